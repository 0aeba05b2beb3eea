import { EvenkeelError } from '../../../shared/errors.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import { folderOf, type FileSet, type SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { findLinked } from '../shared/filesBeside.ts';
import { markupElements } from '../shared/markup.ts';
import { descendants, hasClass, textOf, type MarkupElement } from '../shared/markupTree.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { PageReader } from './pages.ts';

export const telegramHtml: SourceFormat = {
  id: 'telegram-html',
  name: 'Telegram (web pages)',
  service: 'telegram',
  extensions: ['html'],
  howTo: [
    'Open Telegram on a computer (Telegram Desktop; the phone app cannot export).',
    'For one chat: open it, press the three dots at the top right, then “Export chat history”.',
    'For everything: Settings, Advanced, “Export Telegram data”.',
    'As format “HTML” works; “Machine-readable JSON” tells a little more (who edited, and when exactly).',
    'Choose the whole folder here, with messages.html, messages2.html and so on in it.',
  ],
  detect,
  group: ({ path, name }) => (/^messages\d*\.html$/i.test(name) ? `${folderOf(path)}/messages` : path),
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  if (!/\.html?$/i.test(file.name) && !/^\s*</.test(await headText(file))) return null;
  const head = await headText(file);
  const hasMessages = /<div class="message (?:default clearfix|service)/.test(head);
  const isChatPage = /<div class="page_body chat_page"/.test(head);
  if (!hasMessages && !isChatPage) return null;
  return { confidence: 0.95, reason: 'It is built as the pages are that Telegram Desktop writes.' };
}

/** The pages of one chat, in their order: who wrote a message may stand only on the page before. */
async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const [first] = files;
  if (first === undefined) throw new EvenkeelError('file-not-chat');
  const ownerName = await ownerOfAccount(first, set);
  const reader = new PageReader(first.path, zoneClock(options.timeZone), ownerName);
  let bytesBefore = 0;
  for (const file of files) {
    reader.startPage(files.length > 1 ? file.path : undefined, (link) => findLinked(set, file, link));
    for await (const { elements, broken, endByte } of markupElements(file, 'html', isRead, options.signal)) {
      // What the file breaks off in is told once.
      for (const element of elements) if (broken === null || !element.isCut) reader.read(element);
      if (broken !== null) reader.breakOff(broken.line);
      const records = reader.take(false);
      if (records.length > 0) yield records;
      options.onProgress?.(bytesBefore + endByte);
    }
    bytesBefore += file.sizeBytes;
  }
  if (!reader.isChat) throw new EvenkeelError('file-not-chat');
  yield reader.take(true);
}

function isRead(element: MarkupElement): boolean {
  return element.name === 'div' && (hasClass(element, 'message') || hasClass(element, 'page_header'));
}

/** In an export of a whole account, its first page names the owner. */
async function ownerOfAccount(page: SetFile, { files }: FileSet): Promise<string | null> {
  const root = folderOf(folderOf(folderOf(page.path)));
  const summary = files.find(({ path, name }) => name === 'export_results.html' && folderOf(path) === root);
  if (summary === undefined || summary === page) return null;
  for await (const { elements } of markupElements(summary, 'html', (element) => hasClass(element, 'names'))) {
    for (const element of elements) {
      const values = [...descendants(element)].filter((inner) => hasClass(inner, 'value'));
      return cleanName(values.map((value) => textOf(value)).join(' ')) || null;
    }
  }
  return null;
}
