import { memo, useCallback, useSyncExternalStore } from 'react';
import type { Call, CallSpeaker, CallTurn, VoiceShift } from '../../../shared/model/calls.ts';
import { formatDuration } from '../../design/format.ts';
import { WordsEditor } from '../../design/WordsEditor.tsx';
import { OriginalTurn } from './OriginalTurn.tsx';
import type { CallPlayer } from './player.ts';
import type { TurnActions } from './turnActions.ts';
import { TurnMenu } from './TurnMenu.tsx';
import { TurnWords } from './TurnWords.tsx';
import { wordAt } from './wordPieces.ts';

interface TurnItemProps {
  readonly call: Call;
  readonly turn: CallTurn;
  readonly shift: VoiceShift | null;
  readonly speaker: CallSpeaker | undefined;
  readonly player: CallPlayer;
  readonly actions: TurnActions;
  /** Word the keyboard is on; null when it is on another turn. */
  readonly cursorWord: number | null;
  readonly isFirstStop: boolean;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly isPending: boolean;
  readonly showsOriginal: boolean;
  readonly found: readonly { start: number; end: number }[];
  readonly onCancelEdit: () => void;
}

/** One turn: when, who, what was said, and how the voice sounded where that stands out. */
export const TurnItem = memo(function TurnItem(props: TurnItemProps) {
  const { call, turn, speaker, player, actions, cursorWord, isEditing } = props;
  const saidWord = useSaidWord(player, turn);
  const heading = `${speakerWords(turn, speaker)}, ${formatDuration(turn.startSeconds)}`;
  return (
    <li className="turn" data-row={turn.utteranceId} data-voice={speaker?.colour ?? 'none'}>
      <article
        className="turn-box"
        data-turn={turn.utteranceId}
        data-said={saidWord >= 0 || undefined}
        data-selected={props.isSelected || undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the arrow keys walk from turn to turn
        tabIndex={cursorWord !== null || props.isFirstStop ? 0 : -1}
        aria-label={heading}
        aria-current={saidWord >= 0 || undefined}
      >
        <div className="turn-side">
          <span className="turn-time tabular">{formatDuration(turn.startSeconds)}</span>
          <span className="voice-dot" aria-hidden="true" />
          <span className="turn-speaker">{speaker?.name ?? 'Not known'}</span>
          {turn.speakerFrom === 'voice' ? <span className="turn-estimate">estimate</span> : null}
        </div>
        <div className="turn-main">
          {isEditing ? (
            <WordsEditor
              label="The words of this turn"
              text={turn.text}
              isPending={props.isPending}
              onSave={(text) => actions.saveText(turn.utteranceId, text)}
              onCancel={props.onCancelEdit}
            />
          ) : (
            <TurnWords turn={turn} saidWord={saidWord} cursorWord={cursorWord ?? -1} found={props.found} />
          )}
          <TurnNotes
            turn={turn}
            shift={props.shift}
            onOriginal={() => actions.toggleOriginal(turn.utteranceId)}
          />
          {props.showsOriginal && turn.isEdited ? (
            <OriginalTurn call={call} turn={turn} onRestore={() => actions.restore(turn.utteranceId)} />
          ) : null}
        </div>
        <TurnMenu
          call={call}
          turn={turn}
          actions={actions}
          heading={heading}
          splitWord={cursorWord === null || cursorWord === 0 ? null : (turn.words[cursorWord]?.text ?? null)}
        />
      </article>
    </li>
  );
});

/** Drawn anew only when another word is said, not with every frame. */
function useSaidWord(player: CallPlayer, turn: CallTurn): number {
  const said = useCallback(() => {
    const seconds = player.seconds.get();
    return seconds === 0 ? -1 : wordAt(turn, seconds);
  }, [player, turn]);
  return useSyncExternalStore(player.seconds.subscribe, said);
}

function speakerWords(turn: CallTurn, speaker: CallSpeaker | undefined): string {
  const name = speaker?.name ?? 'Speaker not known';
  return turn.speakerFrom === 'voice' ? `${name} (estimate)` : name;
}

interface TurnNotesProps {
  readonly turn: CallTurn;
  readonly shift: VoiceShift | null;
  readonly onOriginal: () => void;
}

function TurnNotes({ turn, shift, onOriginal }: TurnNotesProps) {
  const words = shift?.words ?? null;
  if (words === null && !turn.isEdited) return null;
  return (
    <p className="turn-notes">
      {words === null ? null : (
        <span className="turn-shift" data-marked={shift?.isMarked || undefined}>
          Voice {words}
        </span>
      )}
      {turn.isEdited ? (
        <button type="button" className="link-button" onClick={onOriginal}>
          changed by you
        </button>
      ) : null}
    </p>
  );
}
