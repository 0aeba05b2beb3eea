import { createHash } from 'node:crypto';
import { z } from 'zod';
import { packBatch } from '../../../src/main/intake/batch.ts';
import { BatchMaker } from '../../../src/main/intake/batchMaker.ts';
import { chatCalls } from '../../../src/main/intake/chats.ts';
import { nothingKnown } from '../../../src/main/intake/known.ts';
import { whatsapp } from '../../../src/main/sources/whatsapp/whatsapp.ts';
import type { SourceFormat, SourceRecord } from '../../../src/main/sources/source.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { memorySet, parseAll } from '../sources/memoryFile.ts';
import { openTestVault } from '../vault/world.ts';

/** An open vault in a temporary folder, without the cost of a passphrase. */
export function openWorld() {
  const vault = openTestVault();
  return {
    vault,
    rows: (sql: string, ...parameters: (string | number)[]): Record<string, unknown>[] =>
      vault.reader.all(z.record(z.string(), z.unknown()), sql, ...parameters),
    close: () => vault.close(),
  };
}

export interface ImportOptions {
  ownerName?: string | null;
  fileName?: string;
  format?: SourceFormat;
  filter?: string | null;
  timeZone?: string;
  /** Stops without an end after so many batches, as when the process is killed. */
  killAfterBatches?: number;
  batchMessages?: number;
  /** What happens in the vault meanwhile, told how many batches are written. */
  afterBatch?: (batches: number) => void;
}

/** Imports a file as the app does, in this thread: the same batches, the same calls to the vault. */
export async function importInto(vault: OpenVault, content: string, options: ImportOptions = {}) {
  const { fileName = 'chat.txt', format = whatsapp } = options;
  const { timeZone = 'UTC' } = options;
  const records = await parseAll(memorySet({ [fileName]: content }), { timeZone }, format);
  return importRecords(vault, records, { ...options, fileName, format });
}

/** The same with what a format has read already; `sha256` names the source. */
export function importRecords(
  vault: OpenVault,
  records: readonly SourceRecord[],
  options: ImportOptions & { sha256?: string } = {},
) {
  const { ownerName = 'Ann', fileName = 'chat.txt', format = whatsapp, filter = null } = options;
  const { killAfterBatches = Number.POSITIVE_INFINITY, batchMessages = 50 } = options;
  const importedMilliseconds = 1_700_000_000_000;
  const content = JSON.stringify(records);
  const { timeZone = 'UTC' } = options;
  const begun = chatCalls['intake.begin'](vault, {
    sha256: options.sha256 ?? createHash('sha256').update(content).digest('hex'),
    formatId: format.id,
    fileName,
    sizeBytes: content.length,
    timeZone,
    importedAtMilliseconds: importedMilliseconds,
    ownerName,
    filter,
    files: [],
  });
  const maker = new BatchMaker(format.service);
  let known = nothingKnown();
  let batches = 0;
  function write(): void {
    const { bytes } = packBatch(maker.take(), 0);
    known = chatCalls['intake.write'](vault, { ...begun, ownerName, importedMilliseconds, bytes, known });
    batches += 1;
    options.afterBatch?.(batches);
  }
  for (const record of records) {
    maker.add(record);
    if (maker.size < batchMessages) continue;
    write();
    if (batches >= killAfterBatches) return null;
  }
  write();
  return {
    sourceId: begun.sourceId,
    ...chatCalls['intake.finish'](vault, { ...begun, state: 'complete', known }),
  };
}
