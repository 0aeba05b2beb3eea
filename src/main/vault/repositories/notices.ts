import { z } from 'zod';
import type { Readable } from '../database.ts';

const textRow = z.object({ text: z.string() });

/** What services themselves wrote into chats, with one of these words in it. */
export function noticesWithWords(reader: Readable, words: readonly string[]): string[] {
  return reader
    .all(
      textRow,
      `SELECT text FROM utterance WHERE kind = 'notice'
         AND id IN (SELECT rowid FROM utterance_search WHERE utterance_search MATCH ?)`,
      words.map((word) => `"${word}"`).join(' OR '),
    )
    .map(({ text }) => text);
}
