import type { SetFile } from '../../files/fileSet.ts';
import type { Detection, SourceFormat } from '../source.ts';
import { parseMails } from './mailbox.ts';
import { firstLines, topFolder } from './mbox.ts';

export const eml: SourceFormat = {
  id: 'mail-eml',
  name: 'E-mail (single mails)',
  service: 'mail',
  extensions: ['eml', 'emlx'],
  howTo: [
    'Thunderbird: choose mails, then “Save As”, “File”.',
    'Apple Mail: drag mails into a folder. Outlook.com: open a mail, three dots, “Save as”.',
    'For many mails at once a mailbox (.mbox) is easier: see there.',
    'Choose the .eml files, or the whole folder (also a Maildir), here.',
  ],
  detect,
  group: (file) => (file.path.includes('/') ? topFolder(file) : ''),
  parse: (source, options) => parseMails(source, options, { isSingle: true }),
};

const wanted = /^(?:from|to|date|subject|message-id|received|return-path|delivered-to|mime-version)$/i;

async function detect(file: SetFile): Promise<Detection | null> {
  const lines = await firstLines(file);
  const start = lines.findIndex((line) => line.trim() !== '' && !/^\d+\s*$/.test(line));
  const fields = new Set<string>();
  for (const line of lines.slice(Math.max(0, start))) {
    const name = /^([!-9;-~]+)[ \t]*:/.exec(line)?.[1];
    if (name === undefined && !/^[ \t]+\S/.test(line)) break;
    if (/^snapshot-content-location$/i.test(name ?? '')) return null;
    if (name !== undefined && wanted.test(name)) fields.add(name.toLowerCase());
  }
  const isMail = fields.has('from') && fields.size >= 3;
  return isMail ? { confidence: 0.9, reason: 'It starts with the fields of a mail.' } : null;
}
