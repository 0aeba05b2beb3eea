/** Text made ready for matching. Every step keeps the length, so offsets stay those of the original text. */

const curly: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};
const curlyPattern = /[‘’‛`´“”„«»]/g;
const blankPattern = /[\u00a0\u2000-\u200f\u202f\u2060\ufeff]/g;
const linkPattern = /\b(?:https?:\/\/|www\.)[^\s]+|\b[\w.+-]{1,64}@[\w.-]{1,120}/gi;

function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters grow when lowered (İ): leave those as they are.
  let kept = '';
  for (let index = 0; index < text.length; index++) {
    const one = text.charAt(index).toLowerCase();
    kept += one.length === 1 ? one : text.charAt(index);
  }
  return kept;
}

function blank(found: string): string {
  return ' '.repeat(found.length);
}

/** Lower case, straight quotes, plain blanks; links become blanks. The result has the length of `text`. */
export function normalise(text: string): string {
  return lowerCase(text)
    .replace(curlyPattern, (mark) => curly[mark] ?? mark)
    .replace(blankPattern, ' ')
    .replace(linkPattern, blank);
}
