/** From the voices a hearing tells apart to the voices of the call, which keep their names when it is heard again. */
import type { Turn } from '../../speech/transcript.ts';
import type { Readable, Writable } from '../../vault/database.ts';
import type { OutlineTurn } from '../../vault/repositories/callOutline.ts';
import {
  nextLabel,
  putSpeaker,
  speakersOf,
  type SpeakerState,
} from '../../vault/repositories/callSpeakers.ts';
import { findOwner } from '../../vault/repositories/people.ts';
import type { RecordedCall } from './call.ts';

/** A stretch of one voice, as a hearing numbers them. */
export interface HeardVoice {
  channel: Turn['channel'];
  speaker: number | null;
  startSeconds: number;
  endSeconds: number;
}

type EarlierTurn = Pick<OutlineTurn, 'channel' | 'label' | 'startSeconds' | 'endSeconds'>;

/**
 * Gives the label of each voice heard, new ones made known to the vault. A voice that speaks mostly where one of an
 * earlier hearing did is that one.
 */
export function voiceFinder(
  writer: Writable,
  call: RecordedCall,
  heard: readonly HeardVoice[],
  earlier: readonly EarlierTurn[],
): (voice: HeardVoice) => number | null {
  const known = speakersOf(writer, call.recordingId);
  function make(speaker: Omit<SpeakerState, 'label'>): number {
    const label = nextLabel(writer, call.recordingId);
    putSpeaker(writer, call.recordingId, { ...speaker, label });
    known.push({ ...speaker, label });
    return label;
  }
  function labelOfChannel(channel: 'left' | 'right'): number {
    const found = known.find((speaker) => speaker.channel === channel);
    return found?.label ?? make({ channel, ...personOf(writer, call, channel), heardAs: null });
  }
  function labelOfVoice(heardAs: number): number {
    const found = known.find((speaker) => speaker.channel === 'mixed' && speaker.heardAs === heardAs);
    if (found !== undefined) return found.label;
    const same = sameVoice(
      heard.filter(({ speaker }) => speaker === heardAs),
      earlier,
      known.filter((speaker) => speaker.channel === 'mixed' && speaker.heardAs === null),
    );
    if (same === undefined) return make({ channel: 'mixed', ...nobody, heardAs });
    same.heardAs = heardAs;
    putSpeaker(writer, call.recordingId, same);
    return same.label;
  }
  return ({ channel, speaker }) => {
    if (channel !== 'mixed') return labelOfChannel(channel);
    return speaker === null ? null : labelOfVoice(speaker);
  };
}

const nobody = { personId: null, name: null, isConfirmed: false };

/** Whose channel it is, as the owner said when the call was brought in. */
function personOf(
  reader: Readable,
  { recording }: RecordedCall,
  channel: 'left' | 'right',
): Pick<SpeakerState, 'personId' | 'name' | 'isConfirmed'> {
  if (recording.ownerChannel === 'mixed') return nobody;
  const isOwner = recording.ownerChannel === channel;
  const personId = isOwner ? (findOwner(reader)?.id ?? null) : recording.personId;
  return { personId, name: null, isConfirmed: personId !== null };
}

/** The one that spoke in at least half of the time in which any did; undefined where there is none. */
function sameVoice(
  heard: readonly HeardVoice[],
  earlier: readonly EarlierTurn[],
  candidates: readonly SpeakerState[],
): SpeakerState | undefined {
  const total = sharedSeconds(
    heard,
    earlier.filter(({ label }) => label !== null),
  );
  const shared = candidates.map((speaker) => ({
    speaker,
    seconds: sharedSeconds(
      heard,
      earlier.filter(({ label }) => label === speaker.label),
    ),
  }));
  const best = shared.toSorted((first, second) => second.seconds - first.seconds)[0];
  return best !== undefined && best.seconds > 0 && best.seconds >= total / 2 ? best.speaker : undefined;
}

function sharedSeconds(heard: readonly HeardVoice[], earlier: readonly EarlierTurn[]): number {
  let seconds = 0;
  for (const one of heard) {
    for (const other of earlier) {
      const until = Math.min(one.endSeconds, other.endSeconds);
      seconds += Math.max(0, until - Math.max(one.startSeconds, other.startSeconds));
    }
  }
  return seconds;
}
