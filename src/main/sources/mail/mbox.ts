import type { SetFile } from '../../files/fileSet.ts';
import type { Detection, SourceFormat } from '../source.ts';
import { isEnvelope } from './mailDate.ts';
import { parseMails } from './mailbox.ts';

const firstBytes = 1 << 14;

export const mbox: SourceFormat = {
  id: 'mail-mbox',
  name: 'E-mail (mbox)',
  service: 'mail',
  extensions: ['mbox', 'mbx'],
  howTo: [
    'Gmail: open takeout.google.com, choose only “Mail”, and download the export.',
    'Apple Mail: choose a mailbox, then Mailbox, “Export Mailbox…”.',
    'Thunderbird: with the add-on ImportExportTools NG choose a folder, “Export folder”.',
    'Choose the .mbox file, or the zip, here. Quoted earlier mails and signatures are left out of the words.',
  ],
  detect,
  group: topFolder,
  parse: (source, options) => parseMails(source, options, { isSingle: false }),
};

/** Mailboxes of one account belong together: in one is the answer to what stands in the other. */
export function topFolder({ path }: SetFile): string {
  const end = path.indexOf('/');
  return end < 0 ? path : path.slice(0, end + 1);
}

/** The lines in which a mail begins, a character for each byte: many files are looked at, and most are no mail. */
export async function firstLines(file: SetFile): Promise<string[]> {
  const start = (await file.head()).subarray(0, firstBytes);
  return Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/\r?\n/);
}

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = (await firstLines(file)).filter((line) => line.trim() !== '');
  const [envelope = '', next = ''] = lines;
  if (!isEnvelope(envelope) || !/^>?[\w-]+:|^>From /.test(next)) return null;
  return { confidence: 0.95, reason: 'It starts as a mailbox does, with the line before its first mail.' };
}
