/** Groups of people that the owner put together by hand and named, such as a choir or the family. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { PersonGroup } from '../../../shared/model/network.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import { findOwner } from '../../vault/repositories/people.ts';
import {
  deleteGroup,
  insertGroup,
  listGroupMembers,
  listGroups,
  renameGroup,
  setGroupMembers,
} from '../../vault/repositories/personGroups.ts';
import { groupBy } from '../groupBy.ts';
import { requireOther } from './drawnTies.ts';

/** By name; the owner, who stands in the middle of all, is never counted. */
export function showGroups(reader: Readable): PersonGroup[] {
  const owner = findOwner(reader)?.id;
  const members = groupBy(listGroupMembers(reader), ({ groupId }) => groupId);
  return listGroups(reader).map(({ id, name }) => ({
    id,
    name,
    personIds: (members.get(id) ?? []).flatMap(({ personId }) => (personId === owner ? [] : personId)),
  }));
}

/**
 * Keeps a group with this name and these people, in place of what it was; without an id as a new one. Gives its id.
 * Throws `not-found` for an unknown group or person; `input-invalid` for the owner or a name that another group has.
 */
export function keepGroup(
  writer: Writable,
  { groupId, name, personIds }: { groupId: number | null; name: string; personIds: readonly number[] },
): { groupId: number } {
  const isTaken = listGroups(writer).some(
    (group) => group.id !== groupId && group.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new EvenkeelError('input-invalid');
  for (const personId of personIds) requireOther(writer, personId);
  const id = groupId ?? insertGroup(writer, name);
  if (!renameGroup(writer, id, name)) throw new EvenkeelError('not-found');
  setGroupMembers(writer, id, personIds);
  return { groupId: id };
}

/** Throws `not-found`. */
export function removeGroup(writer: Writable, { groupId }: { groupId: number }): null {
  if (!deleteGroup(writer, groupId)) throw new EvenkeelError('not-found');
  return null;
}
