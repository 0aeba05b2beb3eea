/** The life of a vault folder: `vault.json` (sealed key), `vault.db` (encrypted database), `recordings/` (sealed files). */
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { EvenkeelError } from '../../shared/errors.ts';
import { createDatabase, openDatabase, type OpenDatabase } from './database.ts';
import {
  hasEnvelope,
  newEnvelope,
  openEnvelope,
  readEnvelope,
  renewPassphrase,
  renewSlots,
  writeEnvelope,
  type Envelope,
} from './envelope.ts';
import { defaultCost, type Cost, type SlotKind } from './keys.ts';
import { lockVault } from './lock.ts';

export type OpenVault = OpenDatabase & { directory: string };

/** Makes a vault and opens it. Throws `vault-exists`, `passphrase-too-short`, `vault-in-use`, `vault-unwritable`. */
export async function createVault(
  directory: string,
  passphrase: string,
  cost: Cost = defaultCost,
): Promise<{ vault: OpenVault; recoveryCode: string }> {
  if (await hasEnvelope(directory)) throw new EvenkeelError('vault-exists');
  const { envelope, dataKey, recoveryCode } = await newEnvelope(passphrase, cost);
  await mkdir(directory, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
    throw new EvenkeelError('vault-unwritable', { cause });
  });
  try {
    const vault = await holding(directory, async () => {
      await setAside(databasePath(directory));
      const database = createDatabase(databasePath(directory), dataKey);
      // Last, so that a crash before it leaves no vault rather than half of one.
      await writeEnvelope(directory, envelope);
      return database;
    });
    return { vault, recoveryCode };
  } finally {
    dataKey.fill(0);
  }
}

/** Opens a vault. Throws `vault-absent`, `vault-newer`, `vault-damaged`, `vault-in-use`, `wrong-passphrase`. */
export async function openVault(directory: string, passphrase: string): Promise<OpenVault> {
  return withDataKey(directory, 'passphrase', passphrase, (_, dataKey) =>
    holding(directory, () => openExisting(directory, dataKey)),
  );
}

/** Opens a vault by its recovery code and sets a new passphrase and a new code. Throws as openVault does. */
export async function recoverVault(
  directory: string,
  recoveryCode: string,
  newPassphrase: string,
): Promise<{ vault: OpenVault; recoveryCode: string }> {
  return withDataKey(directory, 'recovery', recoveryCode, async (envelope, dataKey) => {
    const renewed = await renewSlots(envelope, dataKey, newPassphrase);
    const vault = await holding(directory, async () => {
      const database = openExisting(directory, dataKey);
      // Only once all else went well: from here on the old code opens nothing, and only the caller has the new one.
      await writeEnvelope(directory, renewed.envelope);
      return database;
    });
    return { vault, recoveryCode: renewed.recoveryCode };
  });
}

/** Rewrites the passphrase's slot. Throws `wrong-passphrase`, `passphrase-too-short`. */
export async function changePassphrase(directory: string, current: string, next: string): Promise<void> {
  await withDataKey(directory, 'passphrase', current, async (envelope, dataKey) =>
    writeEnvelope(directory, await renewPassphrase(envelope, dataKey, next)),
  );
}

async function withDataKey<Result>(
  directory: string,
  kind: SlotKind,
  secret: string,
  use: (envelope: Envelope, dataKey: Buffer) => Promise<Result>,
): Promise<Result> {
  const envelope = await readEnvelope(directory);
  const dataKey = await openEnvelope(envelope, kind, secret);
  try {
    return await use(envelope, dataKey);
  } finally {
    dataKey.fill(0);
  }
}

function openExisting(directory: string, dataKey: Buffer): OpenDatabase {
  // The envelope is there, so a missing database is a loss and not a vault to be made.
  if (!existsSync(databasePath(directory))) throw new EvenkeelError('vault-damaged');
  return openDatabase(databasePath(directory), dataKey);
}

async function holding(
  directory: string,
  open: () => OpenDatabase | Promise<OpenDatabase>,
): Promise<OpenVault> {
  const release = lockVault(directory);
  try {
    const database = await open();
    const close = (): void => {
      database.close();
      release();
    };
    return { ...database, directory, close };
  } catch (error) {
    release();
    throw error;
  }
}

/** A database without an envelope cannot be opened by anyone, yet it is not ours to delete. */
async function setAside(path: string): Promise<void> {
  if (existsSync(path)) await rename(path, `${path}.without-key-${Date.now()}`);
}

function databasePath(directory: string): string {
  return join(directory, 'vault.db');
}
