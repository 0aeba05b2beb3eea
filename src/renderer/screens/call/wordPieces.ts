import type { CallTurn } from '../../../shared/model/calls.ts';

type Signal = CallTurn['signals'][number];

/** A word of a turn where it stands in the text, or what stands between two words. */
export interface WordPiece {
  readonly start: number;
  readonly text: string;
  /** Null for what stands between words. */
  readonly wordIndex: number | null;
  readonly signals: readonly Signal[];
  /** Those whose marked words end here. */
  readonly ending: readonly Signal[];
}

/** Cuts a turn's text at its words. Where they do not all stand in it, the words alone are the text. */
export function wordPieces({
  text,
  words,
  signals,
}: Pick<CallTurn, 'text' | 'words' | 'signals'>): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  function push(until: number, wordIndex: number | null) {
    if (until <= at) return;
    const covering = signals.filter(({ start, end }) => start < until && end > at);
    const ending = wordIndex === null ? [] : covering.filter(({ end }) => end <= wordEnd(text, until));
    pieces.push({ start: at, text: text.slice(at, until), wordIndex, signals: covering, ending });
    at = until;
  }
  for (const [wordIndex, word] of words.entries()) {
    const place = text.indexOf(word.text, at);
    if (place < 0) return wordPieces({ text: words.map((one) => one.text).join(' '), words, signals: [] });
    push(place, null);
    push(place + word.text.length, wordIndex);
  }
  push(text.length, null);
  return pieces;
}

/** The start of the next word: a mark may reach over the comma behind its last word. */
function wordEnd(text: string, from: number): number {
  const next = text.slice(from).search(/[\p{L}\p{N}]/u);
  return next < 0 ? text.length : from + next;
}

/** Index of the word that is said at a moment, the one before in a short pause; -1 outside the turn. */
export function wordAt({ words, startSeconds, endSeconds }: CallTurn, seconds: number): number {
  if (seconds < startSeconds || seconds >= endSeconds) return -1;
  let said = -1;
  for (const [index, word] of words.entries()) {
    if (word.startSeconds > seconds) break;
    said = index;
  }
  return said;
}

/** Below this a word is shown as heard unsurely. */
export const unsureBelow = 0.5;
