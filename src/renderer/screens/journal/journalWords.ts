/** What the items and the other parts of a journal entry are called; our own words. */
import type { JournalChannel, JournalItem, JournalRatings } from '../../../shared/model/journal.ts';
import type { Option } from '../../design/Select.tsx';

/** The four that are places on the two grids, which have words of their own. */
export type GridItem = 'ownWarmth' | 'ownDominance' | 'theirWarmth' | 'theirDominance';
export type ScaleItem = Exclude<JournalItem, GridItem>;

export const itemWords: Record<ScaleItem, string> = {
  flow: 'The talk flowed by itself',
  heard: 'I felt heard',
  valuesInCommon: 'The same things matter to us',
  pleasant: 'It was pleasant',
  accepted: 'I could be myself',
  atEase: 'I was at ease afterwards',
  onEdge: 'I was on edge, weighing every word',
  confused: 'I was confused about what happened',
  understood: 'They understood what I meant',
  validated: 'They took my feelings seriously',
  caredFor: 'They cared about how I am',
  disclosed: 'I told something personal',
  supportReceived: 'They supported me',
  supportGiven: 'I supported them',
};

export const sections = [
  { title: 'How it was', items: ['flow', 'heard', 'valuesInCommon', 'pleasant', 'accepted', 'atEase'] },
  {
    title: 'How you felt with them',
    items: ['onEdge', 'confused', 'understood', 'validated', 'caredFor'],
  },
  { title: 'You and them', items: ['disclosed', 'supportReceived', 'supportGiven'] },
] as const satisfies readonly { title: string; items: readonly ScaleItem[] }[];

export const channelOptions: readonly Option<JournalChannel>[] = [
  { id: 'in-person', name: 'In person' },
  { id: 'call', name: 'A call' },
  { id: 'video', name: 'A video call' },
  { id: 'voice-message', name: 'Voice messages' },
  { id: 'text', name: 'Text messages' },
  { id: 'mail', name: 'Mail' },
  { id: 'social', name: 'Social media' },
];

export function channelWords(channel: JournalChannel): string {
  return channelOptions.find(({ id }) => id === channel)?.name ?? channel;
}

/** "45 minutes", "1 hour", "1 h 30 min" */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} ${rest === 1 ? 'minute' : 'minutes'}`;
  if (rest === 0) return `${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  return `${hours} h ${rest} min`;
}

/** "30 towards warm" for a place on one side of the grid, -50..50; null for one left out. */
export function sideWords(value: number | null, [low, high]: readonly [string, string]): string {
  if (value === null) return 'left out';
  if (value === 0) return 'in the middle';
  return `${Math.abs(value)} towards ${value < 0 ? low : high}`;
}

export const warmthEnds = ['cold', 'warm'] as const;
export const dominanceEnds = ['giving way', 'taking the lead'] as const;

/** A place on a grid: "20 towards warm, 10 towards taking the lead"; null where neither side was rated. */
export function placeWords(warmth: number | undefined, dominance: number | undefined): string | null {
  const sides = [
    ...(warmth === undefined ? [] : [warmth === 0 ? 'between cold and warm' : sideWords(warmth, warmthEnds)]),
    ...(dominance === undefined
      ? []
      : [dominance === 0 ? 'between giving way and leading' : sideWords(dominance, dominanceEnds)]),
  ];
  return sides.length === 0 ? null : sides.join(', ');
}

/** How many items were rated. */
export function countRated(ratings: JournalRatings, items: readonly JournalItem[]): number {
  return items.filter((item) => ratings[item] !== undefined).length;
}
