/** Exports of made-up talk in the layouts of several services, piece by piece. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { seededRandom } from '../random.ts';
import { people, talk, writePieces, type Saying } from './talk.ts';

/** So many messages apart, a picture is sent. */
const pictureEvery = 200;
const pictureBytes = 400_000;
/** Facebook begins a new file after so many. */
const messengerFileMessages = 10_000;

/** What stands for a picture: bytes that nothing can make shorter. */
function picture(): string {
  const random = seededRandom(2);
  return Buffer.from(Uint8Array.from({ length: pictureBytes }, () => random() * 256)).toString('base64');
}

/** Every piece but the first after a comma. */
function* listed(messages: number, show: (saying: Saying) => object): Generator<string, void, undefined> {
  for (const saying of talk(messages))
    yield `${saying.index === 0 ? '' : ',\n'}${JSON.stringify(show(saying))}`;
}

export function* telegramExport(messages: number): Generator<string, void, undefined> {
  yield '{"name":"Jonas Feld","type":"personal_chat","id":2002,"messages":[\n';
  yield* listed(messages, ({ index, atMilliseconds, speaker, text }) => ({
    id: index + 1,
    type: 'message',
    date: new Date(atMilliseconds).toISOString().slice(0, 19),
    date_unixtime: String(atMilliseconds / 1000),
    from: people[speaker],
    from_id: `user${2001 + speaker}`,
    text,
    text_entities: [{ type: 'plain', text }],
  }));
  yield '\n]}\n';
}

export function* discordExport(messages: number): Generator<string, void, undefined> {
  yield '{"guild":{"id":"0","name":"Direct Messages"},"channel":{"id":"300000000000000001","type":"DirectTextChat","name":"Jonas Feld"},"messages":[\n';
  yield* listed(messages, ({ index, atMilliseconds, speaker, text }) => ({
    id: String(400_000_000_000_000_000n + BigInt(index)),
    type: 'Default',
    timestamp: new Date(atMilliseconds).toISOString().replace('Z', '+00:00'),
    timestampEdited: null,
    isPinned: false,
    content: text,
    author: {
      id: `30000000000000001${speaker}`,
      name: people[speaker],
      nickname: people[speaker],
      isBot: false,
    },
    attachments: [],
    embeds: [],
    stickers: [],
    reactions: [],
    mentions: [],
  }));
  yield `\n],"messageCount":${messages}}\n`;
}

export function* smsExport(messages: number): Generator<string, void, undefined> {
  yield `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${messages}">\n`;
  const data = picture();
  const person = `address="+4790000002" contact_name="${people[1]}"`;
  for (const { index, atMilliseconds, speaker, text } of talk(messages)) {
    if (index % pictureEvery !== 0) {
      yield `  <sms protocol="0" ${person} date="${atMilliseconds}" type="${speaker === 0 ? 2 : 1}" body="${text}" read="1" />\n`;
      continue;
    }
    yield (
      `  <mms date="${atMilliseconds}" msg_box="${speaker === 0 ? 2 : 1}" m_type="${speaker === 0 ? 128 : 132}" ${person}><parts>` +
      `<part seq="0" ct="image/jpeg" name="a.jpg" data="${data}" /><part seq="1" ct="text/plain" text="${text}" /></parts></mms>\n`
    );
  }
  yield '</smses>\n';
}

export function* mboxExport(messages: number): Generator<string, void, undefined> {
  const lines = picture().replace(/.{76}/g, '$&\n');
  const addresses = ['mira@example.org', 'jonas@example.org'];
  for (const { index, atMilliseconds, speaker, text } of talk(messages)) {
    const date = new Date(atMilliseconds).toUTCString().replace('GMT', '+0000');
    yield (
      `From ${index}@xxx ${new Date(atMilliseconds).toUTCString()}\nMessage-ID: <${index}@example.org>\nDate: ${date}\n` +
      `From: ${people[speaker]} <${addresses[speaker]}>\nTo: ${people[1 - speaker]} <${addresses[1 - speaker]}>\n` +
      `Subject: ${text.slice(0, 20)}\nMIME-Version: 1.0\n`
    );
    if (index % pictureEvery !== 0) yield `Content-Type: text/plain; charset=utf-8\n\n${text}\n\n`;
    else {
      yield (
        `Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n` +
        `--b\nContent-Type: image/jpeg; name="a.jpg"\nContent-Disposition: attachment; filename="a.jpg"\n` +
        `Content-Transfer-Encoding: base64\n\n${lines}\n--b--\n\n`
      );
    }
  }
}

/** Into a folder, for a thread stands in several files: the newest messages in the first, and first in each. */
export async function writeMessengerExport(directory: string, messages: number): Promise<void> {
  const folder = join(directory, 'your_facebook_activity', 'messages', 'inbox', 'jonasfeld_1');
  await mkdir(folder, { recursive: true });
  let number = Math.ceil(messages / messengerFileMessages);
  let waiting: object[] = [];
  for (const { index, atMilliseconds, speaker, text } of talk(messages)) {
    waiting.unshift({ sender_name: people[speaker], timestamp_ms: atMilliseconds, content: text });
    if (waiting.length < messengerFileMessages && index < messages - 1) continue;
    const thread = {
      participants: people.toReversed().map((name) => ({ name })),
      messages: waiting,
      title: people[1],
      thread_path: 'inbox/jonasfeld_1',
    };
    await writePieces(join(folder, `message_${number}.json`), [JSON.stringify(thread, null, 2)]);
    number -= 1;
    waiting = [];
  }
}
