/** The tokens of a normalised text: words with long letters cut to two, emoji by class, runs of ! and ?. */
import { emojiClass } from './emoji.ts';

/** Longer turns are read up to here: a pasted document says little about two people. */
const mostTokens = 400;
const tokenPattern =
  /[\p{L}\p{N}]+(?:'\p{L}+)*|>?[:;=]'?-?[()dp/*@\]]|<3|[!?]+|[.,;\n]|\p{Extended_Pictographic}/gu;
const elongated = /(\p{L})\1{2,}/gu;

export function tokenise(normalised: string): string[] {
  const tokens: string[] = [];
  for (const [raw] of normalised.matchAll(tokenPattern)) {
    if (tokens.length >= mostTokens) break;
    const squeezed = raw.length > 2 && /\p{L}/u.test(raw) ? raw.replace(elongated, '$1$1') : raw;
    tokens.push(emojiClass(squeezed) ?? (/^[!?]{2,}$/.test(squeezed) ? squeezed.slice(0, 2) : squeezed));
  }
  return tokens;
}
