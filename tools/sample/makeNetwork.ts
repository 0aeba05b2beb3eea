/**
 * Writes years of made-up chats as exports into a folder: one of a whole Telegram account, and WhatsApp chats beside it.
 * node tools/sample/makeNetwork.ts FOLDER [PEOPLE] [YEARS] [MESSAGES] [SEED]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  madeNetwork,
  owner,
  sayingsOf,
  type MadeChat,
  type MadeSaying,
  type NetworkSize,
} from '../exports/network.ts';
import { writePieces } from '../exports/talk.ts';
import { androidLine } from '../generateChat.ts';

type Said = (chat: MadeChat) => Iterable<MadeSaying>;

/** Writes the exports of such a network; the folder is made where it is missing. */
export async function writeNetwork(folder: string, size: NetworkSize): Promise<void> {
  const chats = madeNetwork(size);
  const said = sayingsOf(chats, size);
  await mkdir(folder, { recursive: true });
  const telegram = chats.filter(({ service }) => service === 'telegram');
  await writePieces(join(folder, 'result.json'), telegramAccount(telegram, said));
  for (const chat of chats.filter(({ service }) => service === 'whatsapp')) {
    await writePieces(join(folder, `WhatsApp Chat with ${chat.title}.txt`), whatsappChat(chat, said));
  }
}

function* telegramAccount(chats: readonly MadeChat[], said: Said): Generator<string, void> {
  const [first_name, last_name] = owner.name.split(' ');
  const about = { user_id: owner.id, first_name, last_name };
  yield `{"about":"Made-up chats","personal_information":${JSON.stringify(about)},"chats":{"about":"","list":[\n`;
  for (const [index, chat] of chats.entries()) {
    const [other] = chat.others;
    const head = {
      name: chat.title,
      type: chat.kind === 'direct' ? 'personal_chat' : 'private_group',
      id: chat.kind === 'direct' ? other?.id : 900_000 + index,
    };
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(head).slice(0, -1)},"messages":[\n`;
    let id = 0;
    for (const saying of said(chat)) yield `${id === 0 ? '' : ',\n'}${telegramMessage(saying, (id += 1))}`;
    yield ']}';
  }
  yield '\n]}}\n';
}

function telegramMessage({ atMilliseconds, from, text }: MadeSaying, id: number): string {
  return JSON.stringify({
    id,
    type: 'message',
    date: new Date(atMilliseconds).toISOString().slice(0, 19),
    date_unixtime: String(atMilliseconds / 1000),
    from: from.name,
    from_id: `user${from.id}`,
    text,
    text_entities: [{ type: 'plain', text }],
  });
}

function* whatsappChat(chat: MadeChat, said: Said): Generator<string, void> {
  for (const { atMilliseconds, from, text } of said(chat)) yield androidLine(atMilliseconds, from.name, text);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [folder = 'network', people = '60', years = '5', messages = '40000', seed = '1'] = argv.slice(2);
  const size = {
    people: Number(people),
    years: Number(years),
    messages: Number(messages),
    seed: Number(seed),
  };
  await writeNetwork(folder, size);
}
