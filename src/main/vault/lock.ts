import { join } from 'node:path';
import DatabaseConnection from 'better-sqlite3-multiple-ciphers';
import { EvenkeelError } from '../../shared/errors.ts';
import { makePrivateFile } from '../files/privateFile.ts';
import { nativeBinding } from './nativeBinding.ts';

/**
 * Holds a vault folder for this opener alone, by an operating system's file lock on an empty file: a process that
 * crashes lets go by itself, so no stale lock can remain. Throws `vault-in-use`. Gives
 * the way to let go, to be kept as long as the lock is wanted.
 */
export function lockVault(directory: string): () => void {
  const path = join(directory, 'vault.lock');
  makePrivateFile(path);
  const holder = new DatabaseConnection(path, { timeout: 0, ...nativeBinding() });
  try {
    holder.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    holder.close();
    throw new EvenkeelError('vault-in-use', { cause });
  }
  return () => holder.close();
}
