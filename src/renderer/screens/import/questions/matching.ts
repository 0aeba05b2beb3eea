import type { Preview } from '../../../../shared/model/imports.ts';

/** From so many people on, a list can be searched. */
export const searchedFrom = 8;
/** A phone's whole history may hold thousands. */
export const shownPeople = 100;

/** The people whose name holds what was typed; who stands at `alwaysKey` stays in sight, first. */
export function matching(people: Preview['people'], search: string, alwaysKey?: string): Preview['people'] {
  const searched = search.trim().toLowerCase();
  if (searched === '') return people;
  const always = people.filter(({ key }) => key === alwaysKey);
  const fitting = people.filter(
    ({ key, name }) => key !== alwaysKey && name.toLowerCase().includes(searched),
  );
  return [...always, ...fitting];
}
