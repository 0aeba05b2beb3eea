import { contactTable } from './contacts/contactTable.ts';
import { contacts } from './contacts/contacts.ts';
import { discordExporterCsv } from './discord/exporterCsv.ts';
import { discordExporterJson } from './discord/exporterJson.ts';
import { discordExporterTxt } from './discord/exporterTxt.ts';
import { discordPackage } from './discord/package.ts';
import { googleChat } from './google/chat.ts';
import { googleHangouts } from './google/hangouts.ts';
import { googleVoice } from './google/voice.ts';
import { imessageDatabase } from './imessage/database.ts';
import { imessageHtml } from './imessage/html.ts';
import { imessageTxt } from './imessage/txt.ts';
import { instagramHtml } from './instagram/html.ts';
import { instagramJson } from './instagram/json.ts';
import { instagramOldJson } from './instagram/oldJson.ts';
import { kakaotalk } from './kakaotalk/kakaotalk.ts';
import { kakaotalkTable } from './kakaotalk/table.ts';
import { line } from './line/line.ts';
import { eml } from './mail/eml.ts';
import { mbox } from './mail/mbox.ts';
import { outlookArchive } from './mail/outlookArchive.ts';
import { messengerHtml } from './messenger/html.ts';
import { messengerJson } from './messenger/json.ts';
import { signalBackup } from './signal/backup.ts';
import { signalJson } from './signal/json.ts';
import { signalExport } from './signal/signalExport.ts';
import { signalSigtop } from './signal/sigtop.ts';
import { slack } from './slack/slack.ts';
import { smsBackup } from './sms/backup.ts';
import { smsBackupCalls } from './sms/calls.ts';
import type { SourceFormat } from './source.ts';
import { chatlab } from './table/chatlab.ts';
import { jsonObjects } from './table/jsonObjects.ts';
import { table } from './table/table.ts';
import { skype } from './teams/skype.ts';
import { teams } from './teams/teams.ts';
import { telegramHtml } from './telegram/html.ts';
import { telegram } from './telegram/telegram.ts';
import { viber } from './viber/viber.ts';
import { wechatTable } from './wechat/table.ts';
import { wechat } from './wechat/wechat.ts';
import { whatsappAndroidDatabase } from './whatsapp/androidDatabase.ts';
import { whatsappIosBackup } from './whatsapp/iosBackup.ts';
import { whatsapp } from './whatsapp/whatsapp.ts';
/** Every chat format Evenkeel reads. A new one is a folder beside this file and a line here. */
export const formats: readonly SourceFormat[] = [
  contactTable,
  contacts,
  discordExporterCsv,
  discordExporterJson,
  discordExporterTxt,
  discordPackage,
  googleChat,
  googleHangouts,
  googleVoice,
  imessageDatabase,
  imessageHtml,
  imessageTxt,
  instagramHtml,
  instagramJson,
  instagramOldJson,
  kakaotalk,
  kakaotalkTable,
  line,
  eml,
  mbox,
  outlookArchive,
  messengerHtml,
  messengerJson,
  signalBackup,
  signalJson,
  signalExport,
  signalSigtop,
  slack,
  smsBackup,
  smsBackupCalls,
  chatlab,
  jsonObjects,
  table,
  skype,
  teams,
  telegramHtml,
  telegram,
  viber,
  wechatTable,
  wechat,
  whatsappAndroidDatabase,
  whatsappIosBackup,
  whatsapp,
];

export function formatById(id: string): SourceFormat | null {
  return formats.find((format) => format.id === id) ?? null;
}
