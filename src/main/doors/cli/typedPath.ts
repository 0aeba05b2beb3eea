import { resolve } from 'node:path';

/** Paths are meant from where the owner typed the command; npm runs scripts elsewhere. */
export function typedPath(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}
