import { semitones } from '../../shared/measures/semitones.ts';
import type { Utterance } from '../../shared/model/conversations.ts';
import type { Readable } from '../vault/database.ts';
import { attachmentsOf, type AttachmentRecord } from '../vault/repositories/attachments.ts';
import { listPeople } from '../vault/repositories/people.ts';
import { readingsOf, signalsOf } from '../vault/repositories/readings.ts';
import { voicesOf, type VoiceRecord } from '../vault/repositories/recordings.ts';
import { earlierTextsOf } from '../vault/repositories/tellings.ts';
import { placesOf, type UtteranceRecord } from '../vault/repositories/utterances.ts';
import { groupBy } from './groupBy.ts';

/** Utterances with who said them, what was found in their words, and how the voice sounded. */
export function toUtterances(reader: Readable, records: readonly UtteranceRecord[]): Utterance[] {
  const ids = records.map(({ id }) => id);
  const people = new Map(listPeople(reader).map((person) => [person.id, person]));
  const readings = new Map(readingsOf(reader, ids).map((reading) => [reading.utteranceId, reading]));
  const signals = groupBy(signalsOf(reader, ids), (signal) => signal.utteranceId);
  const voices = new Map(voicesOf(reader, ids).map((voice) => [voice.utteranceId, voice]));
  const attachments = groupBy(attachmentsOf(reader, ids), (attachment) => attachment.utteranceId);
  const places = groupBy(placesOf(reader, ids), (place) => place.utteranceId);
  return records.map((record) => {
    const person = record.personId === null ? undefined : people.get(record.personId);
    const voice = voices.get(record.id);
    return {
      id: record.id,
      conversationId: record.conversationId,
      personId: record.personId,
      personName: person?.name ?? null,
      isOwner: person?.isOwner ?? false,
      kind: record.kind,
      atMilliseconds: record.atMilliseconds,
      text: record.text,
      startSeconds: record.startSeconds,
      endSeconds: record.endSeconds,
      durationSeconds: record.durationSeconds,
      isEdited: record.isEdited,
      deletedLater: record.deletedLater,
      earlierTexts: record.isEdited ? earlierTextsOf(reader, record) : [],
      attachments: mostFound(attachments.get(record.id) ?? []),
      places: (places.get(record.id) ?? []).map(({ sourceId, fileName, path, line }) => ({
        sourceId,
        fileName,
        path,
        line,
      })),
      signals: (signals.get(record.id) ?? []).map(({ kind, label, probability, start, end, model }) => ({
        kind,
        label,
        probability,
        start,
        end,
        model,
      })),
      valence: readings.get(record.id)?.valence ?? null,
      voice: voice === undefined ? null : toVoice(voice),
    };
  });
}

function toVoice(voice: VoiceRecord): Utterance['voice'] {
  return {
    pitchHertz: voice.pitchHertz,
    pitchSemitones: voice.pitchHertz === null ? null : semitones(voice.pitchHertz),
    loudnessDecibels: voice.loudnessDecibels,
    wordsPerMinute: voice.wordsPerMinute,
  };
}

/** Each source tells of the same things; the one in whose files most of them stand is shown. */
function mostFound(attachments: readonly AttachmentRecord[]): Utterance['attachments'] {
  const [best = []] = [...groupBy(attachments, ({ sourceId }) => sourceId).values()].toSorted(
    (left, right) => countFound(right) - countFound(left) || right.length - left.length,
  );
  return best.map(({ kind, isFound, recordingId }) => ({ kind, isFound, recordingId }));
}

function countFound(attachments: readonly AttachmentRecord[]): number {
  return attachments.filter(({ isFound }) => isFound).length;
}
