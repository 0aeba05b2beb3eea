/** What is carried from batch to batch of an import. */
import type { ImportOutcome } from '../../shared/model/imports.ts';
import type { Readable } from '../vault/database.ts';
import { personsOfIdentities } from '../vault/repositories/people.ts';
import type { GrowingConversation } from './interactions.ts';
import type { KnownPerson, Thread } from './threads.ts';

/**
 * Utterances that came in so far; notices of the service itself are kept, but not counted. `added` and `duplicates` are
 * all of them; `edited` and `deletedLater` are those duplicates that changed what the vault held.
 */
export type ChatCounts = Pick<ImportOutcome, 'added' | 'duplicates' | 'edited' | 'deletedLater'>;

/** What the vault knows of the file so far, told back with each batch. */
export interface KnownSoFar {
  people: KnownPerson[];
  threads: Thread[];
  growing: GrowingConversation[];
  counts: ChatCounts;
}

/** What is known before the first batch. */
export function nothingKnown(): KnownSoFar {
  return {
    people: [],
    threads: [],
    growing: [],
    counts: { added: 0, duplicates: 0, edited: 0, deletedLater: 0 },
  };
}

/** The same with whose each identity is by now: between two batches the owner may have made two people one. */
export function withPeopleOfNow(reader: Readable, known: KnownSoFar): KnownSoFar {
  const speakers = known.threads.flatMap(({ renamed }) => renamed);
  const identityIds = [
    ...known.people.map(({ identityId }) => identityId),
    ...speakers.map(({ spokenAs }) => spokenAs),
  ];
  const persons = personsOfIdentities(reader, identityIds);
  const people = known.people.map((person) => ({
    ...person,
    personId: persons.get(person.identityId) ?? person.personId,
  }));
  const threads = known.threads.map((thread) => ({
    ...thread,
    renamed: thread.renamed.map((speaker) => ({
      ...speaker,
      personId: persons.get(speaker.spokenAs) ?? speaker.personId,
    })),
  }));
  return { ...known, people, threads };
}
