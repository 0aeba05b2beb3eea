import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Call, CallPeaks } from '../../../shared/model/calls.ts';
import { useStore } from '../../app/store.ts';
import type { Lane } from '../../charts/VoiceLane.tsx';
import { Waveform } from '../../charts/Waveform.tsx';
import { viewAt, zoomedView, type Stretch } from '../../charts/waves.ts';
import { IconButton } from '../../design/Button.tsx';
import { formatDuration } from '../../design/format.ts';
import type { CallPlayer } from './player.ts';

interface CallWavesProps {
  readonly call: Call;
  readonly peaks: CallPeaks | null;
  readonly player: CallPlayer;
  readonly onSeek: (seconds: number) => void;
}

/** The call as sound: all of it at first, or a part that goes along with what is heard. */
export function CallWaves({ call, peaks, player, onSeek }: CallWavesProps) {
  const { durationSeconds } = call;
  const whole = useMemo(() => ({ startSeconds: 0, endSeconds: durationSeconds }), [durationSeconds]);
  const [part, setPart] = useState<Stretch | null>(null);
  const view = part ?? whole;
  const { loop } = useStore(player.state);
  const lanes = useMemo(() => lanesOf(call, peaks), [call, peaks]);
  useTurningView(player, part, durationSeconds, setPart);
  const sayMoment = useCallback((seconds: number) => momentWords(call, seconds), [call]);
  function zoom(factor: number) {
    const next = zoomedView(view, factor, player.seconds.get(), durationSeconds);
    setPart(next.endSeconds - next.startSeconds >= durationSeconds ? null : next);
  }
  return (
    <section className="call-waves" aria-label="The sound">
      <Waveform
        lanes={lanes}
        secondsPerPeak={peaks?.secondsPerPeak ?? 1}
        durationSeconds={durationSeconds}
        view={view}
        loop={loop}
        seconds={player.seconds}
        sayMoment={sayMoment}
        onSeek={onSeek}
        onStretch={(stretch) => {
          player.setLoop(stretch);
          player.seek(stretch.startSeconds);
        }}
      />
      <div className="wave-tools">
        <span className="soft small tabular">
          {part === null
            ? null
            : `${formatDuration(view.startSeconds)}–${formatDuration(view.endSeconds)} of the call`}
        </span>
        <IconButton
          icon="minus"
          label="Show more of the call"
          isDisabled={part === null}
          onPress={() => zoom(3)}
        />
        <IconButton
          icon="plus"
          label="Look closer"
          isDisabled={durationSeconds < 6}
          onPress={() => zoom(1 / 3)}
        />
      </div>
    </section>
  );
}

/** A part in view is left behind by what is heard, and the next one is turned to, as a page is. */
function useTurningView(
  player: CallPlayer,
  part: Stretch | null,
  durationSeconds: number,
  setPart: (part: Stretch) => void,
): void {
  useEffect(() => {
    if (part === null) return undefined;
    return player.seconds.subscribe(() => {
      const seconds = player.seconds.get();
      if (seconds >= part.startSeconds && seconds <= part.endSeconds) return;
      const length = part.endSeconds - part.startSeconds;
      setPart(viewAt(seconds - length * 0.05, length, durationSeconds));
    });
  }, [player, part, durationSeconds, setPart]);
}

function lanesOf(call: Call, peaks: CallPeaks | null): Lane[] {
  const turnsOf = (label: number | null) => call.outline.filter((turn) => turn.label === label);
  const peaksOf = (channel: string) => peaks?.lanes.find((lane) => lane.channel === channel)?.peaks ?? null;
  const lanes = call.speakers.map(({ label, name, colour, channel }): Lane => ({
    label,
    name,
    voice: colour % voiceColours,
    peaks: peaksOf(channel),
    isShared: channel === 'mixed',
    turns: turnsOf(label),
  }));
  const unknown = turnsOf(null);
  if (unknown.length === 0) return lanes;
  const nobody = { label: null, name: 'Not known', voice: null, isShared: true, turns: unknown };
  return [...lanes, { ...nobody, peaks: peaksOf('mixed') }];
}

/** As many as have a colour of their own (tokens.css). */
const voiceColours = 6;

/** “1:02, Corin Hale speaks” */
function momentWords(call: Call, seconds: number): string {
  const labels = new Set(
    call.outline
      .filter(({ startSeconds, endSeconds }) => startSeconds <= seconds && endSeconds > seconds)
      .map(({ label }) => label),
  );
  const names = call.speakers.filter(({ label }) => labels.has(label)).map(({ name }) => name);
  const who =
    names.length === 0
      ? 'nobody speaks'
      : `${names.join(' and ')} ${names.length === 1 ? 'speaks' : 'speak'}`;
  return `${formatDuration(seconds)}, ${who}`;
}
