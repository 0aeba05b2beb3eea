/** What listens to sound and gives words. Each engine is a file beside this one. */
export interface HeardWord {
  text: string;
  /** From the start of the sound that was given. */
  startSeconds: number;
  endSeconds: number;
  /** 0..1; null where the engine does not tell. */
  probability: number | null;
}

export interface Heard {
  text: string;
  /** Null where the engine does not tell when each word was said. */
  words: HeardWord[] | null;
  /** Its ISO 639-1 code; null where the engine cannot tell. */
  language: string | null;
}

/** The words in a stretch of sound of less than 30 seconds at 16 kHz. */
export type Recognizer = (samples: Float32Array) => Promise<Heard>;

/** A loaded model; it takes some hundreds of megabytes until its process ends. */
export interface Engine {
  /** Kept with every recording it wrote down. */
  name: string;
  hear: Recognizer;
}

/** Says when each word was said, from the pieces an engine gives: a piece that begins with a space begins a word. */
export function joinPieces(pieces: readonly HeardWord[]): HeardWord[] {
  const words: HeardWord[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last === undefined || /^\s/u.test(piece.text)) words.push({ ...piece });
    else {
      last.text += piece.text;
      last.endSeconds = Math.max(last.endSeconds, piece.endSeconds);
    }
  }
  return words.map((word) => ({ ...word, text: word.text.trim() })).filter(({ text }) => text !== '');
}
