/** Which conversation of the vault a conversation of an export is. */
import type { Readable, Writable } from '../vault/database.ts';
import {
  conversationsOfKind,
  conversationsTitled,
  conversationsWithMadeKey,
  deleteConversation,
  findConversation,
  findConversationByKey,
  hasSpeaker,
  insertConversation,
  isToldByFormatOf,
  renameConversation,
  type ConversationRecord,
} from '../vault/repositories/conversations.ts';
import { moveUtterances, type Joined } from '../vault/repositories/joins.ts';
import { findIdentity, findOwner } from '../vault/repositories/people.ts';
import { standInOf } from '../vault/repositories/identityAliases.ts';
import { saidIn, timesOf, type Said } from '../vault/repositories/words.ts';
import type { ArrivingConversation, ArrivingPerson } from './batch.ts';
import { compareWords, whoIsWho, type Likeness } from './likeness.ts';

/** Someone of the file, and who that is in the vault. */
export interface KnownPerson extends ArrivingPerson {
  personId: number;
  identityId: number;
  /** Not in the vault before this import. */
  isNew: boolean;
  /** The identity by which they are known again: their own, or the one that stands in for it. */
  who: number;
  whoKey: string;
}

/** A conversation of the file, and which it is in the vault. */
export interface Thread {
  conversationId: number;
  /** Made by this import, which told all there is in it. */
  isFresh: boolean;
  /** May still prove to be one that the vault knows. */
  isOpen: boolean;
  /** Whose names were found to hold in the conversation as it was before (by `who`). */
  settled: number[];
  /** Who bears another name in the conversation. */
  renamed: RenamedSpeaker[];
  /** By which clock the vault knows what is told here; left out while that is not found out. */
  clock?: 'same' | OtherClock;
}

/** The vault holds the same words so many minutes later, as read in this zone; null where no zone tells that. */
export interface OtherClock {
  minutes: number;
  timeZone: string | null;
}

/** Someone of a file who is somebody else in the conversation; `same` utterances were told under both names. */
export interface RenamedSpeaker {
  identityId: number;
  who: number;
  /** Under which identity it is kept what they say. */
  spokenAs: number;
  personId: number;
  same: number;
}

/** What became of two conversations that are the same: those utterances that both had, and who is who in them. */
export interface JoinedConversations {
  goneId: number;
  keptId: number;
  utterances: Joined[];
  /** Of who spoke in what was compared: who they are in the other conversation, by their own name or another. */
  names: Map<number, number>;
}

/** Keys of conversations that have no id of their own start so; those are compared by their content. */
const madeKey = /^(?:pair|group):/;
const fewestCommon = 3;
const comparedWords = 2000;
const minuteMilliseconds = 60_000;

/**
 * Finds or makes the conversation: by the service's own id; a direct chat without one by its two people; a group by
 * its title and somebody who speaks in both. `sourceKey` tells groups of different sources apart.
 */
export function resolveConversation(
  writer: Writable,
  arriving: ArrivingConversation,
  people: readonly KnownPerson[],
  sourceKey: string,
): Thread {
  const { service, kind } = arriving;
  const key = arriving.key ?? (kind === 'direct' ? pairKey(writer, arriving, people) : null);
  const title = titleOf(writer, arriving, people);
  if (key !== null) return findOrInsert(writer, { service, key, kind, title });
  const personIds = people.map(({ personId }) => personId);
  const sameTitle = conversationsTitled(writer, { service, kind, title }).find(
    (known) => isMade(known) && known.title === title && hasSpeaker(writer, known.id, personIds),
  );
  if (sameTitle !== undefined) return knownThread(sameTitle);
  return findOrInsert(writer, { service, key: `group:${sourceKey}:${arriving.title}`, kind, title });
}

function findOrInsert(writer: Writable, conversation: Omit<ConversationRecord, 'id'>): Thread {
  const known = findConversationByKey(writer, conversation.service, conversation.key);
  if (known !== undefined) return knownThread(known);
  const conversationId = insertConversation(writer, conversation);
  return { conversationId, isFresh: true, isOpen: true, settled: [], renamed: [] };
}

function knownThread(known: ConversationRecord): Thread {
  return { conversationId: known.id, isFresh: false, isOpen: isMade(known), settled: [], renamed: [] };
}

/** The conversations of the vault that an open one could prove to be, whatever they are called. */
function comparableWith(reader: Readable, own: ConversationRecord): ConversationRecord[] {
  if (isMade(own)) return conversationsOfKind(reader, own).filter(({ id }) => id !== own.id);
  // Two ids of the service's own are two conversations, unless other formats give other ids.
  const titled = conversationsTitled(reader, own).filter((other) => !isMade(other));
  return [...conversationsWithMadeKey(reader, own), ...titled].filter(({ id }) => id !== own.id);
}

/**
 * Looks whether what was said in an open conversation stands in one that the vault knows, and makes one of both; null
 * where there is none. `saidBeside` gives what is to be compared.
 */
export function joinByWords(
  writer: Writable,
  conversationId: number,
  sourceId: number,
  saidBeside: (other: ConversationRecord) => readonly Said[],
): JoinedConversations | null {
  const own = findConversation(writer, conversationId);
  if (own === undefined) return null;
  for (const other of comparableWith(writer, own)) {
    const isAllowed = isMade(own) || isMade(other) || !isToldByFormatOf(writer, other.id, sourceId);
    const likeness = isAllowed ? likenessOf(writer, other, saidBeside(other)) : null;
    if (likeness === null || !isEnough(own, other, likeness)) continue;
    // The one known for longer stays, under the better key.
    const [from, into] = own.id < other.id ? [other, own] : [own, other];
    const utterances = moveUtterances(writer, from.id, into.id);
    deleteConversation(writer, from.id);
    if (isHalfKnown(into) || (isMade(into) && !isMade(from))) renameConversation(writer, into.id, from);
    return { goneId: from.id, keptId: into.id, utterances, names: whoIsWho(likeness) };
  }
  return null;
}

/** Another conversation of the vault that has the title of this one; null where there is none. */
export function namesake(reader: Readable, conversationId: number): number | null {
  const own = findConversation(reader, conversationId);
  if (own === undefined) return null;
  return conversationsTitled(reader, own).find(({ id }) => id !== own.id)?.id ?? null;
}

/** What is said in an open conversation from where the time of another begins. */
export function wordsFor(reader: Readable, conversationId: number, other: ConversationRecord): Said[] {
  const times = commonTimes(reader, conversationId, other.id);
  return times === null ? [] : saidIn(reader, conversationId, times, comparedWords);
}

function commonTimes(
  reader: Readable,
  firstId: number,
  secondId: number,
): { first: number; last: number } | null {
  const [one, two] = [timesOf(reader, firstId), timesOf(reader, secondId)];
  if (one === null || two === null) return null;
  // By whole minutes: one of them may tell no seconds.
  const first = minuteOf(Math.max(one.first, two.first));
  const last = minuteOf(Math.min(one.last, two.last)) + minuteMilliseconds - 1;
  return first > last ? null : { first, last };
}

function minuteOf(milliseconds: number): number {
  return Math.floor(milliseconds / minuteMilliseconds) * minuteMilliseconds;
}

/** What is common to a conversation and what was said in its time; null where too little is. */
function likenessOf(reader: Readable, other: ConversationRecord, said: readonly Said[]): Likeness | null {
  const times = said.length === 0 ? null : timesOf(reader, other.id);
  if (times === null) return null;
  const [first, last] = [minuteOf(times.first), minuteOf(times.last) + minuteMilliseconds];
  const within = said.filter(({ atMilliseconds: at }) => at >= first && at < last).slice(0, comparedWords);
  const likeness = compareWords(reader, other.id, within);
  return likeness.common > 0 && likeness.common * 2 >= likeness.compared ? likeness : null;
}

/** Of a direct chat both people must be found again: one of them may say the same words to many at once. */
function isEnough(own: ConversationRecord, other: ConversationRecord, likeness: Likeness): boolean {
  const names = [...whoIsWho(likeness)];
  if (own.kind === 'group') return likeness.common >= fewestCommon;
  if (isHalfKnown(own) || isHalfKnown(other)) {
    return likeness.common >= fewestCommon || names.some(([who, known]) => who === known);
  }
  return likeness.common >= fewestCommon && names.length > 1;
}

/** A direct chat of which only one of the people is known: a part of a chat in which the other said nothing. */
function isHalfKnown({ key }: ConversationRecord): boolean {
  return key.startsWith('pair:') && !key.includes('\n');
}

function isMade({ key }: ConversationRecord): boolean {
  return madeKey.test(key);
}

/** The same for both people of a chat, whoever of them the owner is; who never spoke is known from the title. */
function pairKey(
  reader: Readable,
  { title, service }: ArrivingConversation,
  people: readonly KnownPerson[],
): string {
  const keys = people.map(({ whoKey }) => whoKey);
  if (keys.length < 2 && people.every(({ key }) => key !== title)) keys.push(keyOf(reader, service, title));
  return `pair:${[...new Set(keys)].toSorted().join('\n')}`;
}

function keyOf(reader: Readable, service: string, name: string): string {
  const identity = findIdentity(reader, service, name);
  return (identity && standInOf(reader, identity.id)?.key) ?? name;
}

/** A direct chat is called after the other one, once it is known who the owner is. */
function titleOf(
  reader: Readable,
  { kind, title, key }: ArrivingConversation,
  people: readonly KnownPerson[],
): string {
  if (kind === 'group' || key !== null) return title;
  const ownerId = findOwner(reader)?.id;
  const others = people.filter(({ personId }) => personId !== ownerId);
  const [other] = others;
  return others.length === 1 && people.length === 2 && other !== undefined ? other.name : title;
}
