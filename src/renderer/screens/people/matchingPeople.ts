import type { Person } from '../../../shared/model/people.ts';

/** Those who are called something like this anywhere, with whom most was said first. */
export function matchingPeople(people: readonly Person[], sought: string): Person[] {
  const wanted = sought.trim().toLowerCase();
  return people
    .filter((person) =>
      [person.name, ...person.identities.map((identity) => identity.displayName)].some((name) =>
        name.toLowerCase().includes(wanted),
      ),
    )
    .toSorted((left, right) => right.utterances - left.utterances || left.name.localeCompare(right.name));
}
