import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { packBatch } from '../../../src/main/intake/batch.ts';
import { BatchMaker } from '../../../src/main/intake/batchMaker.ts';
import { chatCalls } from '../../../src/main/intake/chats.ts';
import { whatsapp } from '../../../src/main/sources/whatsapp/whatsapp.ts';
import type { SourceFormat } from '../../../src/main/sources/source.ts';
import { createDatabase } from '../../../src/main/vault/database.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { memoryFile } from '../sources/memoryFile.ts';

/** An open vault in a temporary folder, without the cost of a passphrase. */
export function openWorld() {
  const directory = mkdtempSync(join(tmpdir(), 'evenkeel-intake-'));
  const vault: OpenVault = { directory, ...createDatabase(join(directory, 'vault.db'), randomBytes(32)) };
  return {
    vault,
    rows: (sql: string, ...parameters: (string | number)[]): Record<string, unknown>[] =>
      vault.reader.all(z.record(z.string(), z.unknown()), sql, ...parameters),
    close() {
      vault.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export interface ImportOptions {
  ownerName?: string | null;
  fileName?: string;
  format?: SourceFormat;
  /** Stops without an end after so many batches, as when the process is killed. */
  killAfterBatches?: number;
  batchMessages?: number;
}

/** Imports a file as the app does, in this thread: the same batches, the same calls to the vault. */
export async function importInto(vault: OpenVault, content: string, options: ImportOptions = {}) {
  const { ownerName = 'Ann', fileName = 'chat.txt', format = whatsapp } = options;
  const { killAfterBatches = Number.POSITIVE_INFINITY, batchMessages = 50 } = options;
  const file = memoryFile(content, fileName);
  const importedAtMilliseconds = 1_700_000_000_000;
  const begun = chatCalls['intake.begin'](vault, {
    sha256: content.length.toString(16) + content.slice(0, 200) + content.slice(-200),
    formatId: format.id,
    fileName,
    sizeBytes: file.sizeBytes,
    timeZone: 'UTC',
    importedAtMilliseconds,
    ownerName,
  });
  const maker = new BatchMaker(format.service);
  let known: Parameters<(typeof chatCalls)['intake.write']>[1]['known'] = {
    people: [],
    conversationIds: [],
    growing: [],
  };
  let batches = 0;
  function write(): void {
    const { bytes } = packBatch(maker.take(), 0);
    const written = chatCalls['intake.write'](vault, {
      ...begun,
      ownerName,
      importedMilliseconds: importedAtMilliseconds,
      bytes,
      known,
    });
    known = written.known;
    batches += 1;
  }
  for await (const records of format.parse(file, { timeZone: 'UTC', dateOrder: null })) {
    for (const record of records) {
      maker.add(record);
      if (maker.size < batchMessages) continue;
      write();
      if (batches >= killAfterBatches) return null;
    }
  }
  write();
  return chatCalls['intake.finish'](vault, { ...begun, state: 'complete', known });
}
