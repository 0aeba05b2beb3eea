import { useSyncExternalStore, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import type { Call } from '../../../shared/model/calls.ts';
import { useStore } from '../../app/store.ts';
import { IconButton } from '../../design/Button.tsx';
import { formatDuration } from '../../design/format.ts';
import { Icon } from '../../design/Icon.tsx';
import { speeds, type CallPlayer } from './player.ts';

interface PlayerBarProps {
  readonly call: Call;
  readonly player: CallPlayer;
  readonly onRepeat: () => void;
  /** What stands at the right. */
  readonly children: ReactNode;
}

/** Play, pause, how fast, and what is left out or repeated. */
export function PlayerBar({ call, player, onRepeat, children }: PlayerBarProps) {
  return (
    <div className="player-bar" role="toolbar" aria-label="Listening and correcting">
      {call.hasSound ? (
        <Listening call={call} player={player} onRepeat={onRepeat} />
      ) : (
        <p className="soft small">
          The sound of this call was deleted. Its words, and when they were said, stayed.
        </p>
      )}
      <div className="player-right">{children}</div>
    </div>
  );
}

function Listening({ call, player, onRepeat }: Omit<PlayerBarProps, 'children'>) {
  const state = useStore(player.state);
  const { isPlaying, loop } = state;
  return (
    <>
      <IconButton
        icon="stepBack"
        label="Back 5 seconds"
        onPress={() => player.seek(player.seconds.get() - 5)}
      />
      <button
        type="button"
        className="player-play"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onClick={() => player.toggle()}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <IconButton
        icon="stepForward"
        label="On 5 seconds"
        onPress={() => player.seek(Math.min(call.durationSeconds, player.seconds.get() + 5))}
      />
      <Clock player={player} durationSeconds={call.durationSeconds} />
      <label className="player-speed">
        <span className="visually-hidden">Speed</span>
        <select value={state.speed} onChange={(event) => player.setSpeed(Number(event.target.value))}>
          {speeds.map((speed) => (
            <option key={speed} value={speed}>
              {speed} ×
            </option>
          ))}
        </select>
      </label>
      <ToggleButton
        className="player-toggle"
        isSelected={state.skipsSilence}
        onChange={(skips) => player.setSkipsSilence(skips)}
      >
        Skip silence
      </ToggleButton>
      <ToggleButton className="player-toggle" isSelected={loop !== null} onChange={onRepeat}>
        <Icon name="repeat" size={16} />
        {loop === null
          ? 'Repeat'
          : `Repeating ${formatDuration(loop.startSeconds)}–${formatDuration(loop.endSeconds)}`}
      </ToggleButton>
    </>
  );
}

/** Changes once a second, and is not read out by itself. */
function Clock({ player, durationSeconds }: { player: CallPlayer; durationSeconds: number }) {
  const second = useSyncExternalStore(player.seconds.subscribe, () => Math.floor(player.seconds.get()));
  return (
    <span className="player-clock tabular">
      {formatDuration(second)} <span className="soft">of {formatDuration(durationSeconds)}</span>
    </span>
  );
}
