/** The clauses of a text: the smallest stretch of words that a mark without a pattern points at. */

export interface Place {
  start: number;
  end: number;
}

/** Sentences longer than this are cut at commas. */
const longSentence = 90;

/** Clauses in order, as places in the text; a text without letters, digits or emoji has none. */
export function clausesOf(text: string): Place[] {
  const clauses: Place[] = [];
  for (const { 0: sentence, index } of text.matchAll(/[^.!?\n;…]+[.!?…]*/gu)) {
    const cut = sentence.length > longSentence ? /[^,]+,?/gu : /.+/gsu;
    for (const part of sentence.matchAll(cut)) {
      const words = part[0].trim();
      if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words)) continue;
      const start = index + part.index + part[0].indexOf(words);
      clauses.push({ start, end: start + words.length });
    }
  }
  return clauses;
}
