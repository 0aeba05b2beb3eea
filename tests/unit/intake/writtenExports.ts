/** One history of two people, as each app and exporter writes it: small files in their true layout. */
import { typedStream } from '../sources/appleBytes.ts';
import { databaseBytes } from '../sources/sqliteDatabase.ts';

export interface Written {
  /** Of the message in the app. */
  id: number;
  atMilliseconds: number;
  isMine: boolean;
  /** '' for a picture without words. */
  text: string;
}

/** A maker of an export: the files by their paths. */
export type Writer = (history: readonly Written[]) => Record<string, string | Uint8Array>;

const two = (value: number): string => String(value).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function clock(atMilliseconds: number, offsetHours = 0) {
  const date = new Date(atMilliseconds + offsetHours * 3_600_000);
  const hour = date.getUTCHours();
  return {
    year: date.getUTCFullYear(),
    month: two(date.getUTCMonth() + 1),
    monthName: months[date.getUTCMonth()] ?? '',
    day: two(date.getUTCDate()),
    hour: two(hour),
    hour12: hour % 12 === 0 ? 12 : hour % 12,
    half: hour < 12 ? 'AM' : 'PM',
    minute: two(date.getUTCMinutes()),
    second: two(date.getUTCSeconds()),
    iso: date.toISOString(),
  };
}

export const whatsappAndroidGerman: Writer = (history) => ({
  'WhatsApp Chat mit Ole.txt': [
    '18.03.22, 09:00 - Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
    ...history.map(({ atMilliseconds, isMine, text }) => {
      const { day, month, year, hour, minute } = clock(atMilliseconds);
      const words = text === '' ? '<Medien ausgeschlossen>' : text;
      return `${day}.${month}.${year % 100}, ${hour}:${minute} - ${isMine ? 'Ann' : 'Ole'}: ${words}`;
    }),
    '',
  ].join('\n'),
});

/** From the other one's phone, where the people have other names. */
export const whatsappIosEnglish: Writer = (history) => ({
  '_chat.txt': history
    .map(({ atMilliseconds, isMine, text }) => {
      const { day, month, year, hour12, minute, second, half } = clock(atMilliseconds);
      const words = text === '' ? '\u200eimage omitted' : text;
      const time = `${Number(month)}/${Number(day)}/${year % 100}, ${hour12}:${minute}:${second}\u202f${half}`;
      return `${text === '' ? '\u200e' : ''}[${time}] ${isMine ? 'Annie 🌸' : 'Ole Berg'}: ${words}\r\n`;
    })
    .join(''),
});

export const telegramJson: Writer = (history) => ({
  'result.json': JSON.stringify({
    name: 'Ole',
    type: 'personal_chat',
    id: 12,
    messages: history.map(({ id, atMilliseconds, isMine, text }) => ({
      id,
      type: 'message',
      date: clock(atMilliseconds).iso.slice(0, 19),
      date_unixtime: String(Math.floor(atMilliseconds / 1000)),
      from: isMine ? 'Ann' : 'Ole',
      from_id: isMine ? 'user11' : 'user12',
      ...(text === '' ? { photo: '(File not included.)', width: 10, height: 10 } : {}),
      text,
    })),
  }),
});

export const telegramHtml: Writer = (history) => ({
  'messages.html': `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body onload="CheckLocation();"><div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">
Ole
</div></div></div><div class="page_body chat_page"><div class="history">
${history
  .map(({ id, atMilliseconds, isMine, text }) => {
    const { day, month, year, hour, minute, second } = clock(atMilliseconds, 1);
    const photo =
      '<div class="media_wrap clearfix"><div class="media clearfix pull_left media_photo"><div class="fill pull_left"></div><div class="body"><div class="title bold">Photo</div><div class="description">Not included, change data exporting settings to download.</div></div></div></div>';
    const inner = text === '' ? photo : `<div class="text">\n${text.replaceAll('\n', '<br>')}\n</div>`;
    return `<div class="message default clearfix" id="message${id}"><div class="body">
<div class="pull_right date details" title="${day}.${month}.${year} ${hour}:${minute}:${second} UTC+01:00">
${hour}:${minute}
</div><div class="from_name">
${isMine ? 'Ann' : 'Ole'}
</div>${inner}</div></div>`;
  })
  .join('\n')}
</div></div></div></body></html>`,
});

const byteLetters = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

export const messengerJson: Writer = (history) => ({
  'your_facebook_activity/messages/inbox/ole_1234567/message_1.json': JSON.stringify({
    participants: [{ name: 'Ole' }, { name: 'Ann' }],
    messages: history.toReversed().map(({ atMilliseconds, isMine, text }) => ({
      sender_name: isMine ? 'Ann' : 'Ole',
      timestamp_ms: atMilliseconds,
      ...(text === '' ? { photos: [{ uri: 'photos/1.jpg' }] } : { content: byteLetters(text) }),
      is_geoblocked_for_viewer: false,
    })),
    title: 'Ole',
    is_still_participant: true,
    thread_path: 'inbox/ole_1234567',
  }),
});

export const messengerEncrypted: Writer = (history) => ({
  'Ole_7.json': JSON.stringify({
    participants: ['Ole', 'Ann'],
    threadName: 'Ole_7',
    messages: history.map(({ atMilliseconds, isMine, text }) => ({
      isUnsent: false,
      media: text === '' ? [{ uri: './media/1.jpg' }] : [],
      reactions: [],
      senderName: isMine ? 'Ann' : 'Ole',
      text,
      timestamp: atMilliseconds,
      type: text === '' ? 'media' : 'text',
    })),
  }),
});

export const messengerHtml: Writer = (history) => ({
  'your_facebook_activity/messages/inbox/ole_1234567/message_1.html': `<!DOCTYPE html><html><head><title>Ole</title></head><body>
<div class="_3b0d">Participants: Ole and Ann</div>${history
    .toReversed()
    .map(({ atMilliseconds, isMine, text }) => {
      const { monthName, day, year, hour12, minute, half } = clock(atMilliseconds);
      const body = text === '' ? '<img src="photos/1.jpg">' : text.replaceAll('\n', '<br>');
      return `<div class="pam _3-95"><div class="_2ph_ _a6-h _a6-i">${isMine ? 'Ann' : 'Ole'}</div>
<div class="_2ph_ _a6-p"><div><div></div><div>${body}</div></div></div>
<div class="_3-94 _a6-o"><div class="_a72d">${monthName} ${Number(day)}, ${year}, ${hour12}:${minute} ${half}</div></div></div>`;
    })
    .join('')}</body></html>`,
});

const oleHex = '0123456789abcdef0123456789abcdef';
const oleAci = '01234567-89ab-cdef-0123-456789abcdef';

export const signalJson: Writer = (history) => ({
  'main.jsonl': [
    { version: '1', backupTimeMs: '1736940000000', mediaRootBackupKey: 'qg==' },
    { account: { givenName: 'Ann', familyName: '', profileKey: 'YQ==' } },
    { recipient: { id: '1', self: {} } },
    {
      recipient: {
        id: '2',
        contact: {
          aci: Buffer.from(oleHex, 'hex').toString('base64'),
          e164: '491701234567',
          profileGivenName: 'Ole',
        },
      },
    },
    { chat: { id: '10', recipientId: '2' } },
    ...history.map(({ atMilliseconds, isMine, text }) => ({
      chatItem: {
        chatId: '10',
        authorId: isMine ? '1' : '2',
        dateSent: String(atMilliseconds),
        ...(isMine ? { outgoing: {} } : { incoming: { dateReceived: String(atMilliseconds + 1) } }),
        standardMessage:
          text === ''
            ? { attachments: [{ pointer: { contentType: 'image/jpeg' } }] }
            : { text: { body: text } },
      },
    })),
  ]
    .map((frame) => `${JSON.stringify(frame)}\n`)
    .join(''),
});

export const signalSigtop: Writer = (history) => ({
  'Ole (+491701234567).json': JSON.stringify(
    history.map(({ id, atMilliseconds, isMine, text }) => ({
      id: `row-${id}`,
      conversationId: 'c1',
      sent_at: atMilliseconds,
      received_at_ms: atMilliseconds + 1,
      type: isMine ? 'outgoing' : 'incoming',
      ...(isMine ? {} : { source: '+491701234567', sourceServiceId: oleAci }),
      body: text === '' ? null : text,
      attachments: text === '' ? [{ contentType: 'image/jpeg', fileName: '1.jpg' }] : [],
    })),
  ),
});

export const signalSigtopText: Writer = (history) => ({
  'Ole (+491701234567).txt': [
    'Conversation: Ole (+491701234567)\n\n',
    ...history.map(({ atMilliseconds, isMine, text }) => {
      const { day, monthName, year, hour, minute, second } = clock(atMilliseconds, 1);
      const weekday = new Date(atMilliseconds).toUTCString().slice(0, 3);
      const inner = text === '' ? 'Attachment: 1.jpg (image/jpeg, 120 bytes)\n' : '';
      return `From: ${isMine ? 'You' : 'Ole (+491701234567)'}
Type: ${isMine ? 'outgoing' : 'incoming'}
Sent: ${weekday}, ${day} ${monthName} ${year} ${hour}:${minute}:${second} +0100
${inner}${text === '' ? '' : `\n${text}\n`}\n`;
    }),
  ].join(''),
});

export const signalExport: Writer = (history) => ({
  'Ole/data.json': history
    .map(({ atMilliseconds, isMine, text }) => ({
      date: `${clock(atMilliseconds).iso.slice(0, 23)}000`,
      sender: isMine ? 'Me' : 'Ole',
      body: text,
      quote: '',
      sticker: '',
      reactions: [],
      attachments: text === '' ? [{ name: '1.jpg', path: 'media/1.jpg' }] : [],
    }))
    .map((line) => `${JSON.stringify(line)}\n`)
    .join(''),
});

const messagesSchema = `
CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,
  handle_id INTEGER DEFAULT 0, subject TEXT, attributedBody BLOB, service TEXT, date INTEGER,
  is_from_me INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, associated_message_type INTEGER DEFAULT 0,
  group_title TEXT, group_action_type INTEGER DEFAULT 0, other_handle INTEGER DEFAULT 0);
CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, service TEXT, person_centric_id TEXT);
CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, guid TEXT, style INTEGER, chat_identifier TEXT, room_name TEXT,
  display_name TEXT);
CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER, PRIMARY KEY (chat_id, message_id));
CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);
CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, guid TEXT, filename TEXT, mime_type TEXT, transfer_name TEXT);
CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);
INSERT INTO handle VALUES (1, '+491701234567', 'iMessage', NULL);
INSERT INTO chat VALUES (1, 'iMessage;-;+491701234567', 45, '+491701234567', NULL, NULL);
INSERT INTO chat_handle_join VALUES (1, 1);`;
const year2001Seconds = 978_307_200;

export const imessageDatabase: Writer = (history) => ({
  'Messages/chat.db': databaseBytes((database) => {
    database.exec(messagesSchema);
    const insert = database.prepare(
      'INSERT INTO message (ROWID, guid, text, attributedBody, handle_id, date, is_from_me) VALUES (?, ?, ?, ?, 1, ?, ?)',
    );
    for (const { id, atMilliseconds, isMine, text } of history) {
      const date = (BigInt(atMilliseconds) - BigInt(year2001Seconds) * 1000n) * 1_000_000n;
      const isFormatted = id % 2 === 0 && text !== '';
      const plain = text === '' ? '\ufffc' : text;
      const body = isFormatted ? typedStream(text) : null;
      insert.run(id, `guid-${id}`, isFormatted ? null : plain, body, date, isMine ? 1 : 0);
      database.exec(`INSERT INTO chat_message_join VALUES (1, ${id})`);
      if (text !== '') continue;
      database.exec(`INSERT INTO attachment VALUES (${id}, 'a${id}', '~/Library/Messages/Attachments/ab/1.jpg', 'image/jpeg', '1.jpg');
        INSERT INTO message_attachment_join VALUES (${id}, ${id})`);
    }
  }).file,
});

function messagesTime(atMilliseconds: number): string {
  const { monthName, day, year, hour12, minute, second, half } = clock(atMilliseconds);
  return `${monthName} ${day}, ${year} ${String(hour12).padStart(2)}:${minute}:${second} ${half}`;
}

export const imessageText: Writer = (history) => ({
  '+491701234567.txt': history
    .map(({ atMilliseconds, isMine, text }) => {
      const words = text === '' ? '/Users/ann/Library/Messages/Attachments/ab/1.jpg' : text;
      return `${messagesTime(atMilliseconds)}\n${isMine ? 'Me' : '+491701234567'}\n${words}\n\n`;
    })
    .join(''),
});

export const imessageHtml: Writer = (history) => ({
  '+491701234567.html': `<html>\n<meta charset="UTF-8">\n<style>.message { color: red }</style>\n${history
    .map(({ atMilliseconds, isMine, text }) => {
      const part =
        text === ''
          ? '<div class="attachment"><img src="attachments/1.jpg" loading="lazy"></div>'
          : `<span class="bubble">${text.replaceAll('\n', '<br>')}</span>`;
      return `<div class="message"><div class="${isMine ? 'sent iMessage' : 'received'}">
<p><span class="timestamp">${messagesTime(atMilliseconds)}</span>
<span class="sender">${isMine ? 'Me' : '+491701234567'}</span></p>
<hr><div class="message_part">${part}</div>
</div></div>`;
    })
    .join('\n')}\n</html>`,
});
