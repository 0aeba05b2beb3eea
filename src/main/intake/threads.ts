/** Which conversation of the vault a conversation of an export is. */
import type { Readable, Writable } from '../vault/database.ts';
import {
  deleteConversation,
  findConversation,
  findConversationByKey,
  hasSpeaker,
  insertConversation,
  listConversations,
  type ConversationRecord,
} from '../vault/repositories/conversations.ts';
import { findOwner } from '../vault/repositories/people.ts';
import { commonUtterances, moveUtterances } from '../vault/repositories/utterances.ts';
import type { ArrivingConversation, ArrivingPerson } from './batch.ts';

/** Someone of the file, and who that is in the vault. */
export type KnownPerson = ArrivingPerson & { personId: number };

/** Keys of conversations that have no id of their own start so; those are compared by their content. */
const madeKey = /^(?:pair|group):/;
const fewestCommon = 3;
const comparedUtterances = 2000;

/**
 * Finds or makes the conversation: by the service's own id; a direct chat without one by its two people; a group by
 * its title and somebody who speaks in both. `sourceKey` tells groups of different sources apart.
 */
export function resolveConversation(
  writer: Writable,
  arriving: ArrivingConversation,
  people: readonly KnownPerson[],
  sourceKey: string,
): { conversationId: number; isNew: boolean } {
  const { service, kind } = arriving;
  const key = arriving.key ?? (kind === 'direct' ? pairKey(arriving, people) : null);
  const title = titleOf(writer, arriving, people);
  if (key !== null) return findOrInsert(writer, { service, key, kind, title });
  const sameTitle = listConversations(writer).find(
    (known) =>
      isComparable(known, service, kind) &&
      known.title === title &&
      hasSpeaker(
        writer,
        known.id,
        people.map(({ personId }) => personId),
      ),
  );
  if (sameTitle !== undefined) return { conversationId: sameTitle.id, isNew: false };
  return findOrInsert(writer, { service, key: `group:${sourceKey}`, kind, title });
}

function findOrInsert(
  writer: Writable,
  conversation: Omit<ConversationRecord, 'id'>,
): { conversationId: number; isNew: boolean } {
  const known = findConversationByKey(writer, conversation.service, conversation.key);
  if (known !== undefined) return { conversationId: known.id, isNew: false };
  return { conversationId: insertConversation(writer, conversation), isNew: true };
}

/**
 * Joins a conversation that has no id of its own with those that prove to be the same by what is said in them, so that
 * a chat exported under another name joins. Gives the id it has now, and how many utterances were told twice.
 */
export function joinSameConversation(
  writer: Writable,
  conversationId: number,
): { conversationId: number; common: number } {
  const own = findConversation(writer, conversationId);
  if (own === undefined || !madeKey.test(own.key)) return { conversationId, common: 0 };
  let joined = own;
  let common = 0;
  for (const other of listConversations(writer)) {
    if (other.id === own.id || !isComparable(other, own.service, own.kind)) continue;
    if (!isSame(writer, joined, other)) continue;
    const [from, into] = isHalfKnown(other) ? [other, joined] : [joined, other];
    common += moveUtterances(writer, from.id, into.id);
    deleteConversation(writer, from.id);
    joined = into;
  }
  return { conversationId: joined.id, common };
}

function isSame(reader: Readable, own: ConversationRecord, other: ConversationRecord): boolean {
  const isHalf = isHalfKnown(own) || isHalfKnown(other);
  // Where both people of both chats are known, their keys have told already that they differ.
  if (own.kind === 'direct' && !isHalf) return false;
  const { common, inBothTimes } = commonUtterances(reader, own.id, other.id, comparedUtterances);
  const needed = isHalf ? 1 : fewestCommon;
  return common >= needed && common * 2 >= inBothTimes;
}

/** A direct chat of which only one of the people is known: a part of a chat in which the other said nothing. */
function isHalfKnown({ key }: ConversationRecord): boolean {
  return key.startsWith('pair:') && !key.includes('\n');
}

function isComparable(known: ConversationRecord, service: string, kind: ConversationRecord['kind']): boolean {
  return known.service === service && known.kind === kind && madeKey.test(known.key);
}

/** The same for both people of a chat, whoever of them the owner is; who never spoke is known from the title. */
function pairKey({ title }: ArrivingConversation, people: readonly KnownPerson[]): string {
  const keys = people.map(({ key }) => key);
  if (keys.length < 2 && !keys.includes(title)) keys.push(title);
  return `pair:${keys.toSorted().join('\n')}`;
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
