/** Who is not shown unasked, and who is not suggested: the rule stands in docs/set-aside.md. */
import type { Readable } from '../vault/database.ts';
import { peopleNotOpen } from '../vault/repositories/people.ts';
import { peopleWithEntries } from '../vault/repositories/personEntries.ts';

/** Whom the owner paused or marked as unsafe. */
export function setAsideIds(reader: Readable): Set<number> {
  return new Set(peopleNotOpen(reader));
}

/** Also those of whom the owner noted a red flag or a boundary crossed: nothing kind is expected of them unasked. */
export function notSuggestedIds(reader: Readable): Set<number> {
  return new Set([...setAsideIds(reader), ...peopleWithEntries(reader, ['red-flag', 'boundary-crossed'])]);
}
