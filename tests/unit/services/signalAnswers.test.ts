import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signalAnswersCalls } from '../../../src/main/services/signalAnswers.ts';
import { toUtterances } from '../../../src/main/services/utteranceViews.ts';
import { networkCalls } from '../../../src/main/services/network/networkCalls.ts';
import { replaceReading } from '../../../src/main/vault/repositories/readings.ts';
import { keepTelling, settleUtterance } from '../../../src/main/vault/repositories/tellings.ts';
import { findUtterances } from '../../../src/main/vault/repositories/utterances.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import type { Mark } from '../../../src/shared/model/signals.ts';
import { day, Story } from './story.ts';

const words = 'You are imagining things again';
let story: Story;
let vault: OpenVault;
let robin: number;
let ids: number[];

beforeEach(() => {
  story = new Story();
  const me = story.person('Me', true);
  robin = story.person('Robin');
  const chat = story.conversation('direct', 'Robin');
  ids = Array.from({ length: 8 }, (_, index) => {
    const said = story.talk(chat, index * day, [
      { who: me, text: 'You said so yesterday', valence: 0 },
      { who: robin, text: words, valence: -0.5, signals: [{ kind: 'tactic', label: 'countering' }] },
    ]);
    return said[1] ?? 0;
  });
  vault = story.end();
});
afterEach(() => story.close());

function answer(utteranceId: number, given: 'confirmed' | 'dismissed' | null, end = words.length): void {
  signalAnswersCalls['signals.answer'](vault, {
    utteranceId,
    label: 'countering',
    start: 0,
    end,
    answer: given,
    atMilliseconds: 1000,
  });
}

function marksOf(utteranceId: number): Mark[] {
  return toUtterances(vault.reader, findUtterances(vault.reader, [utteranceId]))[0]?.signals ?? [];
}

function tactics(): number | undefined {
  const network = networkCalls['network.show'](vault, { atDate: null });
  return network.ties.find(({ personId }) => personId === robin)?.tactics;
}

function readAgain(utteranceId: number, start: number, end: number, probability = 0.8): void {
  const mark = { kind: 'tactic' as const, label: 'countering' as const, probability, start, end };
  replaceReading(vault.writer, { utteranceId, valence: 0, emotion: null, model: 'test 2' }, [mark]);
}

const [first, second] = [() => ids[0] ?? 0, () => ids[1] ?? 0];

describe('a dismissed mark', () => {
  it('leaves the counts and comes back when that is undone', () => {
    expect(tactics()).toBe(8);
    answer(first(), 'dismissed');
    expect(tactics()).toBe(7);
    expect(marksOf(first())).toMatchObject([{ answer: 'dismissed', isShown: false }]);
    answer(first(), null);
    expect(tactics()).toBe(8);
    expect(marksOf(first())).toMatchObject([{ answer: null, isShown: true }]);
  });

  it('stays dismissed when another model marks some of the same words', () => {
    answer(first(), 'dismissed');
    readAgain(first(), 8, 17);
    readAgain(second(), 8, 17);
    expect(marksOf(first())).toMatchObject([{ model: 'test 2', answer: 'dismissed', isShown: false }]);
    expect(marksOf(second())).toMatchObject([{ answer: null, isShown: true }]);
  });

  it('cannot be one that no reader made', () => {
    expect(() => answer(first(), 'dismissed', 5)).toThrow('no longer in the vault');
  });
});

describe('a confirmed mark', () => {
  it('stays though a later model does not find it', () => {
    answer(first(), 'confirmed');
    replaceReading(vault.writer, { utteranceId: first(), valence: 0, emotion: null, model: 'test 2' }, []);
    expect(marksOf(first())).toMatchObject([{ model: 'test 1', answer: 'confirmed', isShown: true }]);
  });

  it('follows its words when the text around them changes, and goes when they are gone', () => {
    answer(first(), 'confirmed');
    const tell = (text: string) => {
      const telling = { sourceId: 1, texts: [words, text], isEdited: true, isDeleted: false };
      keepTelling(vault.writer, first(), telling);
      settleUtterance(vault.writer, first());
      replaceReading(vault.writer, { utteranceId: first(), valence: 0, emotion: null, model: 'test 1' }, []);
    };
    tell(`Well. ${words}`);
    expect(marksOf(first())).toMatchObject([{ start: 6, end: 6 + words.length, answer: 'confirmed' }]);
    tell('Never mind');
    expect(marksOf(first())).toEqual([]);
  });
});

describe('thresholds', () => {
  it('rise for a label whose marks were dismissed, but never over a confirmed mark, until they are reset', () => {
    answer(first(), 'confirmed');
    for (const id of ids.slice(1, 7)) answer(id, 'dismissed');
    // Six of seven at 0.8 were wrong: only surer ones are shown.
    expect(signalAnswersCalls['signals.thresholds'](vault, {})).toEqual({
      labels: [{ label: 'countering', shownFrom: 0.85, confirmed: 1, dismissed: 6, hidden: 8 }],
      sinceMilliseconds: null,
    });
    expect(tactics()).toBe(1);
    signalAnswersCalls['signals.resetThresholds'](vault, { atMilliseconds: 2000 });
    expect(signalAnswersCalls['signals.thresholds'](vault, {}).labels).toEqual([
      { label: 'countering', shownFrom: 0.5, confirmed: 1, dismissed: 6, hidden: 0 },
    ]);
    expect(tactics()).toBe(2);
  });
});

it('counts what was marked, dismissed and confirmed', () => {
  answer(first(), 'dismissed');
  answer(second(), 'confirmed');
  const counts = signalAnswersCalls['signals.counts'](vault, { personId: robin });
  expect(counts).toEqual({ marked: 8, dismissed: 1, confirmed: 1, dismissedUtteranceIds: [first()] });
});
