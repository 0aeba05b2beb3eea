/** Exports of several apps as people have them: changed and taken back messages, calls, media, a large group, mail. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { sample } from './screens.ts';

const inMarch = [
  '23/03/2024, 18:02 - Messages and calls are end-to-end encrypted.',
  '23/03/2024, 18:02 - Ann: Did you get home all right?',
  '23/03/2024, 18:04 - Maya: You are far too sensitive about this',
  '23/03/2024, 18:05 - Maya: That never happened, you are making things up',
  '23/03/2024, 18:20 - Ann: I know what I heard',
];

const inApril = [
  '23/03/2024, 18:02 - Messages and calls are end-to-end encrypted.',
  '23/03/2024, 18:02 - Ann: Did you get home all right?',
  '23/03/2024, 18:04 - Maya: I could have said that more kindly <This message was edited>',
  '23/03/2024, 18:05 - Maya: This message was deleted',
  '23/03/2024, 18:20 - Ann: I know what I heard',
  '02/04/2024, 08:00 - Maya: PTT-20240402-WA0001.opus (file attached)',
  '02/04/2024, 08:03 - Maya: IMG-20240402-WA0002.jpg (file attached)',
  'The view from the hut',
  '02/04/2024, 08:04 - Ann: <Media omitted>',
  '02/04/2024, 08:05 - Ann: PTT-20240402-WA0003.opus (file attached)',
  '02/04/2024, 08:06 - Maya: Lease draft.pdf (file attached)',
  '02/04/2024, 08:09 - Maya: This message was deleted',
];

const groupNames = ['Ole', 'Mika', 'Tove', 'Sanna', 'Rui', 'Ben'];

/** Forty people, most of them only a number. */
const choir = Array.from({ length: 80 }, (_, index) => {
  const minute = String(index % 60).padStart(2, '0');
  const who = index % 40;
  const name = index % 11 === 5 ? 'Ann' : (groupNames[who] ?? `+47 400 00 0${String(who).padStart(2, '0')}`);
  return `05/04/2024, ${10 + Math.floor(index / 60)}:${minute} - ${name}: I can bring ${index + 2} chairs`;
});

const telegram = {
  name: 'Ben',
  type: 'personal_chat',
  id: 77,
  messages: [
    said(1, '1711993200', 'Ben', 'user5', {
      text: 'Are we still on for Friday?',
      edited_unixtime: '1711993300',
    }),
    said(2, '1711993260', 'Ann', 'user9', { text: 'Yes, at six' }),
    {
      ...said(3, '1711996800', 'Ben', 'user5', {}),
      type: 'service',
      actor: 'Ben',
      actor_id: 'user5',
      action: 'phone_call',
      duration_seconds: 754,
    },
    {
      ...said(4, '1712000400', 'Ben', 'user5', {}),
      type: 'service',
      actor: 'Ben',
      actor_id: 'user5',
      action: 'phone_call',
      discard_reason: 'missed',
    },
    said(5, '1712000460', 'Ben', 'user5', {
      file: '(File not included. Change data exporting settings to download.)',
      media_type: 'voice_message',
      mime_type: 'audio/ogg',
      duration_seconds: 14,
    }),
    said(6, '1712000520', 'Ann', 'user9', {
      file: '(File not included. Change data exporting settings to download.)',
      media_type: 'sticker',
      sticker_emoji: '🙂',
    }),
  ],
};

function said(id: number, unixTime: string, from: string, fromId: string, content: object): object {
  const date = new Date(Number(unixTime) * 1000).toISOString().slice(0, 19);
  return { id, type: 'message', date, date_unixtime: unixTime, from, from_id: fromId, text: '', ...content };
}

const signal = [
  signalRow(1, 'incoming', { body: 'Dinner on Sunday?' }),
  signalRow(2, 'outgoing', {
    body: 'Sunday at seven is good',
    editHistory: [
      { body: 'Sunday at seven is good' },
      { body: 'Sunday at six is good' },
      { body: 'Sunday is bad' },
    ],
  }),
  signalRow(3, 'incoming', { body: null, deletedForEveryone: true }),
];

function signalRow(number: number, type: 'incoming' | 'outgoing', content: object): object {
  const sentAt = 1712300000000 + number * 60_000;
  const who = { source: '+4740123456', sourceServiceId: '01234567-89ab-cdef-0123-456789abcdef' };
  return {
    id: `row ${number}`,
    conversationId: 'c1',
    type,
    sent_at: sentAt,
    ...(type === 'incoming' ? who : {}),
    ...content,
  };
}

const subject =
  'Re: Re: About the keys, the deposit, the meter readings and who is to be in the flat on the last Friday of the month';

const mails = [
  mail(
    'Tove Lind <tove@example.org>',
    'ann@example.org',
    '08:00:00',
    'Can you be there at ten?',
    'a@example.org',
  ),
  mail('Ann <ann@example.org>', 'tove@example.org', '09:30:00', 'Ten is fine for me.', 'b@example.org'),
];

function mail(from: string, to: string, time: string, text: string, id: string): string {
  const date = `Mon, 08 Apr 2024 ${time} +0200`;
  const head = [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Date: ${date}`, `Message-ID: <${id}>`];
  const answers = id.startsWith('b') ? ['In-Reply-To: <a@example.org>', 'References: <a@example.org>'] : [];
  return ['From - Mon Apr 08 08:00:00 2024', ...head, ...answers, '', text, ''].join('\n');
}

const cards = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ole Berg', 'TEL;TYPE=CELL:+47 401 23 456', 'END:VCARD'];

/** Writes them into `folder` and gives their paths; in all of them the owner is Ann, where they name the owner. */
export async function writeMadeExports(folder: string): Promise<string[]> {
  const files: Record<string, string | Uint8Array> = {
    'WhatsApp Chat with Maya.txt': lines(inMarch),
    'WhatsApp Chat with Maya.zip': await aprilArchive(),
    'WhatsApp Chat with Choir of the old harbour.txt': lines(choir),
    'result.json': JSON.stringify(telegram),
    'Ole (+4740123456).json': JSON.stringify(signal),
    'Inbox.mbox': mails.join('\n'),
    'contacts.vcf': lines(cards),
  };
  const written = Object.entries(files).map(async ([name, content]) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  });
  return Promise.all(written);
}

async function aprilArchive(): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter());
  await archive.add('WhatsApp Chat with Maya.txt', new TextReader(lines(inApril)));
  await archive.add(
    'PTT-20240402-WA0001.opus',
    new Uint8ArrayReader(new Uint8Array(await readFile(sample.call))),
  );
  await archive.add('IMG-20240402-WA0002.jpg', new Uint8ArrayReader(new Uint8Array(64)));
  return archive.close();
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\r\n')}\r\n`;
}
