/** The interface of every reader of words, from the first patterns to trained models. Pure and deterministic. */
import type { Emotion } from '../../shared/model/emotions.ts';
import type { Signal } from '../../shared/model/signals.ts';

/** One turn of a dialogue, oldest first. `isOwner` is null where nobody said which speaker the owner is. */
export interface ReadableTurn {
  speaker: string;
  text: string;
  isOwner: boolean | null;
}

export interface TurnReading {
  /** -1 unpleasant .. 1 pleasant */
  valence: number;
  /** What the words sound most like. */
  emotion: Emotion;
  signals: Signal[];
}

export interface DialogueReading {
  turns: TurnReading[];
  /** Probability 0..1 that the dialogue holds manipulation. */
  manipulation: number;
  /** The app's own decision at its default threshold. */
  flagged: boolean;
}

export interface Reader {
  /** Name and version, kept with every result: "evenkeel-reader 2". */
  model: string;
  /** Reads each turn in the light of the turns before it. */
  readDialogue(turns: readonly ReadableTurn[]): DialogueReading;
}
