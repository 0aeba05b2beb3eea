import type { SpeakerSpan } from './speakers/findSpeakers.ts';

/** Within unbroken speech, a change of voice for less than this is more often a slip of the ear than a person. */
const shortestSeconds = 1;

function lengthOf({ startSeconds, endSeconds }: SpeakerSpan): number {
  return endSeconds - startSeconds;
}

/** One stretch by the speaker of the longer one; as sure as both are on average. */
function join(first: SpeakerSpan, second: SpeakerSpan): SpeakerSpan {
  const [one, two] = [lengthOf(first), lengthOf(second)];
  const { speaker } = one >= two ? first : second;
  const sureness = (span: SpeakerSpan) => (span.speaker === speaker ? span.confidence : 1 - span.confidence);
  const confidence = (sureness(first) * one + sureness(second) * two) / Math.max(1e-9, one + two);
  return { startSeconds: first.startSeconds, endSeconds: second.endSeconds, speaker, confidence };
}

function touches(first: SpeakerSpan | undefined, second: SpeakerSpan | undefined): boolean {
  return first !== undefined && second !== undefined && second.startSeconds - first.endSeconds < 1e-6;
}

/** The shortest of the stretches that are too short; null where none is. */
function shortest(spans: readonly SpeakerSpan[]): number | null {
  let found: number | null = null;
  for (const [index, span] of spans.entries()) {
    const isAlone = !touches(spans[index - 1], span) && !touches(span, spans[index + 1]);
    if (isAlone || lengthOf(span) >= shortestSeconds) continue;
    const best = found === null ? undefined : spans[found];
    if (best === undefined || lengthOf(span) < lengthOf(best)) found = index;
  }
  return found;
}

/**
 * Gives a very short stretch that nothing parts from its neighbours to the longer of them: a cut inside of unbroken
 * speech costs words. Pure.
 */
export function settleSpeakers(given: readonly SpeakerSpan[]): SpeakerSpan[] {
  const settled: SpeakerSpan[] = [];
  for (let start = 0; start < given.length;) {
    let end = start + 1;
    while (touches(given[end - 1], given[end])) end += 1;
    settled.push(...settleUnbroken(given.slice(start, end)));
    start = end;
  }
  return settled;
}

function settleUnbroken(spans: SpeakerSpan[]): SpeakerSpan[] {
  for (let index = shortest(spans); index !== null; index = shortest(spans)) {
    const [before, span, after] = [spans[index - 1], spans[index], spans[index + 1]];
    if (span === undefined) break;
    const isEarlier = after === undefined || (before !== undefined && lengthOf(before) >= lengthOf(after));
    if (isEarlier && before !== undefined) spans.splice(index - 1, 2, join(before, span));
    else if (after !== undefined) spans.splice(index, 2, join(span, after));
    else break;
  }
  return spans.reduce<SpeakerSpan[]>((joined, span) => {
    const last = joined.at(-1);
    if (last?.speaker === span.speaker) joined.splice(-1, 1, join(last, span));
    else joined.push(span);
    return joined;
  }, []);
}
