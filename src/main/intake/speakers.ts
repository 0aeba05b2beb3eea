/** Who of a file is who in a conversation of the vault where the two call them by other names. */
import type { Writable } from '../vault/database.ts';
import { isOnlyIn, setAlias, setSpeaker, standInOf } from '../vault/repositories/identityAliases.ts';
import { renameSpeaker, type Joined } from '../vault/repositories/joins.ts';
import { absorbPerson } from '../vault/repositories/merges.ts';
import {
  findIdentityById,
  findOwner,
  findPerson,
  identitiesOfPerson,
  moveIdentity,
  type IdentityRecord,
} from '../vault/repositories/people.ts';
import { saidBy, type Said } from '../vault/repositories/words.ts';
import { compareWords, whoIsWho } from './likeness.ts';
import type { KnownPerson, RenamedSpeaker, Thread } from './threads.ts';

const comparedWords = 2000;

/**
 * Learns from what a file tells, before it is written, whose name holds in the conversation and who has another one
 * there. Whose words do not meet stays unknown for now.
 */
export function learnNames(
  writer: Writable,
  thread: Thread,
  people: KnownPerson[],
  said: readonly Said[],
): void {
  const names = whoIsWho(compareWords(writer, thread.conversationId, said));
  for (const [who, other] of names) if (who === other) thread.settled.push(who);
  for (const [who, other] of othersIn(names, thread)) rename(writer, thread, people, who, other);
}

/**
 * The same once all is written: of two conversations that became one, and of those new in the vault whose words met
 * nothing while they came. Gives the utterances that were told under both names.
 */
export function learnNamesAfterwards(
  writer: Writable,
  thread: Thread,
  people: KnownPerson[],
  names: ReadonlyMap<number, number>,
): Joined[] {
  for (const [who, other] of names) if (who === other) thread.settled.push(who);
  const known = othersIn(names, thread).flatMap(([who, other]) =>
    renameWritten(writer, thread, people, who, other),
  );
  const met = unsettledIn(thread, people).flatMap((who) => {
    const said = saidBy(writer, thread.conversationId, who, comparedWords);
    const other = whoIsWho(compareWords(writer, thread.conversationId, said, who));
    return othersIn(other, thread).flatMap(([, otherId]) =>
      renameWritten(writer, thread, people, who, otherId),
    );
  });
  return [...known, ...met];
}

/** Those who bear another name; nobody is somebody whose own name holds in the conversation. */
function othersIn(names: ReadonlyMap<number, number>, { settled }: Thread): [number, number][] {
  return [...names].filter(([who, other]) => who !== other && !settled.includes(other));
}

function unsettledIn({ settled, renamed }: Thread, people: readonly KnownPerson[]): number[] {
  return people
    .filter(({ who, identityId, isNew }) => isNew && who === identityId && !settled.includes(who))
    .filter(({ identityId }) => renamed.every((speaker) => speaker.identityId !== identityId))
    .map(({ who }) => who);
}

function renameWritten(
  writer: Writable,
  thread: Thread,
  people: KnownPerson[],
  who: number,
  otherId: number,
): Joined[] {
  const renamed = rename(writer, thread, people, who, otherId);
  if (renamed === null) return [];
  const joined = renameSpeaker(writer, thread.conversationId, who, otherId);
  setSpeaker(writer, thread.conversationId, who, renamed);
  renamed.same += joined.length;
  return joined;
}

function rename(
  writer: Writable,
  thread: Thread,
  people: KnownPerson[],
  who: number,
  otherId: number,
): RenamedSpeaker | null {
  const [own, other] = [findIdentityById(writer, who), findIdentityById(writer, otherId)];
  if (own === undefined || other === undefined) return null;
  // Who says something elsewhere as well is a person of their own, who has the other's name only here.
  const isAlias = isOnlyIn(writer, who, thread.conversationId);
  if (isAlias) becomeOne(writer, people, own, other);
  const personId = findIdentityById(writer, otherId)?.personId ?? other.personId;
  const renamed = { identityId: who, who: otherId, spokenAs: isAlias ? who : otherId, personId, same: 0 };
  thread.renamed.push(renamed);
  return renamed;
}

/** Two identities of one service are the same person, whoever either was taken for. */
function becomeOne(
  writer: Writable,
  people: KnownPerson[],
  own: IdentityRecord,
  other: IdentityRecord,
): void {
  const isOwner = own.personId === findOwner(writer)?.id;
  const [moving, kept] = isOwner ? [other, own.personId] : [own, other.personId];
  const isAlone = identitiesOfPerson(writer, moving.personId).length === 1;
  if (moving.personId !== kept) {
    if (isAlone) absorbPerson(writer, moving.personId, kept);
    else moveIdentity(writer, moving.id, kept);
  }
  setAlias(writer, own.id, other.id);
  for (const person of people) {
    if (person.personId === moving.personId && isAlone) person.personId = kept;
    if (person.identityId !== own.id) continue;
    const standIn = standInOf(writer, own.id) ?? own;
    Object.assign(person, { who: standIn.id, whoKey: standIn.key, personId: kept });
  }
}

/** “Ann K.” in this file is Ann: 42 messages are the same. */
export function nameRemarks(writer: Writable, threads: readonly Thread[]): string[] {
  const same = new Map<string, number>();
  for (const speaker of threads.flatMap(({ renamed }) => renamed)) {
    const name = findIdentityById(writer, speaker.identityId)?.displayName;
    const known = findPerson(writer, speaker.personId)?.name;
    if (name === undefined || known === undefined || name === known || speaker.same === 0) continue;
    const sentence = `“${name}” in this file is ${known}`;
    same.set(sentence, (same.get(sentence) ?? 0) + speaker.same);
  }
  return Array.from(
    same,
    ([sentence, times]) => `${sentence}: ${times} ${times === 1 ? 'message is' : 'messages are'} the same.`,
  );
}
