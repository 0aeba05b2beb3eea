/** How wrong "who speaks when" is, in seconds: the diarization error of NIST's evaluations (RT-09 plan, 2009). */
import type { SpeakerSpan } from '../../src/main/speech/speakers/findSpeakers.ts';
import type { CallSegment } from './speechData.ts';

export interface SpeakerErrors {
  /** Of reference speech, each speaker's counted; what follows is part of it or beside it. */
  speechSeconds: number;
  /** Given to another speaker. */
  confusedSeconds: number;
  missedSeconds: number;
  /** Where nobody, or fewer people, speak. */
  falseSeconds: number;
}

const stepSeconds = 0.01;

/** All assignments of the found speakers to the names; each name at most once, null for nobody. */
function assignments(found: number, names: readonly string[]): (string | null)[][] {
  if (found === 0) return [[]];
  return assignments(found - 1, names).flatMap((before) => {
    const free = names.filter((name) => !before.includes(name));
    return [...free, null].map((name) => [...before, name]);
  });
}

interface Step {
  reference: string[];
  found: number[];
}

function toSteps(
  segments: readonly CallSegment[],
  spans: readonly SpeakerSpan[],
  collarSeconds: number,
): Step[] {
  const end = Math.max(
    0,
    ...segments.map((each) => each.endSeconds),
    ...spans.map((each) => each.endSeconds),
  );
  const borders = segments.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
  const steps: Step[] = [];
  for (let index = 0; index < end / stepSeconds; index += 1) {
    const time = (index + 0.5) * stepSeconds;
    if (borders.some((border) => Math.abs(border - time) < collarSeconds)) continue;
    const isIn = (span: { startSeconds: number; endSeconds: number }) =>
      time >= span.startSeconds && time < span.endSeconds;
    const reference = segments.filter(isIn).map(({ speaker }) => speaker);
    steps.push({ reference, found: spans.filter(isIn).map(({ speaker }) => speaker) });
  }
  return steps;
}

function count(steps: readonly Step[], names: readonly (string | null)[]): SpeakerErrors {
  const errors = { speechSeconds: 0, confusedSeconds: 0, missedSeconds: 0, falseSeconds: 0 };
  for (const { reference, found } of steps) {
    const right = found.filter((speaker) => reference.includes(names[speaker] ?? '')).length;
    errors.speechSeconds += reference.length * stepSeconds;
    errors.confusedSeconds += (Math.min(reference.length, found.length) - right) * stepSeconds;
    errors.missedSeconds += Math.max(0, reference.length - found.length) * stepSeconds;
    errors.falseSeconds += Math.max(0, found.length - reference.length) * stepSeconds;
  }
  return errors;
}

/** Errors under the kindest naming of the found speakers; times nearer to a border than the collar do not count. */
export function countSpeakerErrors(
  segments: readonly CallSegment[],
  spans: readonly SpeakerSpan[],
  collarSeconds: number,
): SpeakerErrors {
  const names = [...new Set(segments.map(({ speaker }) => speaker))];
  const found = Math.max(-1, ...spans.map(({ speaker }) => speaker)) + 1;
  const steps = toSteps(segments, spans, collarSeconds);
  const all = assignments(found, names).map((naming) => count(steps, naming));
  return (
    all.toSorted((first, second) => first.confusedSeconds - second.confusedSeconds)[0] ?? count(steps, [])
  );
}
