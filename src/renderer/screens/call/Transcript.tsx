import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { Call, CallTurn, FoundInCall } from '../../../shared/model/calls.ts';
import { formatDuration } from '../../design/format.ts';
import type { CallPlayer } from './player.ts';
import { likelyHeight } from './rowLayout.ts';
import { firstAfter } from './silence.ts';
import type { TurnActions } from './turnActions.ts';
import { cursorOn, selectedIds, type TurnCursor } from './turnCursor.ts';
import { TurnItem } from './TurnItem.tsx';
import type { Rows } from './useRows.ts';
import './transcript.css';

interface TranscriptProps {
  readonly call: Call;
  readonly frame: RefObject<HTMLElement | null>;
  readonly rows: Rows;
  readonly turns: ReadonlyMap<number, CallTurn>;
  readonly player: CallPlayer;
  readonly actions: TurnActions;
  readonly cursor: TurnCursor | null;
  readonly setCursor: (cursor: TurnCursor) => void;
  readonly editingId: number | null;
  readonly onCancelEdit: () => void;
  readonly isPending: boolean;
  readonly originals: ReadonlySet<number>;
  readonly found: readonly FoundInCall[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const charactersPerLine = 80;

/** About how high each turn will be. */
export function useLikelyHeight(call: Call): (index: number) => number {
  return useCallback(
    (index) => {
      const turn = call.outline[index];
      return turn === undefined ? 60 : likelyHeight(turn.endSeconds - turn.startSeconds, charactersPerLine);
    },
    [call.outline],
  );
}

/** What was said, turn by turn. Click a word to hear it; only the turns in sight are drawn. */
export function Transcript({
  call,
  frame,
  rows,
  turns,
  player,
  actions,
  cursor,
  setCursor,
  editingId,
  onCancelEdit,
  isPending,
  originals,
  found,
  onKeyDown,
}: TranscriptProps) {
  const seen = call.outline.slice(rows.first, rows.last + 1);
  const ids = useMemo(() => call.outline.map(({ utteranceId }) => utteranceId), [call.outline]);
  const selected = new Set(cursor === null ? [] : selectedIds(cursor, ids));
  const byUtterance = useMemo(() => Map.groupBy(found, ({ utteranceId }) => utteranceId), [found]);
  useFollowing(call, rows, player);
  useKeyboardFocus(frame, rows, { ids, cursor, editingId });
  function onClick(event: MouseEvent) {
    const place = placeOf(event.target);
    if (place === null) return;
    const isExtended = event.shiftKey && cursor !== null;
    setCursor(
      isExtended ? { ...cursor, headId: place.utteranceId } : cursorOn(place.utteranceId, place.word ?? 0),
    );
    const word = turns.get(place.utteranceId)?.words[place.word ?? -1];
    if (word !== undefined && !event.shiftKey && call.hasSound) player.playFrom(word.startSeconds);
  }
  function onFocus({ target }: FocusEvent<HTMLElement>) {
    const focused = Number(target.dataset['turn']);
    if (ids.includes(focused) && focused !== cursor?.headId) setCursor(cursorOn(focused));
  }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the turns take the keys
    <section
      className="transcript"
      aria-label="What was said"
      ref={frame}
      onClick={onClick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <ol style={{ paddingTop: rows.above, paddingBottom: rows.below }}>
        {seen.map((outlined) => {
          const { utteranceId } = outlined;
          const turn = turns.get(utteranceId);
          if (turn === undefined) return <WaitingTurn key={utteranceId} {...outlined} />;
          return (
            <TurnItem
              key={utteranceId}
              call={call}
              turn={turn}
              shift={outlined.shift}
              speaker={call.speakers.find(({ label }) => label === turn.label)}
              player={player}
              actions={actions}
              cursorWord={cursor?.headId === utteranceId ? cursor.word : null}
              isFirstStop={cursor === null && utteranceId === seen[0]?.utteranceId}
              isSelected={selected.size > 1 && selected.has(utteranceId)}
              isEditing={editingId === utteranceId}
              isPending={isPending}
              showsOriginal={originals.has(utteranceId)}
              found={byUtterance.get(utteranceId) ?? nothingFound}
              onCancelEdit={onCancelEdit}
            />
          );
        })}
      </ol>
    </section>
  );
}

const nothingFound: readonly FoundInCall[] = [];

/** Holds the place of a turn whose words are on their way. */
function WaitingTurn({ startSeconds, endSeconds }: { startSeconds: number; endSeconds: number }) {
  return (
    <li className="turn" style={{ height: likelyHeight(endSeconds - startSeconds, charactersPerLine) }}>
      <div className="turn-box">
        <span className="turn-time tabular">{formatDuration(startSeconds)}</span>
      </div>
    </li>
  );
}

function placeOf(target: EventTarget): { utteranceId: number; word: number | null } | null {
  if (!(target instanceof HTMLElement) || target.closest('button, textarea, .turn-original') !== null)
    return null;
  const turn = target.closest<HTMLElement>('[data-turn]');
  if (turn === null) return null;
  const word = target.closest<HTMLElement>('[data-word]');
  return { utteranceId: Number(turn.dataset['turn']), word: word && Number(word.dataset['word']) };
}

/** Keeps the turn that is heard in sight, unless the owner has scrolled elsewhere. */
function useFollowing({ outline }: Call, rows: Rows, player: CallPlayer): void {
  const last = useRef(-1);
  useEffect(
    () =>
      player.seconds.subscribe(() => {
        const index = firstAfter(outline, player.seconds.get()) - 1;
        if (index === last.current) return;
        const followed = last.current < 0 || rows.isInSight(last.current);
        last.current = index;
        if (index >= 0 && followed && player.state.get().isPlaying) rows.show(index);
      }),
    [outline, rows, player],
  );
}

/** The keyboard goes along with the cursor, also to a turn that has yet to be drawn. */
function useKeyboardFocus(
  frame: RefObject<HTMLElement | null>,
  { show }: Rows,
  { ids, cursor, editingId }: { ids: readonly number[]; cursor: TurnCursor | null; editingId: number | null },
): void {
  const headId = cursor?.headId ?? null;
  const last = useRef({ headId, editingId });
  const waits = useRef(false);
  useEffect(() => {
    const before = last.current;
    last.current = { headId, editingId };
    if (headId !== before.headId && headId !== null) show(ids.indexOf(headId));
    // After an edit the field is gone, and the keyboard goes back to its turn.
    if (headId !== before.headId || (editingId === null && before.editingId !== null)) waits.current = true;
    if (!waits.current || editingId !== null) return;
    const turn = frame.current?.querySelector<HTMLElement>(`[data-turn="${headId}"]`);
    if (turn === null || turn === undefined) return;
    waits.current = false;
    turn.focus({ preventScroll: true });
  });
}
