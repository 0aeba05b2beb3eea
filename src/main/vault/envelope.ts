/** The file `vault.json` beside the database: the slots that hold the sealed data key, and nothing else. */
import { access, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import { newDataKey, openSlot, sealSlot, slotSchema, type Cost, type SlotKind } from './keys.ts';
import { newRecoveryCode, readRecoveryCode } from './recoveryCode.ts';

const envelopeVersion = 1;

const envelopeSchema = z.object({
  format: z.literal('evenkeel vault'),
  version: z.literal(envelopeVersion),
  slots: z.object({ passphrase: slotSchema, recovery: slotSchema }),
});
export type Envelope = z.infer<typeof envelopeSchema>;

const versionSchema = z.object({ version: z.int() });

export interface NewEnvelope {
  envelope: Envelope;
  /** To be zeroed by the caller. */
  dataKey: Buffer;
  recoveryCode: string;
}

/** True where a vault was made in this folder. */
export async function hasEnvelope(directory: string): Promise<boolean> {
  return access(envelopePath(directory)).then(
    () => true,
    () => false,
  );
}

/** Throws `vault-absent`, `vault-newer` or `vault-damaged`. */
export async function readEnvelope(directory: string): Promise<Envelope> {
  if (!(await hasEnvelope(directory))) throw new EvenkeelError('vault-absent');
  const content = await readFile(envelopePath(directory), 'utf8')
    .then((text): unknown => JSON.parse(text))
    .catch((cause: unknown) => {
      throw new EvenkeelError('vault-damaged', { cause });
    });
  const stated = versionSchema.safeParse(content);
  if (stated.success && stated.data.version > envelopeVersion) throw new EvenkeelError('vault-newer');
  const envelope = envelopeSchema.safeParse(content);
  if (!envelope.success) throw new EvenkeelError('vault-damaged', { cause: envelope.error });
  return envelope.data;
}

/** Replaces the file whole: after a crash at any moment the old or the new one is there. */
export async function writeEnvelope(directory: string, envelope: Envelope): Promise<void> {
  const temporary = `${envelopePath(directory)}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(envelope, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, envelopePath(directory));
  await syncDirectory(directory);
}

/** A new data key in two new slots. */
export async function newEnvelope(passphrase: string, cost: Cost): Promise<NewEnvelope> {
  const dataKey = newDataKey();
  const { slots, recoveryCode } = await newSlots(passphrase, dataKey, cost);
  return { envelope: { format: 'evenkeel vault', version: envelopeVersion, slots }, dataKey, recoveryCode };
}

/** The same data key in two new slots: neither the old passphrase nor the old recovery code opens it any more. */
export async function renewSlots(
  envelope: Envelope,
  dataKey: Buffer,
  passphrase: string,
): Promise<{ envelope: Envelope; recoveryCode: string }> {
  const { slots, recoveryCode } = await newSlots(passphrase, dataKey, envelope.slots.passphrase.cost);
  return { envelope: { ...envelope, slots }, recoveryCode };
}

/** The same data key under a new passphrase; the recovery slot stays as it is. */
export async function renewPassphrase(
  envelope: Envelope,
  dataKey: Buffer,
  passphrase: string,
): Promise<Envelope> {
  requireLength(passphrase);
  const slot = await sealSlot('passphrase', passphrase, dataKey, envelope.slots.passphrase.cost);
  return { ...envelope, slots: { ...envelope.slots, passphrase: slot } };
}

/** The data key, to be zeroed by the caller. Throws `wrong-passphrase` or `wrong-recovery-code`. */
export async function openEnvelope(envelope: Envelope, kind: SlotKind, secret: string): Promise<Buffer> {
  const bare = kind === 'recovery' ? readRecoveryCode(secret) : secret;
  const dataKey = await openSlot(kind, bare, envelope.slots[kind]);
  if (dataKey !== null) return dataKey;
  throw new EvenkeelError(kind === 'recovery' ? 'wrong-recovery-code' : 'wrong-passphrase');
}

async function newSlots(
  passphrase: string,
  dataKey: Buffer,
  cost: Cost,
): Promise<{ slots: Envelope['slots']; recoveryCode: string }> {
  requireLength(passphrase);
  const recoveryCode = newRecoveryCode();
  // One after the other: each fills its share of memory.
  const passphraseSlot = await sealSlot('passphrase', passphrase, dataKey, cost);
  const recoverySlot = await sealSlot('recovery', readRecoveryCode(recoveryCode), dataKey, cost);
  return { slots: { passphrase: passphraseSlot, recovery: recoverySlot }, recoveryCode };
}

function requireLength(passphrase: string): void {
  if (passphrase.normalize('NFKC').length < 8) throw new EvenkeelError('passphrase-too-short');
}

function envelopePath(directory: string): string {
  return join(directory, 'vault.json');
}

/** Makes a rename durable. Windows cannot open a folder, and needs no such step. */
async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
