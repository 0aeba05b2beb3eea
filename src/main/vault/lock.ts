import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import { EvenkeelError } from '../../shared/errors.ts';
import { makePrivateFile } from '../files/privateFile.ts';
import { nativeBinding } from './nativeBinding.ts';

/**
 * Holds a vault folder for this opener alone, by an operating system's file lock on an empty file: a process that
 * crashes lets go by itself, so no stale lock can remain. Throws `vault-in-use`, `vault-unwritable`. Gives
 * the way to let go, to be kept as long as the lock is wanted.
 */
export function lockVault(directory: string): () => void {
  const path = join(directory, 'vault.lock');
  const holder = openHolder(path);
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    holder.close();
    throw new EvenkeelError('vault-in-use', { cause });
  }
  return () => holder.close();
}

function openHolder(path: string) {
  try {
    makePrivateFile(path);
    // A lock that may only be read would let two openers in; this asks for the right to write.
    accessSync(path, constants.W_OK);
    return new DatabaseConnection(path, { timeout: 0, ...nativeBinding() });
  } catch (cause) {
    throw new EvenkeelError('vault-unwritable', { cause });
  }
}
