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

/**
 * Finds or makes the conversation: by the service's own id; a direct chat without one by its two people; a group by
 * its title and somebody who speaks in both. `sourceKey` tells groups of different sources apart.
 */
export function resolveConversation(
  writer: Writable,
  arriving: ArrivingConversation,
  people: readonly KnownPerson[],
  sourceKey: string,
): number {
  const { service, kind } = arriving;
  const key = arriving.key ?? (kind === 'direct' ? pairKey(arriving, people) : null);
  const title = titleOf(writer, arriving, people);
  if (key !== null) {
    const known = findConversationByKey(writer, service, key);
    return known?.id ?? insertConversation(writer, { service, key, kind, title });
  }
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
  if (sameTitle !== undefined) return sameTitle.id;
  const groupKey = `group:${sourceKey}`;
  const known = findConversationByKey(writer, service, groupKey);
  return known?.id ?? insertConversation(writer, { service, key: groupKey, kind, title });
}

/**
 * Joins a conversation that has no id of its own with one that proves to be the same by what is said in it, so that a
 * chat exported under another name joins. Gives the id it has now, and how many utterances both had.
 */
export function joinSameConversation(
  writer: Writable,
  conversationId: number,
): { conversationId: number; common: number } {
  const own = findConversation(writer, conversationId);
  if (own === undefined || !madeKey.test(own.key)) return { conversationId, common: 0 };
  const candidates = listConversations(writer).filter(
    (other) => other.id !== own.id && isComparable(other, own.service, own.kind),
  );
  const same = candidates.find((other) => {
    const { common, inBothTimes } = commonUtterances(writer, own.id, other.id);
    return common >= fewestCommon && common * 2 >= inBothTimes;
  });
  if (same === undefined) return { conversationId, common: 0 };
  const common = moveUtterances(writer, own.id, same.id);
  deleteConversation(writer, own.id);
  return { conversationId: same.id, common };
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
