/** Finds the families' patterns in one turn. */
import { signalLabels, type SignalKind } from '../../shared/model/signals.ts';
import { families } from './patterns/families.ts';
import { anyOf, type ContextCue, type Family, type FamilyLabel, type Pattern } from './patterns/pattern.ts';

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
  regex: RegExp;
  weight: number;
  after: ContextCue | null;
  weightAfter: number;
}

/** A few patterns of a family: small enough for the engine to compile well, tested as one before each by itself. */
interface CompiledGroup {
  kind: CueKind;
  label: FamilyLabel;
  any: RegExp;
  patterns: CompiledPattern[];
}

const groupSize = 8;

function kindOf(label: FamilyLabel): CueKind {
  return label === 'pressure' || label === 'reversal' ? label : signalLabels[label].kind;
}

function compilePattern([weight, words, after, weightAfter = weight]: Pattern): CompiledPattern {
  return { regex: new RegExp(anyOf([words]), 'g'), weight, after: after ?? null, weightAfter };
}

function compileFamily({ label, patterns }: Family): CompiledGroup[] {
  const groups: CompiledGroup[] = [];
  for (let start = 0; start < patterns.length; start += groupSize) {
    const group = patterns.slice(start, start + groupSize);
    groups.push({
      kind: kindOf(label),
      label,
      any: new RegExp(anyOf(group.map(([, words]) => words))),
      patterns: group.map(compilePattern),
    });
  }
  return groups;
}

const groups = families.flatMap(compileFamily);

/** Every match in a normalised text; `follows` says whether another speaker gave a context cue shortly before. */
export function findMatches(normalised: string, follows: (cue: ContextCue) => boolean): Match[] {
  const found: Match[] = [];
  for (const { kind, label, any, patterns } of groups) {
    if (!any.test(normalised)) continue;
    for (const { regex, weight, after, weightAfter } of patterns) {
      regex.lastIndex = 0;
      for (let hit = regex.exec(normalised); hit !== null; hit = regex.exec(normalised)) {
        const words = hit[0].trimEnd();
        if (hit[0] === '') regex.lastIndex += 1;
        if (words === '') continue;
        const weighed = after !== null && follows(after) ? weightAfter : weight;
        found.push({ kind, label, weight: weighed, start: hit.index, end: hit.index + words.length });
      }
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
