/**
 * Writes a made-up WhatsApp export of any size, the same for the same seed:
 * node tools/generateChat.ts MESSAGES FILE [SEED]
 */
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { people, pick, sentence, writePieces } from './exports/talk.ts';
import { seededRandom } from './random.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** One message of an Android export in English, day first. */
export function androidLine(atMilliseconds: number, name: string, text: string): string {
  const at = new Date(atMilliseconds);
  const date = `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()}`;
  return `${date}, ${two(at.getUTCHours())}:${two(at.getUTCMinutes())} - ${name}: ${text}\n`;
}

/** Lines of such an export from 2009 on: a message every few minutes, now and then a longer pause. */
export function* generateChat(messages: number, seed = 1): Generator<string, void, undefined> {
  const random = seededRandom(seed);
  let atMilliseconds = Date.UTC(2009, 0, 1, 8);
  for (let message = 0; message < messages; message++) {
    const pauseMinutes = random() < 0.01 ? 120 + random() * 480 : random() ** 3 * 20;
    atMilliseconds += Math.floor(pauseMinutes) * 60_000;
    const text = random() < 0.03 ? '<Media omitted>' : sentence(random);
    const second = random() < 0.05 ? `\n${sentence(random)}` : '';
    yield androidLine(atMilliseconds, pick(people, random), `${text}${second}`);
  }
}

/** Writes such an export to a file, without holding it in memory. */
export async function writeChat(path: string, messages: number, seed = 1): Promise<void> {
  await writePieces(path, generateChat(messages, seed));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [messages = '1000', path = 'chat.txt', seed = '1'] = argv.slice(2);
  await writeChat(path, Number(messages), Number(seed));
}
