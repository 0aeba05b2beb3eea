import { isSetAside, type Person } from '../../../shared/model/people.ts';
import { matchingPeople } from '../people/matchingPeople.ts';

const chosenAtFirst = 4;

/** Those with whom most was said, but nobody whom the owner keeps at a distance: they are not shown unasked. */
export function firstChosen(people: readonly Person[]): number[] {
  return matchingPeople(
    people.filter((person) => !isSetAside(person)),
    '',
  )
    .slice(0, chosenAtFirst)
    .map(({ id }) => id);
}
