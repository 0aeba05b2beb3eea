import { memo } from 'react';
import type { Utterance } from '../../../shared/model/conversations.ts';
import { Attachments } from './Attachments.tsx';
import './utterance.css';
import { UtteranceWords } from './UtteranceWords.tsx';
import { WhereItStands } from './WhereItStands.tsx';

interface UtteranceItemProps {
  readonly utterance: Utterance;
  /** False when the one before is by the same person and close in time. */
  readonly showHead: boolean;
  readonly showLabels: boolean;
  readonly timeWords: string;
  readonly isTarget: boolean;
  readonly isTabStop: boolean;
}

/** One thing said: the owner's at the right, everyone else's at the left, a service's notice in the middle. */
export const UtteranceItem = memo(function UtteranceItem(props: UtteranceItemProps) {
  const { utterance, showHead, timeWords, isTarget, isTabStop } = props;
  if (utterance.kind === 'notice') {
    return (
      <li className="utterance-notice" data-utterance={utterance.id}>
        {utterance.text}
      </li>
    );
  }
  const speaker = speakerOf(utterance);
  return (
    <li
      className="utterance"
      data-utterance={utterance.id}
      data-side={utterance.isOwner ? 'owner' : 'other'}
      data-target={isTarget || undefined}
    >
      {showHead ? (
        <div className="utterance-head">
          <span className="utterance-name">{speaker}</span>
          <time dateTime={new Date(utterance.atMilliseconds).toISOString()}>{timeWords}</time>
        </div>
      ) : null}
      <div className="utterance-body">
        <div
          className="utterance-bubble"
          data-kind={utterance.kind}
          data-taken-back={utterance.deletedLater || undefined}
        >
          <Attachments utterance={utterance} speaker={speaker} />
          <UtteranceWords utterance={utterance} showLabels={props.showLabels} />
        </div>
        <WhereItStands utterance={utterance} speaker={speaker} timeWords={timeWords} isTabStop={isTabStop} />
      </div>
      <VoiceLine voice={utterance.voice} />
    </li>
  );
});

function speakerOf(utterance: Utterance): string {
  if (utterance.isOwner) return 'You';
  return utterance.personName ?? 'Speaker not known';
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
