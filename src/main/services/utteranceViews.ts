import { semitones } from '../../shared/measures/semitones.ts';
import type { Utterance, UtteranceAttachment, UtterancePlace } from '../../shared/model/conversations.ts';
import type { Readable } from '../vault/database.ts';
import {
  attachmentsOf,
  attachmentSeconds,
  type AttachmentRecord,
} from '../vault/repositories/attachments.ts';
import { listPeople } from '../vault/repositories/people.ts';
import { readingsOf, signalsOf, toMark } from '../vault/repositories/readings.ts';
import { earlierTextsOf } from '../vault/repositories/tellings.ts';
import { voicesOf, type VoiceRecord } from '../vault/repositories/turnVoices.ts';
import { heardTextsOf } from '../vault/repositories/voiceMessages.ts';
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
  const seconds = attachmentSeconds(reader, ids);
  const heard = new Map(heardTextsOf(reader, ids).map(({ utteranceId, text }) => [utteranceId, text]));
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
      heardText: heard.get(record.id) ?? null,
      attachments: mostFound(attachments.get(record.id) ?? []).map((attachment) =>
        toAttachment(attachment, seconds.get(attachment.id) ?? record.durationSeconds),
      ),
      places: places.get(record.id)?.map(toPlace) ?? [],
      signals: (signals.get(record.id) ?? []).map(toMark),
      valence: readings.get(record.id)?.valence ?? null,
      emotion: readings.get(record.id)?.emotion ?? null,
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
function mostFound(attachments: readonly AttachmentRecord[]): readonly AttachmentRecord[] {
  const [best = []] = [...groupBy(attachments, ({ sourceId }) => sourceId).values()].toSorted(
    (left, right) => countFound(right) - countFound(left) || right.length - left.length,
  );
  return best;
}

function toPlace(place: ReturnType<typeof placesOf>[number]): UtterancePlace {
  const { sourceId, fileName, path, line, sourceKind, sha256, importedMilliseconds } = place;
  const { saysEdited, saysTakenBack } = place;
  return {
    sourceId,
    fileName,
    path,
    line,
    sourceKind,
    sha256,
    importedMilliseconds,
    saysEdited,
    saysTakenBack,
  };
}

function toAttachment(
  { kind, isFound, recordingId, path }: AttachmentRecord,
  knownSeconds: number | null,
): UtteranceAttachment {
  const durationSeconds = kind === 'voice' || kind === 'audio' || kind === 'video' ? knownSeconds : null;
  return { kind, isFound, recordingId, fileName: path?.split('/').at(-1) ?? null, durationSeconds };
}

function countFound(attachments: readonly AttachmentRecord[]): number {
  return attachments.filter(({ isFound }) => isFound).length;
}
