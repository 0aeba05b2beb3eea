import { writeFileSync } from 'node:fs';
import { openDatabase } from '../../../src/main/vault/database.ts';
import { migrations } from '../../../src/main/vault/migrate.ts';

/** A new vault in the shape from before a migration. */
export function openOlderVault(
  path: string,
  key: Uint8Array,
  beforeVersion: number,
): ReturnType<typeof openDatabase> {
  writeFileSync(path, '');
  return openDatabase(
    path,
    key,
    migrations.filter(({ version }) => version < beforeVersion),
  );
}
