/** Whether what a file tells is what a conversation of the vault holds, whatever the people are called in either. */
import type { Readable } from '../vault/database.ts';
import { speakersOf, type Said } from '../vault/repositories/words.ts';
import { groupBy } from '../services/groupBy.ts';

export interface Likeness {
  /** Of what was compared, how much the conversation holds in the very same minute. */
  common: number;
  compared: number;
  /** How often the words of one identity stand in the conversation under another, or the same one. */
  speakers: Map<number, Map<number, number>>;
}

/** Of many hundreds of messages told by two people at once, a few may coincide by chance. */
const mostContradictions = 1 / 50;

/** Looks up in a conversation what was said elsewhere; what `except` said there does not count. */
export function compareWords(
  reader: Readable,
  conversationId: number,
  said: readonly Said[],
  except: number | null = null,
): Likeness {
  const likeness: Likeness = { common: 0, compared: 0, speakers: new Map() };
  for (const same of groupByContent(said)) {
    likeness.compared += 1;
    const [first] = same;
    const all = first === undefined ? [] : speakersOf(reader, conversationId, first.content);
    const known = all.filter((who) => who !== except);
    if (known.length === 0) continue;
    likeness.common += 1;
    const [saying, holding] = [new Set(same.map(({ who }) => who)), new Set(known)];
    // What two said in one minute does not tell who is who.
    if (saying.size > 1 || holding.size > 1) continue;
    for (const who of saying) for (const other of holding) count(likeness.speakers, who, other);
  }
  return likeness;
}

/**
 * Who of those who spoke is who in the conversation, where all that was said in common tells so; also whoever has
 * kept their name.
 */
export function whoIsWho({ speakers }: Likeness): Map<number, number> {
  const found = new Map<number, number>();
  for (const [who, others] of speakers) {
    const [best, ...rest] = [...others].toSorted(([, left], [, right]) => right - left);
    const contradictions = rest.reduce((sum, [, times]) => sum + times, 0);
    if (best !== undefined && contradictions <= best[1] * mostContradictions) found.set(who, best[0]);
  }
  // Two of one file are never one in the conversation.
  const claims = groupBy([...found], ([, other]) => other);
  return new Map([...found].filter(([, other]) => claims.get(other)?.length === 1));
}

function groupByContent(said: readonly Said[]): Said[][] {
  return [...groupBy(said, ({ content }) => Buffer.from(content).toString('latin1')).values()];
}

function count(speakers: Likeness['speakers'], who: number, other: number): void {
  const others = speakers.get(who) ?? new Map<number, number>();
  others.set(other, (others.get(other) ?? 0) + 1);
  speakers.set(who, others);
}
