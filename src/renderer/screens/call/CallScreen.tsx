import { useCallback, useState } from 'react';
import type { Call, CallPeaks } from '../../../shared/model/calls.ts';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { formatDuration } from '../../design/format.ts';
import { Waiting } from '../Waiting.tsx';
import { AboutCard } from './AboutCard.tsx';
import './call.css';
import { CallHeading } from './CallHeading.tsx';
import { CallTools } from './CallTools.tsx';
import { CallWaves } from './CallWaves.tsx';
import { FindBar } from './FindBar.tsx';
import { PlayerBar } from './PlayerBar.tsx';
import './side.css';
import { ShiftsCard } from './ShiftsCard.tsx';
import { SpeakersCard } from './SpeakersCard.tsx';
import { TalkCard } from './TalkCard.tsx';
import { Transcript } from './Transcript.tsx';
import { useCall, usePeaks } from './useCall.ts';
import { useCallDesk } from './useCallDesk.ts';

/** A recorded call: its sound, who said what, and how; to be heard, read and corrected. */
export function CallScreen({
  conversationId,
  utteranceId,
}: {
  conversationId: number;
  utteranceId?: number | undefined;
}) {
  const call = useCall(conversationId);
  if (call.data === undefined) return <Waiting heading="Call" error={call.error} />;
  return <CallDesk call={call.data} opensAt={utteranceId ?? null} />;
}

function CallDesk({ call, opensAt }: { call: Call; opensAt: number | null }) {
  const peaks = usePeaks(call);
  const desk = useCallDesk(call, opensAt);
  const { player, actions, edits, finding } = desk;
  const seek = (seconds: number) => {
    player.seek(seconds);
    desk.showMoment(seconds);
  };
  return (
    <div className="call-screen">
      <header className="call-head">
        <CallHeading call={call} />
        <CallWavesIfAny call={call} peaks={peaks.data ?? null} desk={desk} onSeek={seek} />
        <PlayerBar call={call} player={player} onRepeat={() => desk.run('loop')}>
          <CallTools call={call} desk={desk} />
        </PlayerBar>
      </header>
      {desk.isFinding ? (
        <FindBar
          finding={finding}
          isPending={edits.isPending}
          onReplace={desk.replaceAll}
          onClose={() => desk.setFinding(false)}
        />
      ) : null}
      <div className="call-body">
        <div className="call-words">
          <ErrorNotice error={edits.error} />
          <StillHeard call={call} />
          <Transcript
            call={call}
            frame={desk.frame}
            rows={desk.rows}
            turns={desk.turns}
            player={player}
            actions={actions}
            cursor={desk.cursor}
            setCursor={desk.setCursor}
            editingId={desk.editingId}
            onCancelEdit={() => desk.setEditingId(null)}
            isPending={edits.isPending}
            originals={desk.originals}
            found={finding.places}
            onKeyDown={desk.onTurnKey}
          />
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that arrow keys scroll it */}
        <aside className="call-side" aria-label="About this call" tabIndex={0}>
          <SpeakersCard call={call} edits={edits} />
          <TalkCard call={call} onSeek={seek} />
          <ShiftsCard call={call} onSeek={seek} />
          <AboutCard
            call={call}
            turn={desk.turns.values().next().value}
            onRestoreAll={() => actions.restore(null)}
          />
        </aside>
      </div>
      <output className="visually-hidden">{desk.said}</output>
      <CallAudio call={call} desk={desk} />
    </div>
  );
}

type Desk = ReturnType<typeof useCallDesk>;

interface CallWavesIfAnyProps {
  readonly call: Call;
  readonly peaks: CallPeaks | null;
  readonly desk: Desk;
  readonly onSeek: (seconds: number) => void;
}

/** Before the first turn is written down there is nobody to draw a lane for. */
function CallWavesIfAny({ call, peaks, desk, onSeek }: CallWavesIfAnyProps) {
  if (call.outline.length === 0) return null;
  return <CallWaves call={call} peaks={peaks} player={desk.player} onSeek={onSeek} />;
}

function StillHeard({ call }: { call: Call }) {
  const { isComplete, transcribedSeconds, durationSeconds } = call;
  if (isComplete) return null;
  return (
    <Notice>
      Still being written down: {formatDuration(transcribedSeconds)} of {formatDuration(durationSeconds)} so
      far. You can listen to all of it already.
    </Notice>
  );
}

/** Decrypted as it plays, a stretch at a time. */
function CallAudio({ call, desk: { player } }: { call: Call; desk: Desk }) {
  const [isBroken, setBroken] = useState(false);
  // The same function at every drawing: another one would take the element away for a moment.
  const attach = useCallback((audio: HTMLAudioElement | null) => player.attach(audio), [player]);
  if (!call.hasSound) return null;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the turns are its transcript */}
      <audio
        ref={attach}
        preload="metadata"
        src={`recording/${call.recordingId}`}
        onPlay={() => player.onPlayOrPause()}
        onPause={() => player.onPlayOrPause()}
        onSeeked={() => player.onMoved()}
        onError={() => setBroken(true)}
      />
      {isBroken ? (
        <Notice tone="error">This recording cannot be played here; its words can be read.</Notice>
      ) : null}
    </>
  );
}
