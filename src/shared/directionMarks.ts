/** Invisible marks of writing direction, and the byte order mark. */
const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const anyMark = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

/** Takes out the invisible direction marks that apps put into their exports. */
export function withoutMarks(text: string): string {
  return anyMark.test(text) ? text.replace(marks, '') : text;
}
