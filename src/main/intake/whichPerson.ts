/** Who in the vault an identity of an export is, by what identifies somebody: the service's own key, and an address. */
import type { CountryCode } from 'libphonenumber-js';
import { addressInName, isPersonal, normaliseAddress } from '../../shared/addresses.ts';
import { homeRegion } from '../../shared/homeRegion.ts';
import type { Readable, Writable } from '../vault/database.ts';
import {
  findIdentity,
  findOwner,
  identitiesOfPerson,
  identitiesWithAddress,
  insertIdentity,
  setIdentityAddress,
  type IdentityRecord,
} from '../vault/repositories/people.ts';
import type { ArrivingPerson } from './batch.ts';

/** Where numbers without a country are at home: with the owner's own numbers, else in the time zone of the import. */
export function ownRegion(reader: Readable, timeZone: string): CountryCode | null {
  const owner = findOwner(reader);
  const identities = owner === undefined ? [] : identitiesOfPerson(reader, owner.id);
  return homeRegion(
    identities.flatMap(({ address }) => address ?? []),
    timeZone,
  );
}

/** The number or address by which somebody is the same person in every service, normalised; null where none is told. */
function personalAddress(
  { address, name }: Pick<ArrivingPerson, 'address' | 'name'>,
  region: CountryCode | null,
): string | null {
  const told = address === null ? null : normaliseAddress(address, region);
  return told !== null && isPersonal(told) ? told : addressInName(name);
}

/**
 * The identity of this key, if the vault knows it, else the person whom another identity of the same address names.
 * Nothing but the same key or the same address makes two identities one person; all else is the owner's to say.
 */
export function whichPerson(
  writer: Writable,
  arriving: ArrivingPerson,
  region: CountryCode | null,
): { known: IdentityRecord | null; personId: number | null } {
  const address = personalAddress(arriving, region);
  const known = findIdentity(writer, arriving.service, arriving.key);
  if (known !== undefined) {
    if (known.address === null && address !== null) setIdentityAddress(writer, known.id, address);
    return { known, personId: known.personId };
  }
  const [same] = address === null ? [] : identitiesWithAddress(writer, address);
  return { known: null, personId: same?.personId ?? null };
}

/** Gives the new identity's id. */
export function addIdentity(
  writer: Writable,
  arriving: ArrivingPerson,
  region: CountryCode | null,
  personId: number,
): number {
  const { service, key, name } = arriving;
  const address = personalAddress(arriving, region);
  return insertIdentity(writer, { personId, service, key, displayName: name, address });
}
