/** Groups of people to which the owner gave a name. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

const groupRow = z.object({ id: z.int(), name: z.string() });
const memberRow = z
  .object({ group_id: z.int(), person_id: z.int() })
  .transform((row) => ({ groupId: row.group_id, personId: row.person_id }));

/** By name. */
export function listGroups(reader: Readable): z.infer<typeof groupRow>[] {
  return reader.all(groupRow, 'SELECT id, name FROM person_group ORDER BY name COLLATE NOCASE, id');
}

/** Who is in which group, each once. */
export function listGroupMembers(reader: Readable): z.infer<typeof memberRow>[] {
  return reader.all(
    memberRow,
    'SELECT DISTINCT group_id, person_id FROM person_group_member ORDER BY group_id, person_id',
  );
}

/** Gives the id of the new group. */
export function insertGroup(writer: Writable, name: string): number {
  return writer.run('INSERT INTO person_group (name) VALUES (?)', name).lastId;
}

/** False when there is no such group. */
export function renameGroup(writer: Writable, groupId: number, name: string): boolean {
  return writer.run('UPDATE person_group SET name = ? WHERE id = ?', name, groupId).changes > 0;
}

/** False when there is no such group. */
export function deleteGroup(writer: Writable, groupId: number): boolean {
  return writer.run('DELETE FROM person_group WHERE id = ?', groupId).changes > 0;
}

/** Makes these and nobody else the members; who was one before keeps their row, by which a merge is taken back. */
export function setGroupMembers(writer: Writable, groupId: number, personIds: readonly number[]): void {
  const members = { group: groupId, people: JSON.stringify(personIds) };
  writer.run(
    `DELETE FROM person_group_member
     WHERE group_id = @group AND person_id NOT IN (SELECT value FROM json_each(@people))`,
    members,
  );
  writer.run(
    `INSERT INTO person_group_member (group_id, person_id)
     SELECT DISTINCT @group, value FROM json_each(@people)
     WHERE value NOT IN (SELECT person_id FROM person_group_member WHERE group_id = @group)`,
    members,
  );
}
