/** What each number from the owner's own entries is called, says and ranges over. */
import type { EntryMeasure, EntryMeasureKind } from '../../../shared/model/entryMeasures.ts';
import type { Counted } from '../../charts/sourceWords.ts';
import { hundredths } from '../../charts/words.ts';
import { shareScale, swingScale, type MeasureScale } from './Measure.tsx';

interface Words {
  name: string;
  help: string;
  from: Counted;
  scale: MeasureScale;
  format: (value: number) => string;
}

const entries: Counted = ['entry', 'entries'];
const changes: Counted = ['change from one entry to the next', 'changes from one entry to the next'];

const pleasantScale: MeasureScale = {
  from: 0,
  to: 1,
  fromWord: 'unpleasant',
  toWord: 'pleasant',
  middle: 0.5,
};
const muchScale: MeasureScale = {
  from: 0,
  to: 1,
  fromWord: 'not at all',
  toWord: 'very much',
  middle: null,
};
const turnScale: MeasureScale = {
  from: 0,
  to: 130,
  fromWord: 'always the same',
  toWord: 'every way',
  middle: null,
};
const moveScale: MeasureScale = { from: 0, to: 40, fromWord: 'steady', toWord: 'moves much', middle: null };

/** As it was rated, 0 to 6. */
function ofSix(share: number): string {
  return (share * 6).toFixed(1);
}

function degrees(value: number): string {
  return `${Math.round(value)}°`;
}

function steps(value: number): string {
  return value.toFixed(1);
}

/** `cut`: how large a sudden drop is, 0..1. */
export function entryMeasureWords(kind: EntryMeasureKind, name: string, cut: number): Words {
  const all: Record<EntryMeasureKind, Words> = {
    pleasantness: {
      name: 'How pleasant talks were',
      help: 'The mean of what you said of how each talk was, from 0 to 6.',
      from: entries,
      scale: pleasantScale,
      format: ofSix,
    },
    feltValidated: {
      name: 'How far you felt understood, taken seriously and cared for',
      help: 'The mean of these three, from 0 to 6.',
      from: entries,
      scale: muchScale,
      format: ofSix,
    },
    onEdge: {
      name: 'How much you were on edge',
      help: 'From 0 to 6, asked for itself: a talk can be pleasant and on edge at once.',
      from: entries,
      scale: muchScale,
      format: ofSix,
    },
    swings: {
      name: 'Swings from one talk to the next',
      help: 'How far pleasantness, from 0 to 1, typically moves between talks, with the time between them taken into account (RMASSD).',
      from: changes,
      scale: swingScale,
      format: hundredths,
    },
    drops: {
      name: 'Sudden drops',
      help: `The share of changes in which pleasantness falls by ${hundredths(cut)} of 1 or more.`,
      from: changes,
      scale: shareScale,
      format: hundredths,
    },
    spin: {
      name: `How ${name}’s manner turns`,
      help: 'How far its direction on the pad (cold or warm, giving way or taking the lead) goes round from talk to talk (spin).',
      from: entries,
      scale: turnScale,
      format: degrees,
    },
    pulse: {
      name: 'How its strength moves',
      help: 'How far the distance from the middle of the pad spreads, of 50 steps to each side (pulse).',
      from: entries,
      scale: moveScale,
      format: steps,
    },
    fluxWarmth: {
      name: 'How its warmth moves',
      help: 'How far the places between cold and warm spread, of 50 steps to each side (flux).',
      from: entries,
      scale: moveScale,
      format: steps,
    },
    fluxDominance: {
      name: 'How taking the lead moves',
      help: 'How far the places between giving way and taking the lead spread, of 50 steps to each side (flux).',
      from: entries,
      scale: moveScale,
      format: steps,
    },
    relativeSpread: {
      name: 'Spread of how pleasant talks were',
      help: 'As a share of the largest spread there can be around that mean (relative standard deviation).',
      from: entries,
      scale: { ...muchScale, fromWord: 'all alike', toWord: 'all or nothing' },
      format: hundredths,
    },
  };
  return all[kind];
}

/** With entries enough and still without a number. */
const whyNone: Partial<Record<EntryMeasureKind, string>> = {
  swings: 'No number: the entries lie more than 14 days from each other.',
  drops: 'No number: the entries lie more than 14 days from each other.',
  spin: 'No number: too many places lie near the middle, where there is no direction.',
  relativeSpread: 'No number: so near the end of the scale it would mislead.',
};

/** Why there is no number, or how far one can be trusted; null where nothing is to be added. */
export function standingWords(measure: EntryMeasure): string | null {
  const { kind, estimate, needs, entryIds, isCharacteristic } = measure;
  if (estimate === null) {
    if (entryIds.length < needs)
      return `No number yet: it needs ${needs} entries, and has ${entryIds.length}.`;
    return whyNone[kind] ?? null;
  }
  if (isCharacteristic === null) return null;
  return isCharacteristic
    ? 'From 42 entries or more: it can be taken for how it is between you.'
    : 'It tells of these weeks only. From 42 entries on it can be taken for how it is between you.';
}

export function hotAndColdWords(hotAndCold: boolean | null): string {
  if (hotAndCold === null) return 'Whether your talks run hot and cold cannot be said yet.';
  return hotAndCold
    ? 'In this time your talks ran hot and cold for you: large swings, with sudden drops among them.'
    : 'In this time your talks did not run hot and cold for you.';
}
