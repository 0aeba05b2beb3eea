import { closeSync, existsSync, openSync } from 'node:fs';

/**
 * Makes an empty file that only its owner may read, where there is none: SQLite would make it readable for everyone, and
 * gives its other files the same rights. One that is there is not even opened, since closing it would end SQLite's locks.
 */
export function makePrivateFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'wx', 0o600));
}
