import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conversationsCalls } from '../../../src/main/services/conversations.ts';
import { peopleCalls } from '../../../src/main/services/people.ts';
import { insertRecording } from '../../../src/main/vault/repositories/recordings.ts';
import { notMeasured, replaceVoice } from '../../../src/main/vault/repositories/turnVoices.ts';
import { findUtterances } from '../../../src/main/vault/repositories/utterances.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import {
  conversationPageSchema,
  conversationSchema,
  searchHitSchema,
  utteranceSchema,
} from '../../../src/shared/model/conversations.ts';
import { personSchema } from '../../../src/shared/model/people.ts';
import { day, Story } from './story.ts';

const start = Date.parse('2026-03-01T09:00:00Z');
let story: Story;
let vault: OpenVault;
let me = 0;
let ada = 0;
let chat = 0;
let call = 0;
let ids: number[] = [];
let turns: number[] = [];

function tell(): void {
  me = story.person('Me', true);
  ada = story.person('Ada');
  chat = story.conversation('direct', 'Ada');
  for (let talk = 0; talk < 5; talk += 1) {
    ids.push(
      ...story.talk(chat, start + talk * day, [
        { who: ada, text: `Morning number ${talk}, how was the "harbour"?` },
        { who: me, text: `Windy, AND cold NEAR(the quay) ${talk}*` },
      ]),
    );
  }
  call = story.conversation('call', 'Call with Ada');
  turns = story.talk(call, start + 9 * day, [
    { who: ada, text: 'That makes sense', valence: 0.5, signals: [{ kind: 'support', label: 'validation' }] },
  ]);
  replaceVoice(vault.writer, {
    ...notMeasured,
    utteranceId: turns[0] ?? 0,
    pitchHertz: 220,
    loudnessDecibels: -20,
  });
  insertRecording(vault.writer, {
    conversationId: call,
    sourceId: 1,
    fileKey: new Uint8Array(32),
    mediaType: 'audio/ogg',
    sizeBytes: 10,
    startedAtMilliseconds: start,
    durationSeconds: 60,
    channels: 2,
    ownerChannel: 'left',
  });
}

beforeAll(() => {
  story = new Story();
  vault = story.vault;
  vault.writer.transaction(tell);
  vault = story.end();
});

afterAll(() => story.close());

type PageInput = Parameters<(typeof conversationsCalls)['conversations.page']>[1];

function page(anchor: PageInput['anchor'], limit = 4) {
  const shown = conversationPageSchema.parse(
    conversationsCalls['conversations.page'](vault, { conversationId: chat, anchor, limit }),
  );
  const places = shown.utterances.map(({ id }) => ids.indexOf(id));
  return [places, shown.hasEarlier, shown.hasLater];
}

describe('a page of a conversation', () => {
  it('starts at either end', () => {
    expect([page('first'), page('last'), page('first', 100)]).toEqual([
      [[0, 1, 2, 3], false, true],
      [[6, 7, 8, 9], true, false],
      [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], false, false],
    ]);
  });

  it('goes on before and after an utterance', () => {
    expect([page({ before: ids[4] ?? 0 }), page({ after: ids[4] ?? 0 })]).toEqual([
      [[0, 1, 2, 3], false, true],
      [[5, 6, 7, 8], true, true],
    ]);
  });

  it('opens around an utterance', () => {
    expect([page({ utteranceId: ids[5] ?? 0 }), page({ utteranceId: ids[0] ?? 0 })]).toEqual([
      [[4, 5, 6, 7], true, true],
      [[0, 1, 2, 3], false, true],
    ]);
  });

  it('is refused for an utterance of another conversation and for none', () => {
    expect(() => page({ utteranceId: turns[0] ?? 0 })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
    const absent = { conversationId: 99, anchor: 'first' as const, limit: 1 };
    expect(() => conversationsCalls['conversations.page'](vault, absent)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('an interaction', () => {
  it('shows its words with marks and voice', () => {
    const interactionId = findUtterances(vault.reader, turns)[0]?.interactionId ?? 0;
    const [utterance] = conversationsCalls['conversations.interaction'](vault, { interactionId });
    const { signals, valence, voice, personName, isOwner } = utteranceSchema.parse(utterance);
    expect([signals[0]?.label, signals[0]?.model, valence, personName, isOwner]).toEqual([
      'validation',
      'test 1',
      0.5,
      'Ada',
      false,
    ]);
    expect(voice?.pitchSemitones).toBeCloseTo(36, 10);
  });

  it('is refused when it is gone', () => {
    expect(() => conversationsCalls['conversations.interaction'](vault, { interactionId: 999 })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});

describe('the list of conversations', () => {
  it('has the newest first, with who spoke and the recording', () => {
    const shown = conversationsCalls['conversations.list'](vault, { personId: null }).map((conversation) =>
      conversationSchema.parse(conversation),
    );
    expect(
      shown.map(({ title, utterances, recording }) => [title, utterances, recording?.durationSeconds]),
    ).toEqual([
      ['Call with Ada', 1, 60],
      ['Ada', 10, undefined],
    ]);
    expect(shown[1]?.people.map(({ name }) => name).toSorted()).toEqual(['Ada', 'Me']);
  });

  it('keeps to those in which a person spoke', () => {
    const titles = conversationsCalls['conversations.list'](vault, { personId: me }).map(
      ({ title }) => title,
    );
    expect(titles).toEqual(['Ada']);
  });
});

const found = (text: string) =>
  conversationsCalls['conversations.search'](vault, { text, limit: 50 }).map((hit) =>
    searchHitSchema.parse(hit),
  );

describe('search', () => {
  it('finds words and beginnings of words, newest first', () => {
    const hits = found('windy qua');
    expect(hits.map(({ utteranceId }) => ids.indexOf(utteranceId))).toEqual([9, 7, 5, 3, 1]);
    expect([hits[0]?.personName, hits[0]?.conversationTitle]).toEqual(['Me', 'Ada']);
  });

  it.each(['"', 'NEAR(', 'a OR', '*', "'; DROP TABLE person", '-', 'text:x', ''])(
    'takes %j as plain words',
    (text) => {
      expect(Array.isArray(found(text))).toBe(true);
    },
  );
});

describe('people', () => {
  it('are listed with their identities and counts, the owner first, and can be renamed', () => {
    peopleCalls['people.rename'](vault, { personId: ada, name: 'Ada L.' });
    const shown = peopleCalls['people.list'](vault, {}).map((person) => personSchema.parse(person));
    expect(
      shown.map(({ name, utterances, identities }) => [name, utterances, identities[0]?.displayName]),
    ).toEqual([
      ['Me', 5, 'Me'],
      ['Ada L.', 6, 'Ada'],
    ]);
    expect(() => peopleCalls['people.rename'](vault, { personId: 99, name: 'x' })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    );
  });
});
