import { contactTable } from './contacts/contactTable.ts';
import { contacts } from './contacts/contacts.ts';
import { instagramHtml } from './instagram/html.ts';
import { instagramJson } from './instagram/json.ts';
import { eml } from './mail/eml.ts';
import { mbox } from './mail/mbox.ts';
import { outlookArchive } from './mail/outlookArchive.ts';
import { messengerHtml } from './messenger/html.ts';
import { messengerJson } from './messenger/json.ts';
import type { SourceFormat } from './source.ts';
import { telegramHtml } from './telegram/html.ts';
import { telegram } from './telegram/telegram.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';
/** Every chat format Evenkeel reads. A new one is a folder beside this file and a line here. */
export const formats: readonly SourceFormat[] = [
  contactTable,
  contacts,
  instagramHtml,
  instagramJson,
  eml,
  mbox,
  outlookArchive,
  messengerHtml,
  messengerJson,
  telegramHtml,
  telegram,
  whatsapp,
];

export function formatById(id: string): SourceFormat | null {
  return formats.find((format) => format.id === id) ?? null;
}
