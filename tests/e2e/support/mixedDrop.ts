/** Ten things as somebody drags them over together: chats of several apps, an archive, a folder, and what is none of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

const whatsappMaya = [
  '23/01/2024, 18:02 - Messages and calls are end-to-end encrypted.',
  '23/01/2024, 18:02 - Ann: Did you get home all right?',
  '23/01/2024, 18:04 - Maya: Yes, thank you for asking',
  '24/01/2024, 07:30 - Maya: <Media omitted>',
  '24/01/2024, 07:31 - Ann: What a sunrise',
];

/** No day above 12: nobody can tell day from month. */
const whatsappOle = [
  '[03/04/24, 09:10:00] Ole: Are you up?',
  '[03/04/24, 09:11:00] Ann: Just about',
  '[03/04/24, 20:15:30] Ole: Dinner at mine?',
];

const whatsappTrip = [
  '[14/02/2024, 10:00:00] Ann: We leave at ten',
  '[14/02/2024, 10:05:00] Mika: \u200e<attached: 00000012-PHOTO-2024-02-14.jpg>',
  '[15/02/2024, 12:00:00] Mika: Are we there yet',
];

const whatsappOld = [
  '2019-06-20, 08:00 - Ann: First day!',
  '2019-06-20, 08:03 - Tove: You will be fine',
  '2019-06-21, 19:45 - Tove: How was it?',
];

const telegram = {
  name: 'Ben',
  type: 'personal_chat',
  id: 77,
  messages: [
    {
      id: 1,
      type: 'message',
      date: '2024-03-01T10:00:00',
      date_unixtime: '1709283600',
      from: 'Ben',
      from_id: 'user5',
      text: 'Morning',
    },
    {
      id: 2,
      type: 'message',
      date: '2024-03-01T10:01:00',
      date_unixtime: '1709283660',
      from: 'Ann',
      from_id: 'user9',
      text: 'Morning, Ben',
    },
  ],
};

const telegramGroup = {
  name: 'Choir',
  type: 'private_group',
  id: 78,
  messages: [
    {
      id: 1,
      type: 'message',
      date: '2024-03-02T10:00:00',
      date_unixtime: '1709370000',
      from: 'Sanna',
      from_id: 'user6',
      text: 'Rehearsal at six',
    },
    {
      id: 2,
      type: 'message',
      date: '2024-03-02T10:02:00',
      date_unixtime: '1709370120',
      from: 'Ben',
      from_id: 'user5',
      text: 'Coming',
    },
    {
      id: 3,
      type: 'message',
      date: '2024-03-02T10:04:00',
      date_unixtime: '1709370240',
      from: 'Ann',
      from_id: 'user9',
      text: 'Me too',
    },
  ],
};

const card = ['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ole Berg', 'TEL;TYPE=CELL:+47 401 23 456', 'END:VCARD'];

/** Columns that no app is known to name so. */
const table = [
  'Moment;Voice;Said',
  '2024-05-01 10:00;Ann;Hello there',
  '2024-05-01 10:02;Rui;Hello yourself',
];

/** Writes them into `folder` and gives the ten paths to drop. */
export async function writeMixedDrop(folder: string): Promise<string[]> {
  const phone = join(folder, 'old phone');
  await mkdir(phone);
  await writeFile(join(phone, 'WhatsApp Chat with Tove.txt'), lines(whatsappOld));
  await writeFile(join(phone, 'IMG_0001.jpg'), new Uint8Array(4096));
  const archive = await tripArchive();
  const files: Record<string, string | Uint8Array> = {
    'WhatsApp Chat with Maya.txt': lines(whatsappMaya),
    'WhatsApp Chat with Ole.txt': lines(whatsappOle),
    'trip.zip': archive,
    'result.json': JSON.stringify(telegram),
    'choir.json': JSON.stringify(telegramGroup),
    'contacts.vcf': lines(card),
    'diary.csv': lines(table),
    'cut short.zip': archive.subarray(0, Math.floor(archive.length / 2)),
    'engine.bin': Uint8Array.from({ length: 3000 }, (_, index) => (index * 197) % 256),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return [phone, ...Object.keys(files).map((name) => join(folder, name))];
}

function lines(texts: readonly string[]): string {
  return `${texts.join('\r\n')}\r\n`;
}

async function tripArchive(): Promise<Uint8Array> {
  const archive = new ZipWriter(new Uint8ArrayWriter());
  await archive.add('_chat.txt', new TextReader(lines(whatsappTrip)));
  await archive.add('00000012-PHOTO-2024-02-14.jpg', new Uint8ArrayReader(new Uint8Array(64)));
  return archive.close();
}
