import { EvenkeelError } from '../../../shared/errors.ts';
import type { Detection, SourceFormat } from '../source.ts';
import type { SetFile } from '../../files/fileSet.ts';

/** Recognised only to say how to get at what is in it. */
export const signalBackup: SourceFormat = {
  id: 'signal-backup',
  name: 'Signal backup (encrypted, not read)',
  service: 'signal',
  extensions: ['backup'],
  howTo: [
    'Signal’s own .backup files are encrypted with a passphrase of 30 digits; Evenkeel does not open them.',
    'Easiest: on the phone use Signal’s “Export chat history” and choose the .jsonl file it writes here.',
    'Or, on a computer linked to the phone, run the free program sigtop (“sigtop export-messages -f json”) or signal-export, and choose what it writes here.',
  ],
  detect,
  group: ({ path }) => path,
  // oxlint-disable-next-line require-yield -- there is nothing to give
  async *parse() {
    throw new EvenkeelError('signal-backup-closed');
  },
};

/** It starts with the length of a first frame, which holds 16 bytes to begin decrypting with, and 32 of salt. */
async function detect(file: SetFile): Promise<Detection | null> {
  const head = Buffer.from(await file.head());
  if (head.length < 64) return null;
  const length = head.readUInt32BE(0);
  const isFrame = length >= 50 && length < 80 && head[4] === 0x0a && head[6] === 0x0a && head[7] === 16;
  const isBackup = isFrame && head[24] === 0x12 && head[25] === 32;
  return isBackup ? { confidence: 0.95, reason: 'It starts as an encrypted backup of Signal does.' } : null;
}
