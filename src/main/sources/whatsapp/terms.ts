/** Terms with | between them, written over several lines, as the inside of a pattern. */
export function terms(text: TemplateStringsArray): string {
  return text.raw.join('').replaceAll(/\s*\n\s*/g, '');
}

/** The same as a list. */
export function termList(text: TemplateStringsArray): string[] {
  return terms(text).split('|');
}
