/** The `read` command's line: one dialogue in, one reading out, both JSON. */
import { z } from 'zod';
import type { Signal } from '../../shared/model/signals.ts';
import { createReader } from './evenkeelReader.ts';
import type { Reader } from './reader.ts';

const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  turns: z.array(z.object({ speaker: z.string(), text: z.string() })).max(10_000),
});

export interface DialogueLineReading {
  id: string | number;
  /** Probability 0..1 for the whole dialogue. */
  manipulation: number;
  /** The app's own decision at its default threshold. */
  flagged: boolean;
  /** `turn` counts from 0; `start` and `end` are UTF-16 offsets into that turn's text. */
  signals: (Signal & { turn: number })[];
}

export interface DialogueLineError {
  /** A sentence for the user; never quotes the line. */
  error: string;
  line: number;
}

let reader: Reader | null = null;

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads one line, numbered from 1. A line that is not a dialogue gives an error with its number; never throws. */
export function readDialogueLine(line: string, number: number): DialogueLineReading | DialogueLineError {
  const dialogue = lineSchema.safeParse(parse(line));
  if (!dialogue.success) {
    const error = 'This line is not a dialogue of the form {"id", "turns": [{"speaker", "text"}]}.';
    return { error, line: number };
  }
  reader ??= createReader();
  const { id, turns } = dialogue.data;
  const reading = reader.readDialogue(turns.map((turn) => ({ ...turn, isOwner: null })));
  return {
    id,
    manipulation: Math.round(reading.manipulation * 10_000) / 10_000,
    flagged: reading.flagged,
    signals: reading.turns.flatMap(({ signals }, turn) => signals.map((signal) => ({ turn, ...signal }))),
  };
}
