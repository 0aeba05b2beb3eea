/** Evenkeel's reader: own word patterns, models learned from our corpus, and rules of context. See docs/reading.md. */
import type { Signal } from '../../shared/model/signals.ts';
import { darvoAt } from './darvo.ts';
import { judgeDialogue } from './dialogueScore.ts';
import { byTelling } from './evidence.ts';
import { evidenceMark, marksOf } from './marks.ts';
import { loadMoveReader, type MoveReader } from './moves.ts';
import { prepareTurns, type PreparedTurn } from './preparedTurn.ts';
import type { ReadableTurn, Reader } from './reader.ts';
import { loadToneReader } from './tone.ts';

export const readingModel = 'evenkeel-reader 2';

/** A dialogue that is flagged shows why: where no single turn was sure enough, its most telling one is marked. */
function withEvidence(reader: MoveReader, turns: readonly PreparedTurn[], marks: Signal[][]): Signal[][] {
  if (marks.some((own) => own.some(({ kind }) => kind === 'tactic'))) return marks;
  for (const index of byTelling(turns)) {
    const turn = turns[index];
    const mark = turn === undefined ? null : evidenceMark(reader, turn);
    if (mark !== null) return marks.map((own, place) => (place === index ? [...own, mark] : own));
  }
  return marks;
}

/** Makes the reader with the models that ship with Evenkeel. */
export function createReader(): Reader {
  const tools = { tone: loadToneReader(), moves: loadMoveReader() };
  const { moves } = tools;
  return {
    model: readingModel,
    readDialogue(turns: readonly ReadableTurn[]) {
      const prepared = prepareTurns(tools, turns);
      const judged = judgeDialogue(prepared, moves.settings.dialogue);
      const marks = prepared.map((turn, index) => {
        const episode = darvoAt(prepared, index);
        return episode === null ? marksOf(moves, turn) : [...marksOf(moves, turn), episode];
      });
      const shown = judged.flagged ? withEvidence(moves, prepared, marks) : marks;
      return {
        ...judged,
        turns: prepared.map(({ valence, tone }, index) => ({
          valence,
          emotion: tone.emotion,
          signals: shown[index] ?? [],
        })),
      };
    },
  };
}
