import { notMeasured } from '../../vault/repositories/turnVoices.ts';
import { placesIn } from '../../vault/repositories/turnWords.ts';
import type { TurnState } from '../../vault/repositories/turns.ts';

/**
 * A turn's words from that of one index up to that of another, as a turn with the same number; all of the turn's text
 * is in one of its parts. How a part sounded nobody measured.
 */
export function partOf(turn: TurnState, from: number, to: number): TurnState {
  const { text, words, startSeconds, endSeconds } = turn;
  const places = placesIn(text, words) ?? [];
  const isLast = to >= words.length;
  const within = (seconds: number) => Math.max(startSeconds, Math.min(endSeconds, seconds));
  return {
    ...turn,
    text: text.slice(from === 0 ? 0 : places[from], isLast ? text.length : places[to]).trim(),
    words: words.slice(from, to),
    startSeconds: from === 0 ? startSeconds : within(words[from]?.startSeconds ?? startSeconds),
    endSeconds: isLast ? endSeconds : within(words[to - 1]?.endSeconds ?? endSeconds),
    voice: notMeasured,
  };
}
