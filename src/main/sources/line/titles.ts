import { cleanName } from '../shared/clean.ts';

export interface LineTitle {
  title: string;
  kind: 'direct' | 'group' | null;
}

/** What the first line says of the chat, in the languages known; the others give the title alone. */
const patterns: [RegExp, LineTitle['kind']][] = [
  [/^Chat (?:history )?(?:with|mit) (.+)$/i, 'direct'],
  [/^Chat (?:history )?in (.+)$/i, 'group'],
  [/^(.+)とのトーク(?:履歴)?$/, 'direct'],
  [/^(.+)のトーク(?:履歴)?$/, 'group'],
  [/^[与與](.+)的聊天[记記][录錄]$/, 'direct'],
  [/^(.+)的聊天[记記][录錄]$/, 'group'],
  [/^ประวัติการ(?:สนทนา|แชท)กับ ?(.+)$/, 'direct'],
  [/^ประวัติการ(?:สนทนา|แชท)ใน ?(.+)$/, 'group'],
  [/^(.+?)(?:님과의|와의|과의) 대화(?: ?내용)?$/, 'direct'],
  [/^(.+)의 대화(?: ?내용)?$/, 'group'],
  [/^Riwayat (?:obrolan|chat) dengan (.+)$/i, 'direct'],
  [/^Riwayat (?:obrolan|chat) (?:di|dalam) (.+)$/i, 'group'],
  [/^Historial (?:del? )?chat con (.+)$/i, 'direct'],
  [/^(.+)$/, null],
];

/**
 * The chat's title out of `[LINE] Chat history with Ann`, of the first line or the file's name; null when it is neither.
 * Some versions leave out `[LINE]`: then only words that are known make a title.
 */
export function readTitle(text: string): LineTitle | null {
  const [, mark, words] = /^(\[LINE\])? ?(.+?)(?:\.txt)?$/i.exec(cleanName(text)) ?? [];
  if (words === undefined) return null;
  for (const [pattern, kind] of patterns) {
    const title = pattern
      .exec(words)?.[1]
      ?.replace(/^"(.+)"$/, '$1')
      .trim();
    if (title !== undefined && title !== '' && (mark !== undefined || kind !== null)) return { title, kind };
  }
  return null;
}
