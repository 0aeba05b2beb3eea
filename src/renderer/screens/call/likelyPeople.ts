import type { CallSpeaker } from '../../../shared/model/calls.ts';
import { isSetAside, type Person } from '../../../shared/model/people.ts';

const mostOffered = 4;

/**
 * Who may be meant by a voice: whoever sounds alike, the owner, and those most is known of; without those who have a
 * voice here, and those set aside, whom the owner names by typing.
 */
export function likelyPeople(
  { speakers }: { speakers: readonly Pick<CallSpeaker, 'personId' | 'isConfirmed'>[] },
  { suggestion }: Pick<CallSpeaker, 'suggestion'>,
  known: readonly Person[],
): Person[] {
  const taken = new Set(speakers.flatMap(({ personId, isConfirmed }) => (isConfirmed ? [personId] : [])));
  const likelihood = (person: Person) =>
    person.id === suggestion?.personId ? 2e9 : person.isOwner ? 1e9 : person.utterances;
  return known
    .filter((person) => !taken.has(person.id) && !isSetAside(person))
    .toSorted((a, b) => likelihood(b) - likelihood(a))
    .slice(0, mostOffered);
}
