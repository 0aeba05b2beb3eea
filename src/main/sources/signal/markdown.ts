/** A message as signal-export writes it in chat.md: what it quotes, its words, reactions, stickers and files. */
export interface MarkdownMessage {
  body: string;
  paths: { name: string; path: string }[];
  hasSticker: boolean;
  isDeleted: boolean;
}

const reactions = /\n?\(- [^\n]* -\)\s*$/;
const sticker = /\n?\(\( .* \)\)\s*$|\[[^\]\n]*\]\(\.\.\/exported_stickers\/[^)\n]*\)/;
const link = /!?\[([^\]\n]*)\]\(\.\/([^)\n]*)\)/g;

/** Takes a message apart; quoted words are never part of its own. */
export function readMarkdown(text: string): MarkdownMessage {
  const isDeleted = text.trim() === '(This message was deleted)';
  const ownWords = withoutQuote(text).replace(reactions, '');
  const paths = [...ownWords.matchAll(link)].map(([, name = '', path = '']) => ({ name, path }));
  const body = ownWords
    .replace(sticker, '')
    .replaceAll(link, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return { body, paths, hasSticker: sticker.test(ownWords), isDeleted };
}

/** A quote follows the name, parted from it and from the words by empty lines. */
function withoutQuote(text: string): string {
  return /^\s*\n+> /.test(text) ? text.replace(/^\s*\n+(?:>.*(?:\n|$))+/, '') : text;
}
