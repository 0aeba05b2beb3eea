import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readingCalls } from '../../../src/main/intake/readings.ts';
import { readNew } from '../../../src/main/intake/readNew.ts';
import { readingModel } from '../../../src/main/reading/evenkeelReader.ts';
import { readingsOf, signalsOf } from '../../../src/main/vault/repositories/readings.ts';
import type { VaultSession } from '../../../src/main/vault/session.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { day, Story } from '../services/story.ts';

const model = readingModel;
let story: Story;
let me: number;
let alex: number;
let chat: number;

beforeEach(() => {
  story = new Story();
  me = story.person('Me', true);
  alex = story.person('Alex');
  chat = story.conversation('direct', 'Alex');
});
afterEach(() => story.close());

// What a call carries is checked by the compiler at both ends, as in rpc.ts.
const carried = z.custom<never>();

/** The vault as the main thread sees it, without the thread between. */
function session(vault: OpenVault): Pick<VaultSession, 'call'> {
  const calls: Record<string, (vault: OpenVault, input: never) => unknown> = readingCalls;
  return {
    call: async (name, input) => carried.parse(calls[name]?.(vault, carried.parse(input))),
  };
}

function control() {
  const controller = new AbortController();
  const steps: (readonly [number, number | null])[] = [];
  const progress = (done: number, total: number | null): void => void steps.push([done, total]);
  return { controller, steps, job: { signal: controller.signal, progress } };
}

describe('what is still to be read', () => {
  it('comes with the turns before it, oldest first, and says which of them are new', () => {
    story.talk(chat, 0, [{ who: me, text: 'You promised to call.', valence: 0 }]);
    const [answer = 0] = story.talk(chat, 60_000, [{ who: alex, text: 'I never said that' }]);
    const { dialogues, next } = readingCalls['reading.next'](story.vault, {
      model: 'test 1',
      from: null,
      limit: 9,
    });
    expect(next).toBeNull();
    expect(dialogues).toEqual([
      [
        expect.objectContaining({ text: 'You promised to call.', isUnread: false, isOwner: true }),
        {
          utteranceId: answer,
          text: 'I never said that',
          isUnread: true,
          isOwner: false,
          speaker: String(alex),
        },
      ],
    ]);
  });

  it('leaves out what was said more than a day before', () => {
    story.talk(chat, 0, [{ who: me, text: 'You promised to call.', valence: 0 }]);
    story.talk(chat, 2 * day, [{ who: alex, text: 'I never said that' }]);
    const { dialogues } = readingCalls['reading.next'](story.vault, {
      model: 'test 1',
      from: null,
      limit: 9,
    });
    expect(dialogues.map((turns) => turns.map(({ text }) => text))).toEqual([['I never said that']]);
  });

  it('holds each new turn once, however many read ones lie between', () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      who: alex,
      text: `line ${index}`,
      ...(index % 60 === 7 ? {} : { valence: 0 }),
    }));
    story.talk(chat, 0, lines);
    const { dialogues } = readingCalls['reading.next'](story.vault, {
      model: 'test 1',
      from: null,
      limit: 99,
    });
    const unread = dialogues.flat().filter(({ isUnread }) => isUnread);
    expect(unread.map(({ text }) => text)).toEqual(['line 7', 'line 67', 'line 127', 'line 187']);
  });
});

describe('reading', () => {
  it('keeps tone and marks of every utterance, and then has nothing left to do', async () => {
    const ids = story.talk(chat, 0, [
      { who: me, text: 'It hurt me when you left.' },
      { who: alex, text: 'Oh please, you’re overreacting.' },
    ]);
    const { job, steps } = control();
    const { sentence } = await readNew(session(story.vault), job);
    expect(sentence).toMatch(/^2 messages were read; [12] passages? (is|are) marked\.$/);
    expect(steps.at(-1)).toEqual([2, 2]);
    expect(readingsOf(story.vault.reader, ids).map((reading) => reading.model)).toEqual([model, model]);
    // What the words are marked as is the reader's own matter, and tested there.
    expect(signalsOf(story.vault.reader, ids)).toContainEqual(
      expect.objectContaining({ utteranceId: ids[1], kind: 'tactic', model, answer: null, isShown: true }),
    );
    expect((await readNew(session(story.vault), control().job)).sentence).toBe(
      'Everything had been read already.',
    );
  });

  it('reads again what an older model read', async () => {
    const ids = story.talk(chat, 0, [
      { who: alex, text: 'ok', valence: -1, signals: [{ kind: 'tactic', label: 'denial' }] },
      { who: alex, text: 'fine', valence: -1, signals: [{ kind: 'tactic', label: 'denial' }] },
    ]);
    story.end();
    await readNew(session(story.vault), control().job);
    expect(readingsOf(story.vault.reader, ids)).toEqual([
      { utteranceId: ids[0], valence: expect.any(Number), emotion: expect.any(String), model },
      { utteranceId: ids[1], valence: expect.any(Number), emotion: expect.any(String), model },
    ]);
    expect(signalsOf(story.vault.reader, ids)).toEqual([]);
  });

  it('keeps what was read before it was stopped, and goes on from there', async () => {
    story.talk(
      chat,
      0,
      Array.from({ length: 1500 }, (_, index) => ({ who: index % 2 ? me : alex, text: `line ${index}` })),
    );
    const { controller, job } = control();
    const stopping = { ...job, progress: (done: number) => done > 0 && controller.abort() };
    await expect(readNew(session(story.vault), stopping)).rejects.toMatchObject({ code: 'cancelled' });
    const left = readingCalls['reading.count'](story.vault, { model });
    expect(left).toBe(500);
    expect((await readNew(session(story.vault), control().job)).sentence).toMatch(/^500 messages were read/);
  });
});
