/** HTML in which every string is text: only what `html` itself made is taken as markup. */

export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | null | readonly Part[];

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. Control characters are dropped. */
function escapeHtml(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are not allowed in a document at all
  const printable = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
  return printable.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Template tag: strings and numbers are escaped, lists are joined, null is nothing. */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Html {
  const pieces = literals.map((literal, index) => literal + markupOf(parts[index] ?? null));
  return new Html(pieces.join(''));
}

function markupOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(markupOf).join('');
}
