/**
 * Ties between two people that the owner drew. Kept by identities, so that they go along when people are made one
 * or split, as what the owner said about pairs of people does elsewhere (notSame.ts).
 */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';
import { findSetting, setSetting } from './settings.ts';

const key = 'drawnTies';
const pairsSchema = z.array(z.tuple([z.int(), z.int()]));
type IdentityPair = z.infer<typeof pairsSchema>[number];

export function listDrawnTies(reader: Readable): IdentityPair[] {
  const kept = pairsSchema.safeParse(findSetting(reader, key));
  return kept.success ? kept.data : [];
}

export function replaceDrawnTies(writer: Writable, pairs: readonly IdentityPair[]): void {
  setSetting(writer, key, pairs);
}
