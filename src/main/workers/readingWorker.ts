/** The thread that reads words. It sees texts only in passing and keeps nothing of them. */
import { createReader } from '../reading/evenkeelReader.ts';
import type { DialogueReading, ReadableTurn } from '../reading/reader.ts';
import { serveCalls } from '../work/rpc.ts';

export interface ReadingCalls {
  /** Reads dialogues one by one; the answer is in their order. */
  read: (dialogues: readonly (readonly ReadableTurn[])[]) => DialogueReading[];
}

const reader = createReader();

serveCalls<ReadingCalls>({
  read: (dialogues) => dialogues.map((turns) => reader.readDialogue(turns)),
});
