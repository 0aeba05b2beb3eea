import { memo } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { Icon } from '../../design/Icon.tsx';
import { formatDuration } from '../../design/format.ts';
import { MarkedText } from './MarkedText.tsx';
import './utterance.css';

interface UtteranceItemProps {
  readonly utterance: Utterance;
  /** False when the one before is by the same person and close in time. */
  readonly showHead: boolean;
  readonly showLabels: boolean;
  readonly timeWords: string;
  readonly isTarget: boolean;
  readonly isPlaying: boolean;
  /** Plays a turn of a call from its start; null where there is no recording. */
  readonly onPlay: ((startSeconds: number) => void) | null;
}

/** One thing said: the owner's at the right, everyone else's at the left, a service's notice in the middle. */
export const UtteranceItem = memo(function UtteranceItem(props: UtteranceItemProps) {
  const { utterance, showHead, timeWords, isTarget } = props;
  if (utterance.kind === 'notice') {
    return (
      <li className="utterance-notice" data-utterance={utterance.id}>
        {utterance.text}
      </li>
    );
  }
  return (
    <li
      className="utterance"
      data-utterance={utterance.id}
      data-side={utterance.isOwner ? 'owner' : 'other'}
      data-target={isTarget || undefined}
      data-playing={props.isPlaying || undefined}
      aria-current={props.isPlaying ? 'true' : undefined}
    >
      {showHead ? (
        <div className="utterance-head">
          <span className="utterance-name">{speakerOf(utterance)}</span>
          <time dateTime={new Date(utterance.atMilliseconds).toISOString()}>{timeWords}</time>
        </div>
      ) : null}
      <div className="utterance-bubble" data-kind={utterance.kind}>
        <PlayTurn utterance={utterance} onPlay={props.onPlay} />
        <VoiceMessages utterance={utterance} />
        <MarkedText text={utterance.text} signals={utterance.signals} showLabels={props.showLabels} />
      </div>
      <VoiceLine voice={utterance.voice} />
    </li>
  );
});

function speakerOf(utterance: Utterance): string {
  if (utterance.isOwner) return 'You';
  return utterance.personName ?? 'Speaker not known';
}

function PlayTurn({ utterance, onPlay }: Pick<UtteranceItemProps, 'utterance' | 'onPlay'>) {
  const { startSeconds } = utterance;
  if (onPlay === null || startSeconds === null) return null;
  return (
    <button
      type="button"
      className="turn-play"
      aria-label={`Play from ${formatDuration(startSeconds)}`}
      onClick={() => onPlay(startSeconds)}
    >
      <Icon name="play" size={14} />
      <span className="tabular">{formatDuration(startSeconds)}</span>
    </button>
  );
}

/** Voice messages that are in the vault, decrypted as they play; what was heard in them stands below. */
function VoiceMessages({ utterance }: { utterance: Utterance }) {
  return utterance.attachments.map(({ recordingId }) =>
    recordingId === null ? null : (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- the words below are its transcript
      <audio
        key={recordingId}
        className="voice-message"
        controls
        preload="none"
        src={`recording/${recordingId}`}
        aria-label={`Voice message from ${speakerOf(utterance)}`}
      />
    ),
  );
}

/** How the voice sounded, discreetly: plain numbers, no reading of moods into them. */
function VoiceLine({ voice }: { voice: Utterance['voice'] }) {
  if (voice === null) return null;
  const parts = [
    ...(voice.pitchHertz === null ? [] : [`pitch ${Math.round(voice.pitchHertz)} Hz`]),
    ...(voice.loudnessDecibels === null ? [] : [`loudness ${Math.round(voice.loudnessDecibels)} dB`]),
    ...(voice.wordsPerMinute === null ? [] : [`${Math.round(voice.wordsPerMinute)} words a minute`]),
  ];
  if (parts.length === 0) return null;
  return <div className="utterance-voice tabular">{parts.join(' · ').replaceAll('-', '−')}</div>;
}
