/**
 * The envelope around the data key. The random key that encrypts the database is sealed in slots, each opened by
 * a secret of its own (passphrase, recovery code); changing a secret rewrites its slot and never the data.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

const keyBytes = 32;
const saltBytes = 16;
const nonceBytes = 12;
const tagBytes = 16;

/** The work of Argon2id. Bounded below so that a slot is never cheap, above so that a damaged file cannot stall us. */
const costSchema = z.object({
  memoryKibibytes: z.int().min(65_536).max(4_194_304),
  passes: z.int().min(3).max(32),
  lanes: z.int().min(4).max(16),
});
export type Cost = z.infer<typeof costSchema>;

/** What a new slot costs to open: 256 MiB, three passes, four lanes. */
export const defaultCost: Cost = { memoryKibibytes: 262_144, passes: 3, lanes: 4 };
/** The least a slot may cost; for tests, and for machines with little memory. */
export const floorCost: Cost = { memoryKibibytes: 65_536, passes: 3, lanes: 4 };

export type SlotKind = 'passphrase' | 'recovery';

/** Lengths are not checked here: a damaged slot must cost the same work as a wrong secret. */
export const slotSchema = z.object({
  cost: costSchema,
  salt: z.string(),
  nonce: z.string(),
  sealed: z.string(),
});
export type Slot = z.infer<typeof slotSchema>;

/** A new random data key of 32 bytes. Whoever asks for it zeroes it after use. */
export function newDataKey(): Buffer {
  return randomBytes(keyBytes);
}

/** Seals the data key so that only `secret` opens it. */
export async function sealSlot(kind: SlotKind, secret: string, dataKey: Buffer, cost: Cost): Promise<Slot> {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const slotKey = await deriveKey(secret, salt, cost);
  try {
    const cipher = createCipheriv('aes-256-gcm', slotKey, nonce).setAAD(associatedData(kind));
    const sealed = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
    return {
      cost,
      salt: salt.toString('base64'),
      nonce: nonce.toString('base64'),
      sealed: sealed.toString('base64'),
    };
  } finally {
    slotKey.fill(0);
  }
}

/** The data key of a slot, to be zeroed by the caller; null when the secret is wrong or the slot is damaged. */
export async function openSlot(kind: SlotKind, secret: string, slot: Slot): Promise<Buffer | null> {
  const sealed = fixedBytes(slot.sealed, keyBytes + tagBytes);
  const slotKey = await deriveKey(secret, fixedBytes(slot.salt, saltBytes), slot.cost);
  const dataKey = Buffer.alloc(keyBytes);
  try {
    const decipher = createDecipheriv('aes-256-gcm', slotKey, fixedBytes(slot.nonce, nonceBytes))
      .setAAD(associatedData(kind))
      .setAuthTag(sealed.subarray(keyBytes));
    const plain = decipher.update(sealed.subarray(0, keyBytes));
    plain.copy(dataKey);
    plain.fill(0);
    decipher.final();
    return dataKey;
  } catch {
    dataKey.fill(0);
    return null;
  } finally {
    slotKey.fill(0);
  }
}

/** Argon2id (RFC 9106) over the NFKC form, so that the same passphrase typed on another keyboard opens. 32 bytes. */
export async function deriveKey(secret: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const bytes = Buffer.from(secret.normalize('NFKC'));
  try {
    // Argon2id, version 1.3, is the library's default; its enum cannot be named under type stripping.
    return await hashRaw(bytes, {
      salt,
      memoryCost: cost.memoryKibibytes,
      timeCost: cost.passes,
      parallelism: cost.lanes,
      outputLen: keyBytes,
    });
  } finally {
    bytes.fill(0);
  }
}

function associatedData(kind: SlotKind): Buffer {
  return Buffer.from(`evenkeel vault key, ${kind} slot`);
}

function fixedBytes(base64: string, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  Buffer.from(base64, 'base64').copy(bytes);
  return bytes;
}
