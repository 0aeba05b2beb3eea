import type { Preview } from '../../../shared/model/imports.ts';
import type { Person } from '../../../shared/model/people.ts';
import { cleanName } from '../../sources/shared/clean.ts';

const absent =
  'Nobody of the name given with --me writes in this file, so nobody in it was marked as you. ' +
  'To mark yourself, import it again with one of the names shown under people.';

/** Under which of its names the owner stands in a file, and a sentence where the name that was given is none of them. */
export interface OwnerInFile {
  ownerName: string | null;
  warning: string | null;
}

/**
 * The name given with `--me` where somebody in the file has it, so that a slip makes no new person. Without one, what
 * the file itself tells; but nothing where the vault's owner is known to write in it, for a guess could only do harm.
 */
export function ownerInFile(
  { people, ownerGuess, recording }: Pick<Preview, 'people' | 'ownerGuess' | 'recording'>,
  me: string | undefined,
  owner: Person | undefined,
): OwnerInFile {
  const found = { warning: null };
  if (recording !== null) return { ...found, ownerName: owner?.name ?? me ?? null };
  const names = new Set(people.map(({ name }) => comparable(name)));
  if (me !== undefined) {
    if (names.has(comparable(me)) || isSilentOwner(me, owner)) return { ...found, ownerName: me };
    return { ownerName: null, warning: absent };
  }
  const isKnown = owner?.identities.some(({ displayName }) => names.has(comparable(displayName))) ?? false;
  return { ...found, ownerName: isKnown ? null : ownerGuess };
}

/** The owner may say nothing in a file, and be named all the same. */
function isSilentOwner(me: string, owner: Person | undefined): boolean {
  if (owner === undefined) return false;
  const names = [owner.name, ...owner.identities.map(({ displayName }) => displayName)];
  return names.some((name) => comparable(name) === comparable(me));
}

function comparable(name: string): string {
  return cleanName(name).toLowerCase();
}
