import type { Window } from '../../src/shared/model/estimates.ts';

/** Eight weeks of 1970, with talks in six of them. */
export const anyWindow: Window = {
  fromMilliseconds: 0,
  untilMilliseconds: 56 * 86_400_000,
  weeks: 8,
  coverage: 0.75,
  contactWith: 'person',
};
