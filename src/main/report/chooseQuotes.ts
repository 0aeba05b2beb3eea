/** Which of somebody's words are printed: both kinds of marks, the surest first, one an interaction, in order of time. */
import type { SignalKind } from '../../shared/model/signals.ts';
import type { ReportQuote } from './reportData.ts';

const mostOfAKind = 4;

/** At most four passages with a possible tactic and four with possible support; the passages overlap no interaction. */
export function chooseQuotes(quotes: readonly ReportQuote[]): ReportQuote[] {
  const taken = new Set<number>();
  const chosen = (['tactic', 'support'] as const).flatMap((kind) => surest(quotes, kind, taken));
  return chosen.toSorted((one, other) => one.atMilliseconds - other.atMilliseconds);
}

function surest(quotes: readonly ReportQuote[], kind: SignalKind, taken: Set<number>): ReportQuote[] {
  const candidates = quotes
    .filter((quote) => highest(quote, kind) > 0)
    .toSorted(
      (one, other) => highest(other, kind) - highest(one, kind) || one.atMilliseconds - other.atMilliseconds,
    );
  const chosen: ReportQuote[] = [];
  for (const quote of candidates) {
    if (chosen.length === mostOfAKind) break;
    if (taken.has(quote.interactionId)) continue;
    taken.add(quote.interactionId);
    chosen.push(quote);
  }
  return chosen;
}

function highest(quote: ReportQuote, kind: SignalKind): number {
  return Math.max(
    0,
    ...quote.signals.filter((signal) => signal.kind === kind).map(({ probability }) => probability),
  );
}
