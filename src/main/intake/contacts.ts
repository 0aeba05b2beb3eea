/** Names for numbers, from the owner's address books. */
import type { CountryCode } from 'libphonenumber-js';
import { isOnlyAddress, isPersonal, normaliseAddress } from '../../shared/addresses.ts';
import { groupBy } from '../services/groupBy.ts';
import type { Writable } from '../vault/database.ts';
import { insertContact, listContacts, type Contact } from '../vault/repositories/contacts.ts';
import {
  listIdentities,
  listPeople,
  renamePerson,
  type IdentityRecord,
} from '../vault/repositories/people.ts';

/** Keeps cards of an address book; what in them is nobody's own number or address is left out. */
export function keepContacts(
  writer: Writable,
  sourceId: number,
  cards: readonly Contact[],
  region: CountryCode | null,
): void {
  for (const { name, addresses } of cards) {
    const normalised = addresses.map((written) => normaliseAddress(written, region));
    insertContact(writer, sourceId, { name, addresses: normalised.filter(isPersonal) });
  }
}

/**
 * Gives those whose name is only a number or an address the name that a card gives them, else one that they have in
 * some service; and takes it from those whose card is gone. What the owner or an export calls somebody stays. To be
 * done when an import ends or is taken out.
 */
export function nameFromContacts(writer: Writable): void {
  const names = new Map(
    listContacts(writer).flatMap(({ name, addresses }) => addresses.map((address) => [address, name])),
  );
  const identities = groupBy(listIdentities(writer), ({ personId }) => personId);
  for (const person of listPeople(writer)) {
    const isOpen =
      person.nameFrom === 'contact' || (person.nameFrom === 'export' && isOnlyAddress(person.name));
    const own = identities.get(person.id) ?? [];
    if (person.isOwner || !isOpen || own.length === 0) continue;
    const named = own.map(({ address }) => names.get(address ?? '')).find((name) => name !== undefined);
    const name = named ?? ownName(own);
    const isBetter = named !== undefined || person.nameFrom === 'contact' || !isOnlyAddress(name);
    const nameFrom = named === undefined ? 'export' : 'contact';
    if (isBetter) renamePerson(writer, person.id, { name, nameFrom });
  }
}

/** What exports call somebody, rather a name than a number. */
function ownName(identities: readonly IdentityRecord[]): string {
  const names = identities.map(({ displayName }) => displayName);
  return names.find((name) => !isOnlyAddress(name)) ?? names[0] ?? '';
}
