import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { episodesCalls } from '../../../src/main/services/episodes/episodes.ts';
import { ownSignalsCalls } from '../../../src/main/services/ownSignals.ts';
import { patternsCalls } from '../../../src/main/services/patterns.ts';
import { signalAnswersCalls } from '../../../src/main/services/signalAnswers.ts';
import { insertEntry } from '../../../src/main/vault/repositories/personEntries.ts';
import { episodeSchema, patternsSchema } from '../../../src/shared/model/patterns.ts';
import { ownSignalsSchema } from '../../../src/shared/model/ownSignals.ts';
import { day, hour, Story, type Line } from './story.ts';

const cold = 'You are imagining things again';
const countering: NonNullable<Line['signals']> = [{ kind: 'tactic', label: 'countering' }];

let story: Story;
let me: number;
let robin: number;
let ada: number;
let robinChat: number;
let adaChat: number;

beforeEach(() => {
  story = new Story();
  me = story.person('Me', true);
  robin = story.person('Robin');
  ada = story.person('Ada');
  robinChat = story.conversation('direct', 'Robin');
  adaChat = story.conversation('direct', 'Ada');
});
afterEach(() => story.close());

function chatter(conversation: number, who: number, at: number, count: number): void {
  const lines = Array.from({ length: count }, (_, index) => ({
    who: index % 2 ? me : who,
    text: `line ${index}`,
    valence: 0,
  }));
  atOnce(() => void story.talk(conversation, at, lines));
}

const patterns = () =>
  patternsSchema.parse(patternsCalls['signals.patterns'](story.vault, { personId: robin }));
const episodes = () =>
  z.array(episodeSchema).parse(episodesCalls['signals.episodes'](story.vault, { personId: robin }));

/** In one transaction: each alone would wait for the disk. */
function atOnce(tellAll: () => void): void {
  story.vault.writer.transaction(tellAll);
}

/** Talks, two days apart, in which Robin says the same. */
function tell(times: number): number[] {
  return Array.from({ length: times }, (_, index) => {
    const [id = 0] = story.talk(robinChat, index * 2 * day, [
      { who: robin, text: cold, valence: -0.5, signals: countering },
      { who: me, text: 'ok', valence: 0 },
    ]);
    return id;
  });
}

describe('a pattern', () => {
  it('is told with its rate, that of others, and the words', () => {
    chatter(adaChat, ada, 0, 800);
    chatter(robinChat, robin, day, 100);
    const ids = tell(4);
    story.end();
    expect(patterns()).toMatchObject({
      patterns: [
        {
          label: 'countering',
          hits: 4,
          days: 4,
          rate: {
            value: expect.closeTo(4000 / 54),
            n: 54,
            intervalPercent: 80,
            window: { weeks: 5, coverage: 1, contactWith: 'person' },
          },
          rateOfOthers: { value: 0, n: 400, window: { contactWith: 'anybody' } },
          isAboveOthers: true,
          hitsEver: 4,
          utteranceIds: ids,
        },
      ],
      asWithOthers: [],
    });
  });

  it('is none where others do the same as often, and cannot be compared where others said little', () => {
    tell(3);
    story.end();
    expect(patterns().patterns).toMatchObject([{ isAboveOthers: null, rateOfOthers: null }]);
    atOnce(() => {
      for (let talk = 0; talk < 200; talk += 1) {
        story.talk(adaChat, talk * day, [
          { who: ada, text: cold, valence: -0.5, signals: countering },
          { who: me, text: 'ok', valence: 0 },
        ]);
      }
    });
    story.end();
    expect(patterns()).toMatchObject({ patterns: [], asWithOthers: [{ label: 'countering' }] });
  });

  it('goes when its marks are dismissed', () => {
    const [first = 0] = tell(3);
    story.end();
    const mark = { utteranceId: first, label: 'countering' as const, start: 0, end: cold.length };
    signalAnswersCalls['signals.answer'](story.vault, { ...mark, answer: 'dismissed', atMilliseconds: 0 });
    expect(patterns()).toEqual({ patterns: [], asWithOthers: [] });
  });
});

describe('an episode', () => {
  it('of coming back after a break is told with its words, and keeps what the owner says of it', () => {
    for (const at of [0, 3, 6, 9, 12, 15]) chatter(robinChat, robin, at * day, 4);
    const [, second = 0, third = 0] = story.talk(robinChat, 40 * day, [
      { who: robin, text: 'hey you' },
      { who: robin, text: 'I am so sorry about everything' },
      { who: robin, text: 'I miss you, give me another chance' },
    ]);
    story.end();
    expect(episodes()).toMatchObject([
      {
        label: 'hoovering',
        utteranceIds: [second, third],
        sentence: 'Back after 24 days without contact, with: apology, promise, affection.',
        answer: null,
      },
    ]);
    const answer = { label: 'hoovering' as const, utteranceIds: [third] };
    episodesCalls['signals.answerEpisode'](story.vault, { ...answer, answer: 'dismissed' });
    expect(episodes()).toMatchObject([{ answer: 'dismissed' }]);
    episodesCalls['signals.answerEpisode'](story.vault, { ...answer, answer: null });
    expect(episodes()).toMatchObject([{ answer: null }]);
  });

  it('of coming back though the owner had asked for no contact needs one way of pulling only', () => {
    for (const at of [0, 20, 40]) chatter(robinChat, robin, at * day, 4);
    insertEntry(story.vault.writer, {
      personId: robin,
      kind: 'boundary',
      day: '1970-02-15',
      words: 'No contact until summer',
      note: '',
      boundaryId: null,
    });
    story.talk(robinChat, 50 * day, [{ who: robin, text: 'I miss you' }]);
    story.end();
    expect(episodes()).toMatchObject([
      { label: 'hoovering', sentence: 'Back though you had asked for no contact, with: affection.' },
    ]);
  });

  it('of silence is told with what stayed without an answer', () => {
    chatter(robinChat, robin, 0, 80);
    story.talk(robinChat, 2 * day, [
      { who: me, text: 'That really hurt me yesterday' },
      { who: me, text: 'Can we talk about it?' },
    ]);
    story.talk(robinChat, 4 * day, [{ who: robin, text: 'Did you buy the milk' }]);
    story.end();
    expect(episodes()).toMatchObject([
      {
        label: 'stonewalling',
        sentence:
          '2 messages of yours, a concern among them, stayed without an answer for 2 days; 95 of 100 of their answers come within 1 minute.',
      },
    ]);
  });

  it('of words against others needs fewer others after it', () => {
    const friends = Array.from({ length: 5 }, (_, index) => {
      const who = story.person(`Friend ${index}`);
      return { who, chat: story.conversation('direct', `Friend ${index}`) };
    });
    for (const { who, chat } of friends) chatter(chat, who, 35 * day, 4);
    for (const at of [50, 55, 60]) {
      const signals: NonNullable<Line['signals']> = [{ kind: 'tactic', label: 'isolation' }];
      story.talk(robinChat, at * day, [
        { who: robin, text: 'They are no good for you', valence: -0.5, signals },
      ]);
    }
    for (const { who, chat } of friends.slice(0, 2)) chatter(chat, who, 70 * day, 4);
    chatter(adaChat, ada, 100 * day + hour, 4);
    story.end();
    expect(episodes()).toMatchObject([
      {
        label: 'isolation',
        sentence:
          '3 messages against others in your life or against seeing them; you were in touch with 5 other people in the 30 days before and 2 in the 30 days after.',
      },
    ]);
  });

  it('of an overwhelming beginning is told against the beginnings of others', () => {
    atOnce(() => {
      for (let index = 0; index < 12; index += 1) {
        const who = index === 0 ? ada : story.person(`Other ${index}`);
        const chat = index === 0 ? adaChat : story.conversation('direct', `Other ${index}`);
        // Ada is there from the start of the vault, and so is compared with nobody.
        for (const at of [0, 4]) chatter(chat, who, (index === 0 ? at : 70 + index + at) * day, 10);
      }
      for (let evening = 0; evening < 20; evening += 1) {
        const lines = Array.from({ length: 30 }, (_, index) => ({
          who: robin,
          text: index % 10 === 0 ? 'You are my soulmate, we will grow old together' : `line ${index}`,
        }));
        story.talk(robinChat, (100 + evening) * day + 20 * hour, lines);
      }
    });
    story.end();
    expect(episodes()).toMatchObject([
      {
        label: 'love-bombing',
        sentence:
          'In the first 60 days they wrote about 30 messages on each of 20 days, more than nearly everybody else at their beginning; 60 of them speak of great affection or a common future.',
      },
    ]);
  });
});

it('holds the owner’s own marks against their own past', () => {
  for (const at of [0, 5, 200]) {
    story.talk(robinChat, at * day, [
      { who: me, text: cold, valence: -0.5, signals: countering },
      { who: robin, text: 'hm', valence: 0 },
    ]);
  }
  story.end();
  expect(ownSignalsSchema.parse(ownSignalsCalls['signals.own'](story.vault, null))).toMatchObject({
    said: 3,
    labels: [{ label: 'countering', hits: 3, recentRate: { value: 1000, n: 1 }, earlierRate: { n: 2 } }],
  });
});
