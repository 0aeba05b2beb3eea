/**
 * Packs speech into the chunks that are transcribed, each of which becomes one turn. Pure.
 *
 * The model is best at 15-20 s of unbroken sound, but gives no times for its words: all we truly know of a chunk is
 * when it starts and ends. So a chunk never reaches over another speaker's words: where somebody else spoke in a
 * silence of a second or more, the turn ends. A shorter silence, or one in which nobody spoke, belongs to the same
 * turn; but where both are heard in one channel, the turn ends with the first word of the other. A turn of more than
 * 20 s is cut in its widest late silence and goes on as a turn of its own.
 */
import type { Lane } from './lanes.ts';
import type { Span } from './span.ts';

export interface Chunk extends Span {
  lane: number;
  /** The speech in it, without the silences. */
  speech: Span[];
  /** With a little silence around, where the model wants some; never so much that a neighbour's words are in it. */
  padded: Span;
}

const longestSeconds = 20;
/** A cut for length is looked for from here on. */
const earliestCutSeconds = 12;
const turnGapSeconds = 1;
/** A longer silence is not worth listening to, and invites invented words. */
const longestGapSeconds = 2;
const paddingSeconds = 0.12;

/** Speech without any silence for so long (music, a machine) is cut into equal parts all the same. */
function splitLong(span: Span): Span[] {
  const parts = Math.ceil((span.endSeconds - span.startSeconds) / longestSeconds);
  const partSeconds = (span.endSeconds - span.startSeconds) / parts;
  return Array.from({ length: parts }, (_, index) => ({
    startSeconds: span.startSeconds + index * partSeconds,
    endSeconds: span.startSeconds + (index + 1) * partSeconds,
  }));
}

function overlaps(spans: readonly Span[], startSeconds: number, endSeconds: number): boolean {
  return spans.some((span) => span.startSeconds < endSeconds && span.endSeconds > startSeconds);
}

/** What the other lanes hold; and which of it is heard in this lane's channel as well. */
interface Others {
  all: Span[];
  sameChannel: Span[];
}

/** The spans of one lane in groups, a new one wherever the turn ends. */
function groupTurns(speech: readonly Span[], { all, sameChannel }: Others): Span[][] {
  const groups: Span[][] = [];
  for (const span of speech) {
    const previous = groups.at(-1)?.at(-1);
    const gapSeconds = previous === undefined ? Infinity : span.startSeconds - previous.endSeconds;
    const ends =
      previous === undefined ||
      gapSeconds > longestGapSeconds ||
      (gapSeconds >= turnGapSeconds && overlaps(all, previous.endSeconds, span.startSeconds)) ||
      overlaps(sameChannel, previous.endSeconds, span.startSeconds);
    if (ends) groups.push([span]);
    else groups.at(-1)?.push(span);
  }
  return groups;
}

/** How many spans of the group go into its first chunk: all, or up to the widest silence before 20 s. */
function firstChunkLength(group: readonly Span[]): number {
  const startSeconds = group[0]?.startSeconds ?? 0;
  const fits = group.filter((span) => span.endSeconds - startSeconds <= longestSeconds).length;
  if (fits === group.length) return fits;
  let best = Math.max(1, fits);
  let widest = 0;
  for (let index = 1; index <= fits; index += 1) {
    const before = group[index - 1];
    const after = group[index];
    if (before === undefined || after === undefined) continue;
    if (before.endSeconds - startSeconds < earliestCutSeconds) continue;
    if (after.startSeconds - before.endSeconds <= widest) continue;
    widest = after.startSeconds - before.endSeconds;
    best = index;
  }
  return best;
}

function cutGroup(group: Span[]): Span[][] {
  const pieces: Span[][] = [];
  for (let rest = group; rest.length > 0;) {
    const length = firstChunkLength(rest);
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return pieces;
}

/** The padding never reaches beyond the middle of the silence to the next words heard in the same channel. */
function toChunks(pieces: Span[][], lane: number, sameChannel: readonly Span[]): Chunk[] {
  return pieces.flatMap((speech, index) => {
    const startSeconds = speech[0]?.startSeconds;
    const endSeconds = speech.at(-1)?.endSeconds;
    if (startSeconds === undefined || endSeconds === undefined) return [];
    const earlier = [
      pieces[index - 1]?.at(-1),
      sameChannel.findLast((span) => span.endSeconds <= startSeconds),
    ];
    const later = [pieces[index + 1]?.[0], sameChannel.find((span) => span.startSeconds >= endSeconds)];
    const before = startSeconds - Math.max(0, ...earlier.map((span) => span?.endSeconds ?? 0));
    const after = Math.min(...later.map((span) => span?.startSeconds ?? Infinity)) - endSeconds;
    const padded = {
      startSeconds: startSeconds - Math.min(paddingSeconds, before / 2),
      endSeconds: endSeconds + Math.min(paddingSeconds, after / 2),
    };
    return [{ lane, startSeconds, endSeconds, speech, padded }];
  });
}

/** All chunks of a recording in the order of their ends, so that what is done at any moment is done for good. */
export function planChunks(lanes: readonly Lane[]): Chunk[] {
  const chunks = lanes.flatMap((lane, index) => {
    const others = lanes.filter((other) => other !== lane);
    const all = others.flatMap(({ speech }) => speech);
    const sameChannel = others.filter(({ source }) => source === lane.source).flatMap(({ speech }) => speech);
    sameChannel.sort((first, second) => first.startSeconds - second.startSeconds);
    const groups = groupTurns(lane.speech.flatMap(splitLong), { all, sameChannel });
    return toChunks(groups.flatMap(cutGroup), index, sameChannel);
  });
  return chunks.toSorted((first, second) => first.endSeconds - second.endSeconds || first.lane - second.lane);
}
