/** What a batch tells, once it is known who its people are and which conversations it tells of. */
import { contentBytes, keyBytes } from '../vault/fingerprint.ts';
import type { ToldUtterance } from '../vault/repositories/arrivals.ts';
import type { Said } from '../vault/repositories/words.ts';
import { groupBy } from '../services/groupBy.ts';
import { messageKinds, type IntakeBatch } from './batch.ts';
import type { KnownPerson, RenamedSpeaker, Thread } from './threads.ts';

/** The messages of a batch as utterances, in their order. */
export function utterancesOf(
  batch: IntakeBatch,
  people: readonly KnownPerson[],
  threads: readonly Thread[],
): ToldUtterance[] {
  const edited = new Map(batch.edited.map(({ message, earlierTexts }) => [message, earlierTexts]));
  const deleted = new Set(batch.deleted);
  const calls = new Map(batch.calls.map(({ message, durationSeconds }) => [message, durationSeconds]));
  return batch.text.map((text, index) => {
    const thread = threads[batch.conversation[index] ?? 0];
    const person = people[batch.sender[index] ?? -1];
    const speaker = speakerOf(person, thread);
    return {
      conversationId: thread?.conversationId ?? 0,
      personId: speaker?.personId ?? null,
      identityId: speaker?.spokenAs ?? null,
      who: speaker?.who ?? 0,
      kind: messageKinds[batch.kind[index] ?? 0] ?? 'text',
      atMilliseconds: batch.atMilliseconds[index] ?? 0,
      sequence: batch.sequence[index] ?? 0,
      text,
      startSeconds: null,
      endSeconds: null,
      durationSeconds: calls.get(index) ?? null,
      content: contentAt(batch, index),
      copy: batch.copy[index] ?? 0,
      messageKey: keyAt(batch, index),
      file: batch.file[index] ?? 0,
      line: batch.line[index] ?? 0,
      earlierTexts: edited.get(index) ?? null,
      isDeleted: deleted.has(index),
    };
  });
}

/** The places in a batch of what is said in words, by thread. */
export function wordsByThread(batch: IntakeBatch): Map<number, number[]> {
  const isWords = (index: number): boolean =>
    batch.text[index] !== '' && (batch.kind[index] ?? 0) <= messageKinds.indexOf('media');
  const indexes = Array.from(batch.text.keys()).filter(isWords);
  return groupBy(indexes, (index) => batch.conversation[index] ?? 0);
}

/** What those say in a thread for whom it is asked. */
export function saidAt(
  batch: IntakeBatch,
  indexes: readonly number[],
  people: readonly KnownPerson[],
  isAsked: (person: KnownPerson) => boolean,
): Said[] {
  return indexes.flatMap((index) => {
    const person = people[batch.sender[index] ?? -1];
    if (person === undefined || !isAsked(person)) return [];
    const atMilliseconds = batch.atMilliseconds[index] ?? 0;
    return [{ content: contentAt(batch, index), who: person.who, atMilliseconds }];
  });
}

function speakerOf(
  person: KnownPerson | undefined,
  thread: Thread | undefined,
): Pick<RenamedSpeaker, 'who' | 'spokenAs' | 'personId'> | null {
  if (person === undefined) return null;
  const { who, identityId, personId } = person;
  const renamed = thread?.renamed.find((speaker) => speaker.identityId === identityId);
  return renamed ?? { who, spokenAs: identityId, personId };
}

function contentAt({ contents }: IntakeBatch, index: number): Uint8Array {
  return contents.subarray(index * contentBytes, (index + 1) * contentBytes);
}

function keyAt({ messageKeys }: IntakeBatch, index: number): Uint8Array | null {
  const key = messageKeys.subarray(index * keyBytes, (index + 1) * keyBytes);
  return key.every((byte) => byte === 0) ? null : key;
}
