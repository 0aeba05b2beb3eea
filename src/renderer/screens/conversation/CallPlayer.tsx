import type { RefObject } from 'react';
import type { Conversation } from '../../../shared/model/conversations.ts';
import { formatDuration } from '../../design/format.ts';
import { Notice } from '../../design/Notice.tsx';

interface CallPlayerProps {
  readonly recording: NonNullable<Conversation['recording']>;
  readonly title: string;
  readonly audio: RefObject<HTMLAudioElement | null>;
  readonly onTime: (seconds: number) => void;
}

/** The recording of a call, decrypted as it plays; the words beside it say what is heard. */
export function CallPlayer({ recording, title, audio, onTime }: CallPlayerProps) {
  return (
    <div className="call-player">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the turns below are its transcript */}
      <audio
        ref={audio}
        controls
        preload="metadata"
        src={`recording/${recording.id}`}
        aria-label={`Recording: ${title}`}
        onTimeUpdate={(event) => onTime(event.currentTarget.currentTime)}
      />
      {recording.complete ? null : (
        <Notice>
          Still being written down: {formatDuration(recording.transcribedSeconds)} of{' '}
          {formatDuration(recording.durationSeconds)} so far. You can listen to all of it already.
        </Notice>
      )}
    </div>
  );
}
