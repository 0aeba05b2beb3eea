import type { Call, CallTurn } from '../../../shared/model/calls.ts';
import { api } from '../../api.ts';
import type { CallPlayer } from './player.ts';
import { cursorOn, selectedIds, type TurnCursor } from './turnCursor.ts';
import type { CallEdits } from './useCall.ts';

export interface TurnActions {
  edit: (utteranceId: number) => void;
  saveText: (utteranceId: number, text: string) => void;
  split: (utteranceId: number) => void;
  /** Joins the selected turns, or a turn alone with the one before. */
  merge: (utteranceId: number) => void;
  setSpeaker: (utteranceId: number, label: number | null) => void;
  loop: (utteranceId: number) => void;
  toggleOriginal: (utteranceId: number) => void;
  restore: (utteranceId: number | null) => void;
}

interface TurnWorld {
  readonly call: Call;
  readonly turns: ReadonlyMap<number, CallTurn>;
  readonly edits: CallEdits;
  readonly player: CallPlayer;
  readonly cursor: TurnCursor | null;
  readonly setCursor: (cursor: TurnCursor) => void;
  readonly setEditingId: (id: number | null) => void;
  readonly toggleOriginal: (id: number) => void;
}

/** What the keys and the menu of a turn do. A turn that is part of a selection acts for all of it. */
export function turnActions(world: TurnWorld): TurnActions {
  const { call, edits, player, cursor, setCursor, setEditingId } = world;
  const { recordingId } = call;
  const ids = call.outline.map(({ utteranceId }) => utteranceId);
  function chosen(utteranceId: number): number[] {
    const selected = cursor === null ? [] : selectedIds(cursor, ids);
    return selected.includes(utteranceId) ? selected : [utteranceId];
  }
  async function make(...[edit, words]: Parameters<CallEdits['make']>) {
    const edited = await edits.make(edit, words);
    const last = edited?.utteranceIds.at(-1);
    if (last !== undefined) setCursor(cursorOn(last));
    return edited;
  }
  return {
    edit: setEditingId,
    saveText(utteranceId, text) {
      const change = () => api.calls.editText.mutate({ recordingId, utteranceId, text });
      void make(change, 'Words changed').then((edited) => edited && setEditingId(null));
    },
    split(utteranceId) {
      const wordIndex = cursor?.headId === utteranceId ? cursor.word : 0;
      if (wordIndex === 0) return;
      void make(() => api.calls.split.mutate({ recordingId, utteranceId, wordIndex }), 'Turn split');
    },
    merge(utteranceId) {
      const selected = chosen(utteranceId);
      const before = selected.length > 1 ? null : turnBefore(world, utteranceId);
      const utteranceIds = before === null ? selected : [before, ...selected];
      if (utteranceIds.length < 2) return;
      void make(() => api.calls.merge.mutate({ recordingId, utteranceIds }), 'Turns joined');
    },
    setSpeaker(utteranceId, label) {
      const utteranceIds = chosen(utteranceId);
      const change = () => api.calls.setSpeaker.mutate({ recordingId, utteranceIds, label });
      void make(change, 'Speaker changed');
    },
    loop(utteranceId) {
      const wanted = new Set(chosen(utteranceId));
      const turns = call.outline.filter((turn) => wanted.has(turn.utteranceId));
      const startSeconds = Math.min(...turns.map((turn) => turn.startSeconds));
      const endSeconds = Math.max(...turns.map((turn) => turn.endSeconds));
      player.setLoop({ startSeconds, endSeconds });
      player.playFrom(startSeconds);
    },
    toggleOriginal: world.toggleOriginal,
    restore(utteranceId) {
      void make(() => api.calls.restore.mutate({ recordingId, utteranceId }), 'The original is back');
    },
  };
}

/** The turn before in the same channel: with two channels, the other one's may lie between. */
function turnBefore({ call, turns }: TurnWorld, utteranceId: number): number | null {
  const index = call.outline.findIndex((turn) => turn.utteranceId === utteranceId);
  const channel = turns.get(utteranceId)?.channel;
  const before = call.outline
    .slice(0, Math.max(0, index))
    .findLast((turn) => channelOf(call, turn.label) === channel || turn.label === null);
  return before?.utteranceId ?? null;
}

function channelOf({ speakers }: Call, label: number | null): string | undefined {
  return speakers.find((speaker) => speaker.label === label)?.channel;
}
