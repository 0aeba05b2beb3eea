/** Who of a file is who in a conversation of the vault where the two call them by other names. */
import { mergePeople, newPersonOf } from '../services/samePerson.ts';
import type { Writable } from '../vault/database.ts';
import { isOnlyIn, setAlias, setSpeaker, standInOf } from '../vault/repositories/identityAliases.ts';
import { renameSpeaker, type Joined } from '../vault/repositories/joins.ts';
import { areKeptApart } from '../vault/repositories/notSame.ts';
import {
  findIdentityById,
  findOwner,
  findPerson,
  identitiesOfPerson,
  type IdentityRecord,
} from '../vault/repositories/people.ts';
import { saidBy, type Said } from '../vault/repositories/words.ts';
import { compareWords, whoIsWho } from './likeness.ts';
import type { KnownPerson, RenamedSpeaker, Thread } from './threads.ts';

const comparedWords = 2000;

/** A conversation of the vault, and the people of a file that tells of it. */
export interface ToldThread {
  thread: Thread;
  people: KnownPerson[];
  importedAtMilliseconds: number;
}

/**
 * Learns from what a file tells, before it is written, whose name holds in the conversation and who has another one
 * there. Whose words do not meet stays unknown for now.
 */
export function learnNames(writer: Writable, told: ToldThread, said: readonly Said[]): void {
  const { thread } = told;
  const names = whoIsWho(compareWords(writer, thread.conversationId, said));
  for (const [who, other] of names) if (who === other) thread.settled.push(who);
  for (const [who, other] of othersIn(names, thread)) rename(writer, told, who, other);
}

/**
 * The same once all is written: of two conversations that became one, and of those new in the vault whose words met
 * nothing while they came. Gives the utterances that were told under both names.
 */
export function learnNamesAfterwards(
  writer: Writable,
  told: ToldThread,
  names: ReadonlyMap<number, number>,
): Joined[] {
  const { thread, people } = told;
  for (const [who, other] of names) if (who === other) thread.settled.push(who);
  const known = othersIn(names, thread).flatMap(([who, other]) => renameWritten(writer, told, who, other));
  const met = unsettledIn(thread, people).flatMap((who) => {
    const said = saidBy(writer, thread.conversationId, who, comparedWords);
    const other = whoIsWho(compareWords(writer, thread.conversationId, said, who));
    return othersIn(other, thread).flatMap(([, otherId]) => renameWritten(writer, told, who, otherId));
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

function renameWritten(writer: Writable, told: ToldThread, who: number, otherId: number): Joined[] {
  const { thread } = told;
  const renamed = rename(writer, told, who, otherId);
  if (renamed === null) return [];
  const joined = renameSpeaker(writer, thread.conversationId, who, otherId);
  setSpeaker(writer, thread.conversationId, who, renamed);
  renamed.same += joined.length;
  return joined;
}

function rename(writer: Writable, told: ToldThread, who: number, otherId: number): RenamedSpeaker | null {
  const { thread } = told;
  const [own, other] = [findIdentityById(writer, who), findIdentityById(writer, otherId)];
  if (own === undefined || other === undefined) return null;
  // Who says something elsewhere as well is a person of their own, who has the other's name only here; so is whoever
  // the owner keeps apart.
  const isAlias =
    isOnlyIn(writer, who, thread.conversationId) && !areKeptApart(writer, own.personId, other.personId);
  if (isAlias) becomeOne(writer, told, own, other);
  const personId = findIdentityById(writer, otherId)?.personId ?? other.personId;
  const renamed = { identityId: who, who: otherId, spokenAs: isAlias ? who : otherId, personId, same: 0 };
  thread.renamed.push(renamed);
  return renamed;
}

/** Two identities of one service are the same person, whoever either was taken for; the owner can take it back. */
function becomeOne(
  writer: Writable,
  { people, importedAtMilliseconds: atMilliseconds }: ToldThread,
  own: IdentityRecord,
  other: IdentityRecord,
): void {
  const isOwner = own.personId === findOwner(writer)?.id;
  const [moving, kept] = isOwner ? [other, own.personId] : [own, other.personId];
  const rest = identitiesOfPerson(writer, moving.personId).filter(({ id }) => id !== moving.id);
  const isAlone = rest.length === 0;
  if (moving.personId !== kept) {
    const otherPersonId = isAlone ? moving.personId : newPersonOf(writer, moving, rest, atMilliseconds);
    mergePeople(writer, { personId: kept, otherPersonId, atMilliseconds, isFound: true });
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
  const renamed = threads.flatMap((thread) => thread.renamed).filter((speaker) => speaker.same > 0);
  for (const speaker of renamed) {
    const name = findIdentityById(writer, speaker.identityId)?.displayName;
    const known = findPerson(writer, speaker.personId)?.name;
    // Of a number and a name the person has the name by now.
    const other = known === name ? findIdentityById(writer, speaker.who)?.displayName : known;
    if (name === undefined || other === undefined || name === other) continue;
    const sentence = `“${name}” in this file is ${other}`;
    same.set(sentence, (same.get(sentence) ?? 0) + speaker.same);
  }
  const remarks = Array.from(
    same,
    ([sentence, times]) => `${sentence}: ${times} ${times === 1 ? 'message is' : 'messages are'} the same.`,
  );
  return remarks.length === 0 ? [] : [...remarks, 'If that is wrong, you can take it back under People.'];
}
