/**
 * Takes off a mail what its writer did not write in it: the mails it answers or passes on, and the signature. Told by
 * form as far as it goes – a date or an address before a quote, a block of fields – for forms are the same in all
 * languages; by words only where programs leave the quote unmarked.
 */

/** Ends of “On Monday Ann wrote:” where the quote that follows bears no mark. */
const wrote =
  /(?:\bwrote|\bschrieb(?: am .*)?|\ba écrit|\bescribió|\bha scritto|\bescreveu|\bschreef(?: het volgende)?|\bskrev(?: .*)?|\bkirjoitti|\bnapisał(?:a|\(a\))?|\bpisze|написала?|пише|пишет|\byazdı|\bnapsala?|\bírta|\ba scris|έγραψε|כתב(?:\/ה)?|كتب|写道|寫道|のメール|作成|님이 작성)\s*[:：]$/iu;
const dated = /\d{1,2}[.:/-]\d{1,2}|\d{4}|<[^<>@\s]+@[^<>\s]+>/;
const rule = /^\s*(?:[-_=*]{2,}[^-_=*]{0,60}[-_=*]{2,}|_{10,}|-{10,})\s*$/;
const ruledWords = /^\s*-{2,}\s*\p{L}[^-]{2,60}-{2,}\s*$/u;
const field = /^\s*\*?\p{L}[\p{L} .-]{0,24}\*?\s?[:：]\s*\*?\s?\S/u;
const fieldWithAddress = /^\s*\*?\p{L}[\p{L} .-]{0,24}\*?\s?[:：].*(?:@|<|\[mailto)/u;
const forwarded =
  /^(?:begin forwarded message|anfang der weitergeleiteten|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|inizio messaggio inoltrato|начало переадресованного)/iu;
const footer =
  /^(?:sent from (?:my|mail for|yahoo|outlook)\b.{0,60}|get outlook for .{2,30}|von meinem .{2,40} gesendet|gesendet (?:von|mit) .{2,60}|envoyé (?:de|depuis) (?:mon|ma) .{2,40}|enviado (?:desde|do) (?:mi|meu) .{2,40}|inviato da(?:l mio)? .{2,40}|verzonden vanaf .{2,40}|skickat från min .{2,40}|sendt fra min .{2,40}|lähetetty .{2,40}|wysłane z .{2,40}|отправлено (?:с|из) .{2,40}|надіслано з .{2,40}|iPhone'?(?:dan|ımdan) gönderildi|iPhoneから送信|发自我的.{2,30}|從我的.{2,30}傳送|나의 .{2,30}에서 보냄)$/iu;

/** How many lines an introduction of a quote may be broken over. */
const longestIntroduction = 4;
/** Lines that are longer are words. */
const longestMark = 400;

/** The words of a mail's text that are its writer's own, without spaces at both ends. */
export function ownWords(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\u00a0', ' ').split('\n');
  const kept: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '-- ' || isShortSignature(lines, index)) break;
    if (isQuote(line)) continue;
    const introduction = introductionAt(lines, index);
    if (introduction > 0 && isQuote(nextFilled(lines, index + introduction))) {
      index += introduction - 1;
      continue;
    }
    if (introduction > 0 || startsEarlierMail(lines, index)) break;
    kept.push(line.trimEnd());
  }
  return withoutFooter(kept)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isQuote(line: string): boolean {
  return /^\s{0,3}[>|＞]/.test(line);
}

/** Programs that trim spaces leave `--`: it is a signature where little follows. */
function isShortSignature(lines: string[], index: number): boolean {
  return lines[index]?.trimEnd() === '--' && lines.length - index < 15;
}

function nextFilled(lines: string[], from: number): string {
  for (let index = from; index < Math.min(lines.length, from + 3); index++) {
    const line = lines[index] ?? '';
    if (line.trim() !== '') return line;
  }
  return '';
}

/** The number of lines in which somebody's earlier words are introduced; 0 where none are. */
function introductionAt(lines: string[], index: number): number {
  let joined = '';
  for (let count = 1; count <= longestIntroduction; count++) {
    const line = (lines[index + count - 1] ?? '').trim();
    if (line === '' || isQuote(line)) return 0;
    joined += `${joined === '' ? '' : ' '}${line}`;
    if (joined.length > longestMark) return 0;
    if (!/[:：]$/.test(line)) continue;
    if (!dated.test(joined)) return 0;
    const isQuoted = isQuote(nextFilled(lines, index + count));
    return isQuoted || wrote.test(joined) ? count : 0;
  }
  return 0;
}

/** Whether from here an earlier mail stands whole: its fields, mostly below a rule. */
function startsEarlierMail(lines: string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (line.length > longestMark) return false;
  if (forwarded.test(line.trim())) return true;
  if (ruledWords.test(line)) return field.test(nextFilled(lines, index + 1)) || index > 0;
  if (rule.test(line)) return isBlockOfFields(lines, index + 1);
  return fieldWithAddress.test(line) && isBlockOfFields(lines, index);
}

/** Three fields in a row, with a date and an address among them: From, Sent, To, Subject in any language. */
function isBlockOfFields(lines: string[], from: number): boolean {
  const filled = lines.slice(from, from + 10).filter((line) => line.trim() !== '');
  const block: string[] = [];
  for (const line of filled) {
    if (!field.test(line)) break;
    block.push(line);
  }
  return (
    block.length >= 3 &&
    block.some((line) => /@|</.test(line)) &&
    block.some((line) => /\d{1,2}:\d\d/.test(line))
  );
}

function withoutFooter(lines: string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return last >= 0 && footer.test((lines[last] ?? '').trim()) ? lines.slice(0, last) : lines;
}
