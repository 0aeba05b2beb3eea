/**
 * Writes the sample exports in resources/sample from the conversations in `chats/`, which were written by hand.
 * Only the seconds between messages are drawn, from a seed, so that running it again gives the same files.
 *
 * A chat file: first line "with NAME" or "group TITLE"; then sessions "== DATE TIME" with lines "INITIAL: text",
 * where A is the owner, and ".. MINUTES" for a pause.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { seededRandom } from '../random.ts';

process.env.TZ = 'Europe/London';

const owner = { name: 'Alex Morgan', telegramId: 104_220_011 };
const people: Record<string, { name: string; telegramId: number }> = {
  A: owner,
  C: { name: 'Corin Hale', telegramId: 118_345_902 },
  M: { name: 'Maya Lindqvist', telegramId: 120_774_318 },
  R: { name: 'Ruth Morgan', telegramId: 131_902_447 },
  T: { name: 'Tomasz Berg', telegramId: 149_011_256 },
  P: { name: 'Priya Nair', telegramId: 152_630_874 },
};

interface Message {
  from: { name: string; telegramId: number };
  at: Date;
  text: string;
}
interface Chat {
  kind: 'direct' | 'group';
  title: string;
  messages: Message[];
}

/** Seconds until the next message stands there: typing, reading, and now and then something else to do. */
function delaySeconds(text: string, random: () => number): number {
  const typing = 4 + text.length * (0.15 + 0.2 * random());
  const reading = 3 + 25 * random() ** 2;
  const interruption = random() < 0.1 ? 60 + 400 * random() : 0;
  return Math.round(typing + reading + interruption);
}

function readChat(fileName: string, random: () => number): Chat {
  const [head = '', ...lines] = readFileSync(resolve(import.meta.dirname, 'chats', fileName), 'utf8').split(
    '\n',
  );
  const [, kind, title] = /^(with|group) (.+)$/.exec(head) ?? [];
  if (title === undefined) throw new Error(`${fileName}: the first line says neither "with" nor "group"`);
  const messages: Message[] = [];
  let seconds = 0;
  for (const line of lines) {
    const session = /^== (\S+) (\S+)$/.exec(line);
    const pause = /^\.\. (\d+)$/.exec(line);
    const said = /^([A-Z]): (.+)$/.exec(line);
    if (session !== null) {
      seconds = Date.parse(`${session[1]}T${session[2]}:00`) / 1000 + Math.floor(random() * 60);
    } else if (pause !== null) {
      seconds += Number(pause[1]) * 60;
    } else if (said !== null) {
      const [, initial = '', written = ''] = said;
      const from = people[initial];
      if (from === undefined) throw new Error(`${fileName}: nobody is called ${initial}`);
      const text = written.replaceAll(String.raw`\n`, '\n');
      messages.push({ from, at: new Date(seconds * 1000), text });
      seconds += delaySeconds(text, random);
    } else if (line.trim() !== '') {
      throw new Error(`${fileName}: not understood: ${line}`);
    }
  }
  return { kind: kind === 'group' ? 'group' : 'direct', title, messages };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Local wall-clock time as Telegram Desktop writes it. */
function localIso(at: Date): string {
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
  return `${day}T${[at.getHours(), at.getMinutes(), at.getSeconds()].map(twoDigits).join(':')}`;
}

function telegramChat(chat: Chat, index: number): object {
  const other = chat.messages.find((message) => message.from !== owner)?.from;
  return {
    name: chat.title,
    type: chat.kind === 'group' ? 'private_group' : 'personal_chat',
    id: chat.kind === 'group' ? 4_410_873_216 + index : other?.telegramId,
    messages: chat.messages.map((message, position) => ({
      id: 1000 * (index + 1) + position,
      type: 'message',
      date: localIso(message.at),
      date_unixtime: String(message.at.getTime() / 1000),
      from: message.from.name,
      from_id: `user${message.from.telegramId}`,
      text: message.text,
      text_entities: [{ type: 'plain', text: message.text }],
    })),
  };
}

/** A full-account export: Telegram's own file holds every chat and says who the owner is. */
function telegramExport(chats: Chat[]): string {
  const [firstName, lastName] = owner.name.split(' ');
  const document = {
    about: 'Invented conversations, written as a sample for Evenkeel.',
    personal_information: {
      user_id: owner.telegramId,
      first_name: firstName,
      last_name: lastName,
      phone_number: '+44 7700 900123',
    },
    chats: { about: 'All chats of this sample.', list: chats.map(telegramChat) },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** WhatsApp's text export in its British Android form. */
function whatsappExport(chat: Chat): string {
  const lines = chat.messages.map(({ at, from, text }) => {
    const day = [twoDigits(at.getDate()), twoDigits(at.getMonth() + 1), at.getFullYear()].join('/');
    return `${day}, ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())} - ${from.name}: ${text}`;
  });
  const opening =
    '29/06/2026, 12:09 - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.';
  return `${[opening, ...lines].join('\n')}\n`;
}

const random = seededRandom(2026);
const files = ['corin.txt', 'maya.txt', 'ruth.txt', 'tomasz.txt', 'priya.txt', 'sunday-soup.txt'];
const chats = files.map((fileName) => readChat(fileName, random));
const target = resolve(import.meta.dirname, '../../resources/sample');
writeFileSync(resolve(target, 'result.json'), telegramExport(chats));
writeFileSync(
  resolve(target, `WhatsApp Chat with Maya Lindqvist.txt`),
  whatsappExport(readChat('maya-whatsapp.txt', random)),
);
for (const { title, messages } of chats) process.stdout.write(`${title}: ${messages.length} messages\n`);
