import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Call, CallTurn } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import { CallPlayer } from './player.ts';
import type { Command } from './shortcuts.ts';
import { firstAfter, speechIn } from './silence.ts';
import { useLikelyHeight } from './Transcript.tsx';
import { turnActions, type TurnActions } from './turnActions.ts';
import { cursorOn, moveTurn, type TurnCursor } from './turnCursor.ts';
import { useCallEdits, useTurns } from './useCall.ts';
import { turnCommandIn, useCallKeys } from './useCallKeys.ts';
import { useFind } from './useFind.ts';
import { useRows } from './useRows.ts';

export type CallDesk = ReturnType<typeof useCallDesk>;

/** Everything the parts of the call screen share: the player, the cursor, what is being changed. */
export function useCallDesk(call: Call, opensAt: number | null) {
  const player = usePlayer(call);
  const edits = useCallEdits();
  const ids = useMemo(() => call.outline.map(({ utteranceId }) => utteranceId), [call.outline]);
  const frame = useRef<HTMLElement>(null);
  const rows = useRows(frame, ids, useLikelyHeight(call));
  const turns = useTurns(call, [rows.first, rows.last]);
  const [cursor, setCursor] = useState<TurnCursor | null>(() =>
    opensAt === null ? null : cursorOn(opensAt),
  );
  const [editingId, setEditingId] = useState<number | null>(null);
  const [originals, setOriginals] = useState<ReadonlySet<number>>(new Set());
  const [isFinding, setFinding] = useState(false);
  const [showsHelp, setShowsHelp] = useState(false);
  const [hasCharacters, setHasCharacters] = useState(true);
  const showTurn = (utteranceId: number) => rows.show(ids.indexOf(utteranceId));
  const finding = useFind(call.recordingId, isFinding, showTurn);
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || opensAt === null) return;
    opened.current = true;
    rows.show(ids.indexOf(opensAt));
  }, [ids, opensAt, rows]);
  const toggleOriginal = (id: number) =>
    setOriginals((shown) => new Set(shown.has(id) ? [...shown].filter((one) => one !== id) : [...shown, id]));
  const world = { call, turns, edits, player, cursor, setCursor, setEditingId, toggleOriginal };
  const actions = turnActions(world);
  const showMoment = (seconds: number) => rows.show(Math.max(0, firstAfter(call.outline, seconds) - 1));
  function run(command: Command) {
    if (listen(command, player)) return;
    if (command === 'loop') toggleLoop(player, cursor, actions, call);
    else if (command === 'current') showMoment(player.seconds.get());
    else if (command === 'find') setFinding(true);
    else if (command === 'help') setShowsHelp(true);
    else if (command === 'undo' || command === 'redo') edits.step(command, call);
    else if (cursor !== null) correct(command, cursor, { turns, actions });
  }
  useCallKeys(hasCharacters, run, (digit) => {
    const speaker = call.speakers[digit - 1];
    if (cursor !== null && speaker !== undefined) actions.setSpeaker(cursor.headId, speaker.label);
  });
  function onTurnKey(event: KeyboardEvent) {
    const command = turnCommandIn(event);
    if (command === null || cursor === null) return;
    event.preventDefault();
    if (command === 'edit') return setEditingId(cursor.headId);
    if (command === 'playWord') return playWord(player, turns.get(cursor.headId), cursor.word);
    setCursor(moved(command, cursor, ids, turns));
  }
  return {
    player,
    edits,
    frame,
    rows,
    turns,
    cursor,
    setCursor,
    editingId,
    setEditingId,
    originals,
    finding,
    isFinding,
    setFinding,
    showsHelp,
    setShowsHelp,
    hasCharacters,
    setHasCharacters,
    actions,
    run,
    onTurnKey,
    showMoment,
    said: wordUnder(cursor, turns) ?? edits.said,
    replaceAll: () => {
      const { sought, replacement, matchCase, wholeWords } = finding;
      const choices = { recordingId: call.recordingId, find: sought, matchCase, wholeWords, replacement };
      void edits.make(() => api.calls.replace.mutate(choices), 'Words replaced');
    },
  };
}

function usePlayer({ outline }: Call): CallPlayer {
  const [player] = useState(() => new CallPlayer());
  useEffect(() => {
    player.setSpeech(speechIn(outline));
  }, [player, outline]);
  return player;
}

/** Whether the command was one of listening. */
function listen(command: Command, player: CallPlayer): boolean {
  if (command === 'toggle') player.toggle();
  else if (command === 'back') player.seek(player.seconds.get() - 5);
  else if (command === 'forward') player.seek(player.seconds.get() + 5);
  else if (command === 'slower') player.stepSpeed(-1);
  else if (command === 'faster') player.stepSpeed(1);
  else if (command === 'skipSilence') player.setSkipsSilence(!player.state.get().skipsSilence);
  else return false;
  return true;
}

function toggleLoop(player: CallPlayer, cursor: TurnCursor | null, actions: TurnActions, call: Call): void {
  if (player.state.get().loop !== null) return player.setLoop(null);
  const heard = call.outline[firstAfter(call.outline, player.seconds.get()) - 1] ?? call.outline[0];
  const utteranceId = cursor?.headId ?? heard?.utteranceId;
  if (utteranceId !== undefined) actions.loop(utteranceId);
}

interface Correcting {
  readonly turns: ReadonlyMap<number, CallTurn>;
  readonly actions: TurnActions;
}

function correct(command: Command, { headId }: TurnCursor, { turns, actions }: Correcting): void {
  if (command === 'edit') actions.edit(headId);
  else if (command === 'split') actions.split(headId);
  else if (command === 'merge') actions.merge(headId);
  else if (command === 'original' && turns.get(headId)?.isEdited === true) actions.toggleOriginal(headId);
}

function moved(
  command: Command,
  cursor: TurnCursor,
  ids: readonly number[],
  turns: ReadonlyMap<number, CallTurn>,
): TurnCursor {
  const isExtended = command === 'extendUp' || command === 'extendDown';
  if (command === 'previousTurn' || command === 'extendUp') return moveTurn(cursor, ids, -1, isExtended);
  if (command === 'nextTurn' || command === 'extendDown') return moveTurn(cursor, ids, 1, isExtended);
  const words = turns.get(cursor.headId)?.words.length ?? 0;
  const word = cursor.word + (command === 'nextWord' ? 1 : -1);
  return { ...cursor, word: Math.max(0, Math.min(words - 1, word)) };
}

function playWord(player: CallPlayer, turn: CallTurn | undefined, word: number): void {
  const startSeconds = turn?.words[word]?.startSeconds ?? turn?.startSeconds;
  if (startSeconds !== undefined) player.playFrom(startSeconds);
}

/** The word the keyboard is on, once it has moved from the first. */
function wordUnder(cursor: TurnCursor | null, turns: ReadonlyMap<number, CallTurn>): string | null {
  if (cursor === null || cursor.word === 0) return null;
  return turns.get(cursor.headId)?.words[cursor.word]?.text ?? null;
}
