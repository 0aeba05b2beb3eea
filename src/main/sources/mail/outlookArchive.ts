import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import type { Detection, SourceFormat } from '../source.ts';

/** Recognised only to say how to get at what is in it. */
export const outlookArchive: SourceFormat = {
  id: 'mail-pst',
  name: 'Outlook archive (PST, not read)',
  service: 'mail',
  extensions: ['pst', 'ost'],
  howTo: [
    'Evenkeel does not read this format of Outlook. A free program can turn it into one it reads.',
    'Easiest: add the account to Thunderbird, which fetches the mails, and export the folders as mbox from there.',
    'Or open the .pst file in Outlook and drag the mails into a mail account that Thunderbird also has.',
    'On Linux: the command “readpst -r file.pst” writes mbox files.',
  ],
  detect,
  group: ({ path }) => path,
  // oxlint-disable-next-line require-yield -- there is nothing to give
  async *parse() {
    throw new EvenkeelError('mail-archive-closed');
  },
};

async function detect(file: SetFile): Promise<Detection | null> {
  const [first, second, third, fourth] = await file.head();
  const isArchive = first === 0x21 && second === 0x42 && third === 0x44 && fourth === 0x4e;
  return isArchive ? { confidence: 0.95, reason: 'Its first bytes are those of an Outlook archive.' } : null;
}
