/** Who may be one person with whom, and under which identities somebody stands in the vault. */
import { formatAddress } from '../../shared/addresses.ts';
import { EvenkeelError } from '../../shared/errors.ts';
import type { Person, PersonIdentities, Suggestion } from '../../shared/model/people.ts';
import { likelyPairs, type PersonFacts, type VaultFacts } from '../../shared/samePerson.ts';
import { reads } from '../vault/calls.ts';
import type { Readable } from '../vault/database.ts';
import { listContacts } from '../vault/repositories/contacts.ts';
import { mergesInto } from '../vault/repositories/merges.ts';
import { listNotSame } from '../vault/repositories/notSame.ts';
import { findPerson, identitiesOfPerson, listIdentities } from '../vault/repositories/people.ts';
import { untilChanged } from '../vault/repositories/untilChanged.ts';
import {
  groupMembers,
  utterancesByIdentity,
  type IdentityCount,
} from '../vault/repositories/utteranceCounts.ts';
import { noticesWithWords } from '../vault/repositories/notices.ts';
import { numberChangeIn, numberChangeWords } from './numberChanges.ts';
import { groupBy } from './groupBy.ts';
import { showPeople } from './people.ts';
import { nameWorth } from './samePerson.ts';

const mostShown = 50;

/** The likeliest pairs first. */
const suggest = untilChanged((reader: Readable): Suggestion[] => {
  const people = showPeople(reader);
  const byId = new Map(people.map((person) => [person.id, person]));
  return likelyPairs(vaultFacts(reader, people))
    .slice(0, mostShown)
    .flatMap(({ firstId, secondId, confidence, reason }) => {
      const pair = [byId.get(firstId), byId.get(secondId)].filter((person) => person !== undefined);
      const [first, second] = pair.toSorted(byWhoStays);
      return first === undefined || second === undefined ? [] : [{ first, second, confidence, reason }];
    });
});

/** The owner, then who has the better name, then of whom there is more, then who is called by more of their name. */
function byWhoStays(left: Person, right: Person): number {
  return (
    Number(right.isOwner) - Number(left.isOwner) ||
    nameWorth(right) - nameWorth(left) ||
    right.utterances - left.utterances ||
    right.name.length - left.name.length
  );
}

function vaultFacts(reader: Readable, people: readonly Person[]): VaultFacts {
  const identities = listIdentities(reader);
  const byPerson = groupBy(identities, ({ personId }) => personId);
  return {
    people: people.map((person): PersonFacts => ({ ...person, identities: byPerson.get(person.id) ?? [] })),
    cards: listContacts(reader),
    numberChanges: noticesWithWords(reader, numberChangeWords).flatMap((text) => numberChangeIn(text) ?? []),
    areDistinct: distinctPeople(reader, new Map(identities.map(({ id, personId }) => [id, personId]))),
    meet: groupMeetings(reader),
  };
}

function distinctPeople(reader: Readable, personOf: ReadonlyMap<number, number>): VaultFacts['areDistinct'] {
  const pairs = new Set<string>();
  for (const [first, second] of listNotSame(reader)) {
    const [left = 0, right = 0] = [personOf.get(first), personOf.get(second)];
    pairs.add(`${left} ${right}`).add(`${right} ${left}`);
  }
  return (firstId, secondId) => pairs.has(`${firstId} ${secondId}`);
}

function groupMeetings(reader: Readable): VaultFacts['meet'] {
  const groups = new Map<number, Set<number>>();
  for (const { conversationId, personId } of groupMembers(reader)) {
    groups.set(personId, (groups.get(personId) ?? new Set()).add(conversationId));
  }
  return (firstId, secondId) => {
    const [first, second] = [groups.get(firstId), groups.get(secondId)];
    return first !== undefined && second !== undefined && [...first].some((group) => second.has(group));
  };
}

/** Throws `not-found`. */
function showIdentities(reader: Readable, { personId }: { personId: number }): PersonIdentities {
  if (findPerson(reader, personId) === undefined) throw new EvenkeelError('not-found');
  const identities = identitiesOfPerson(reader, personId);
  const counts = utterancesByIdentity(reader, personId);
  return {
    identities: identities.map(({ id, service, displayName, address }) => {
      const isOnlyOne = identities.filter((other) => other.service === service).length === 1;
      const own = counts.filter(
        (row) => row.identityId === id || (row.identityId === null && isOnlyOne && row.service === service),
      );
      const shown = address === null ? null : formatAddress(address);
      return { id, service, displayName, address: shown, ...totals(own) };
    }),
    merges: mergesInto(reader, personId).map(({ id, absorbedName, mergedAtMilliseconds }) => ({
      id,
      name: absorbedName,
      atMilliseconds: mergedAtMilliseconds,
    })),
  };
}

function totals(counts: readonly IdentityCount[]) {
  return {
    utterances: counts.reduce((sum, { utterances }) => sum + utterances, 0),
    firstMilliseconds: counts.length === 0 ? null : Math.min(...counts.map(({ first }) => first)),
    lastMilliseconds: counts.length === 0 ? null : Math.max(...counts.map(({ last }) => last)),
  };
}

export const suggestionsCalls = {
  'people.suggestions': reads((reader: Readable) => suggest(reader)),
  'people.identities': reads(showIdentities),
};
