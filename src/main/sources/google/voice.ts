import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { markupElements } from '../shared/markup.ts';
import { hasClass, type MarkupElement } from '../shared/markupTree.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { VoiceReader } from './voiceReader.ts';

export const googleVoice: SourceFormat = {
  id: 'google-voice',
  name: 'Google Voice',
  service: 'google-voice',
  extensions: ['html'],
  howTo: [
    'Open takeout.google.com on a computer or phone.',
    'Press “Deselect all”, then choose only “Voice”, and go to “Next step”.',
    'Choose “Export once” and .zip, and press “Create export”. Google sends a mail when it is ready.',
    'Download it and choose the .zip file here; texts, calls and voicemail are read together.',
  ],
  detect,
  group: () => 'google-voice',
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isVoice =
    /class="(?:hChatLog hfeed|haudio)"/.test(head) &&
    /google\.com\/voice#|deletedStatusContainer|class="(?:participants|album|dt)"/.test(head);
  return isVoice
    ? { confidence: 0.95, reason: 'It is a page of Google Voice as Takeout writes them.' }
    : null;
}

function isPage(element: MarkupElement): boolean {
  return hasClass(element, 'hChatLog') || hasClass(element, 'haudio') || hasClass(element, 'tags');
}

async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const reader = new VoiceReader(set, files.length > 1);
  yield [
    {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: 'Me',
    },
  ];
  let doneBytes = 0;
  for (const file of files) {
    await readPage(file, reader, options);
    const records = reader.take();
    if (records.length > 0) yield records;
    doneBytes += file.sizeBytes;
    options.onProgress?.(doneBytes);
  }
  reader.finish();
  const last = reader.take();
  if (last.length > 0) yield last;
  if (!reader.hasMessage) throw new EvenkeelError('file-not-chat');
}

/** A page holds the texts of one day with one number, or one call. */
async function readPage(file: SetFile, reader: VoiceReader, options: ParseOptions): Promise<void> {
  const elements: MarkupElement[] = [];
  let brokenLine: number | null = null;
  for await (const piece of markupElements(file, 'html', isPage, options.signal)) {
    elements.push(...piece.elements);
    brokenLine = piece.broken?.line ?? brokenLine;
  }
  reader.read(file, elements);
  if (brokenLine !== null) reader.breakOff(file, brokenLine);
}
