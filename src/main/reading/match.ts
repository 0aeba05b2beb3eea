/** Finds the families' patterns in one turn. */
import { signalLabels, type SignalKind } from '../../shared/model/signals.ts';
import { families } from './patterns/families.ts';
import { anyOf, writtenOut, type ContextCue, type Family, type FamilyLabel } from './patterns/pattern.ts';
import { requiredStrings } from './patterns/required.ts';

export type CueKind = SignalKind | 'pressure' | 'reversal';

/** Words that fit a pattern; offsets into the turn's text, weight 0..1. */
export interface Match {
  kind: CueKind;
  label: FamilyLabel;
  weight: number;
  start: number;
  end: number;
}

interface CompiledPattern {
  kind: CueKind;
  label: FamilyLabel;
  regex: RegExp;
  weight: number;
  after: ContextCue | null;
  weightAfter: number;
}

function kindOf(label: FamilyLabel): CueKind {
  return label === 'pressure' || label === 'reversal' ? label : signalLabels[label].kind;
}

function compileFamily({ label, patterns }: Family): CompiledPattern[] {
  return patterns.map(([weight, words, after, weightAfter = weight]) => ({
    kind: kindOf(label),
    label,
    regex: new RegExp(anyOf([words]), 'g'),
    weight,
    after: after ?? null,
    weightAfter,
  }));
}

const compiled = families.flatMap(compileFamily);

/** Which patterns have a chance in a text that holds a string; those that need none stand under ''. */
const patternsByString = new Map<string, number[]>();
let longestString = 0;
families
  .flatMap(({ patterns }) => patterns)
  .forEach(([, words], place) => {
    const needed = requiredStrings(writtenOut(words));
    for (const string of needed.length === 0 ? [''] : needed) {
      patternsByString.set(string, [...(patternsByString.get(string) ?? []), place]);
      longestString = Math.max(longestString, string.length);
    }
  });

/** For each pattern, 1 where the text may fit. */
function candidates(normalised: string): Uint8Array {
  const marks = new Uint8Array(compiled.length);
  for (const place of patternsByString.get('') ?? []) marks[place] = 1;
  for (const [word] of normalised.matchAll(/[a-z0-9]{2,}/g)) {
    for (let start = 0; start < word.length - 1; start++) {
      const furthest = Math.min(word.length, start + longestString);
      for (let end = start + 2; end <= furthest; end++)
        for (const place of patternsByString.get(word.slice(start, end)) ?? []) marks[place] = 1;
    }
  }
  return marks;
}

/** Every match in a normalised text; `follows` says whether another speaker gave a context cue shortly before. */
export function findMatches(normalised: string, follows: (cue: ContextCue) => boolean): Match[] {
  const found: Match[] = [];
  const marks = candidates(normalised);
  for (let place = marks.indexOf(1); place >= 0; place = marks.indexOf(1, place + 1)) {
    const pattern = compiled[place];
    if (pattern === undefined) break;
    const { kind, label, regex, weight, after, weightAfter } = pattern;
    regex.lastIndex = 0;
    for (let hit = regex.exec(normalised); hit !== null; hit = regex.exec(normalised)) {
      const words = hit[0].trimEnd();
      if (hit[0] === '') regex.lastIndex += 1;
      if (words === '') continue;
      const weighed = after !== null && follows(after) ? weightAfter : weight;
      found.push({ kind, label, weight: weighed, start: hit.index, end: hit.index + words.length });
    }
  }
  return found;
}

/** Of matches of the same kind that share words, only the strongest; in the order of the text. */
export function strongest(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  const byWeight = matches.toSorted(
    (first, second) => second.weight - first.weight || second.end - second.start - (first.end - first.start),
  );
  for (const match of byWeight) {
    const shares = kept.some(
      (other) => other.kind === match.kind && match.start < other.end && other.start < match.end,
    );
    if (!shares) kept.push(match);
  }
  return kept.toSorted((first, second) => first.start - second.start || first.end - second.end);
}
