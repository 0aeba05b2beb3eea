import type { Quote } from '../../shared/model/quotes.ts';
import type { Readable } from '../vault/database.ts';
import { listPeople } from '../vault/repositories/people.ts';
import { findUtterances } from '../vault/repositories/utterances.ts';

/** Of a turn in a call whose speaker cannot be told, or was not named yet. */
const unnamedVoice = 'A voice not yet named';

/** Utterances as quotes, in the order asked for; those no longer there, and notices, are left out. */
export function quotesOf(reader: Readable, utteranceIds: readonly number[]): Quote[] {
  if (utteranceIds.length === 0) return [];
  const names = new Map(listPeople(reader).map((person) => [person.id, person.name]));
  const found = new Map(findUtterances(reader, utteranceIds).map((utterance) => [utterance.id, utterance]));
  return utteranceIds.flatMap((id) => {
    const utterance = found.get(id);
    if (utterance === undefined || (utterance.personId === null && utterance.kind !== 'turn')) return [];
    return [
      {
        utteranceId: id,
        conversationId: utterance.conversationId,
        personName: utterance.personId === null ? unnamedVoice : (names.get(utterance.personId) ?? ''),
        atMilliseconds: utterance.atMilliseconds,
        text: utterance.text,
        deletedLater: utterance.deletedLater,
        isEdited: utterance.isEdited,
      },
    ];
  });
}
