import { createReader } from '../../../src/main/reading/evenkeelReader.ts';
import type { DialogueReading } from '../../../src/main/reading/reader.ts';

const reader = createReader();

/** Reads turns said by "a" and "b" in turn; the last one is always said by "b". */
export function readTurns(...texts: string[]): DialogueReading {
  return reader.readDialogue(
    texts.map((text, index) => ({
      speaker: (texts.length - index) % 2 === 1 ? 'b' : 'a',
      text,
      isOwner: null,
    })),
  );
}

/** The marks on the last turn as "label: words". */
export function marksOfLast(...texts: string[]): string[] {
  const text = texts.at(-1) ?? '';
  const signals = readTurns(...texts).turns.at(-1)?.signals ?? [];
  return signals.map(({ label, start, end }) => `${label}: ${text.slice(start, end)}`);
}

/** The labels on the last turn. */
export function labelsOfLast(...texts: string[]): string[] {
  return marksOfLast(...texts).map((mark) => mark.slice(0, mark.indexOf(':')));
}
