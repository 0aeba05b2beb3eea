import { expect, test } from 'vitest';
import { memorySet, messagesOf, parseAll, recogniseAndParse } from './memoryFile.ts';

const mark = '\u200e';

function android(...texts: string[]): string {
  return texts.map((text, index) => `18/03/22, 14:${10 + index} - ${text}\n`).join('');
}

function ios(...lines: string[]): string {
  return lines.map((line, index) => `${mark}[18/03/22, 14:${10 + index}:00] ${line}\r\n`).join('');
}

/** Kind and path of what was sent along, and its caption. */
async function sent(files: Record<string, string>): Promise<string[]> {
  const { records } = await recogniseAndParse(memorySet(files));
  return messagesOf(records).map(({ attachments = [], text }) =>
    [...attachments.map(({ kind, path }) => `${kind} ${path ?? '-'}`), text].join('|'),
  );
}

test('files of an Android chat are found beside it', async () => {
  const chat = android(
    'Ann: IMG-20220318-WA0001.jpg (file attached)\nthe sea',
    'Ann: PTT-20220318-WA0002.opus (Datei angehängt)',
    'Ann: AUD-20220318-WA0003.mp3 (archivo adjunto)',
    'Ann: VID-20220318-WA0004.mp4 (fichier joint)',
    'Ann: STK-20220318-WA0005.webp (файл добавлен)',
    `Ann: Lease.pdf • ${mark}3 pages ${mark}(fichier joint)`,
    'Ann: Ole Birch.vcf (ファイル添付)',
  );
  const folder = 'WhatsApp Chat with Ann.zip';
  expect(
    await sent({
      [`${folder}/WhatsApp Chat with Ann.txt`]: chat,
      [`${folder}/IMG-20220318-WA0001.jpg`]: '',
      [`${folder}/PTT-20220318-WA0002.opus`]: '',
      [`${folder}/Lease.pdf`]: '',
    }),
  ).toEqual([
    `image ${folder}/IMG-20220318-WA0001.jpg|the sea`,
    `voice ${folder}/PTT-20220318-WA0002.opus|`,
    'audio -|',
    'video -|',
    'sticker -|',
    `document ${folder}/Lease.pdf|`,
    'other -|',
  ]);
});

test('files of an iOS chat are found beside it, also with letters and accents apart', async () => {
  const chat = ios(
    `Ann: ${mark}<attached: 00000002-PHOTO-2022-03-18-14-10-00.jpg>`,
    'Ann: < attached: 00000003-PHOTO-2022-03-18-14-10-00.jpg >',
    `Ann: ${mark}<Anhang: 00000003-AUDIO-2022-03-18-14-11-00.opus>`,
    `Ann: Été.pdf • ${mark}2 pages ${mark}<pièce jointe : 00000004-Été.pdf>`,
    `Ann: look ${mark}<adjunto: 00000005-VIDEO-2022-03-18-14-13-00.mp4>`,
  );
  expect(
    await sent({
      'chat/_chat.txt': chat,
      'chat/00000003-AUDIO-2022-03-18-14-11-00.opus': '',
      ['chat/00000004-Été.pdf'.normalize('NFD')]: '',
    }),
  ).toEqual([
    'image -|',
    'image -|',
    'voice chat/00000003-AUDIO-2022-03-18-14-11-00.opus|',
    `document ${'chat/00000004-Été.pdf'.normalize('NFD')}|Été.pdf • 2 pages`,
    'video -|look',
  ]);
});

test('a name that leads out of the folder finds nothing', async () => {
  const chat = ios(`Ann: ${mark}<attached: ../secret.jpg>`, `Ann: ${mark}<attached: /secret.jpg>`);
  expect(await sent({ 'a/b/_chat.txt': chat, 'a/secret.jpg': '', 'secret.jpg': '' })).toEqual([
    'image -|',
    'image -|',
  ]);
});

test.each([
  ['image omitted', 'image'],
  ['Audio weggelassen', 'voice'],
  ['vidéo absente', 'video'],
  ['стикер не добавлен', 'sticker'],
  ['изображение отсутствует', 'image'],
  ['Dokument weggelassen', 'document'],
  ['تم استبعاد الصورة', 'image'],
  ['画像は含まれていません', 'image'],
  ['ses dahil edilmedi', 'voice'],
  ['Contact card omitted', 'other'],
])('what iOS left out is told by its words: %s', async (words, kind) => {
  expect(await sent({ 'x.txt': ios(`Ann: ${mark}${words}`) })).toEqual([`${kind} -|`]);
});

test.each([
  'Media omitted',
  'Medien ausgeschlossen',
  'Multimedia omitido',
  'Médias omis',
  'Mídia omitida',
  'Media omessi',
  'Media weggelaten',
  'Без медиафайлов',
  'Медіа пропущено',
  'pominięto multimedia',
  'Média vynechána',
  'Medya dahil edilmedi',
  'Media har utelämnats',
  'Mediefil udeladt',
  'Uten vedlegg',
  'Media jätettiin pois',
  'Hiányzó médiafájl',
  'Conținut media omis',
  'Εξαίρεση πολυμέσων',
  'メディアなし',
  '省略多媒体文件',
  '미디어 파일 제외됨',
  'मीडिया के बिना',
  'تم استبعاد الوسائط',
  'המדיה לא נכללה',
  'Bỏ qua Media',
  'Media tidak disertakan',
  'ไฟล์สื่อถูกลบ',
])('Android leaves media out in many languages: <%s>', async (words) => {
  expect(await sent({ 'x.txt': android(`Ann: <${words}>\nour house`) })).toEqual(['other -|our house']);
});

test('what can be seen once, and words that only look like media', async () => {
  expect(
    await sent({
      'x.txt': android(
        'Ann: <View once voice message omitted>',
        'Ann: null',
        'Ann: <see below>',
        'Ann: a picture (file attached)',
      ),
    }),
  ).toEqual(['voice -|', 'other -|', '<see below>', 'a picture (file attached)']);
});

test('edited messages are marked so, in the language of the phone', async () => {
  const records = await parseAll(
    android(
      'Ann: at six <This message was edited>',
      'Ann: um sechs <Diese Nachricht wurde bearbeitet.>',
      'Ann: a las seis <Se editó este mensaje.>',
      'Ann: à six heures <Ce message a été modifié>',
      'Ann: <Media omitted>\nthe sea <Mensagem editada>',
      `Ann: שש ${mark}<הטקסט שונה כאן>`,
      'Ann: not <edited>',
    ),
  );
  expect(messagesOf(records).map(({ text, edited }) => `${text} ${edited === undefined ? '' : '*'}`)).toEqual(
    ['at six *', 'um sechs *', 'a las seis *', 'à six heures *', 'the sea *', 'שש *', 'not <edited> '],
  );
});

test('messages taken back stay with who said them', async () => {
  const records = await parseAll(
    android(
      'Ann: This message was deleted',
      'Ole: Diese Nachricht wurde gelöscht.',
      'Ann: Mensagem apagada',
      'Ann: このメッセージは削除されました。',
      'Ann: This message was deleted by admin Ole',
      'Ole: This message was deleted by mistake',
    ),
  );
  expect(
    messagesOf(records).map(({ sender, kind, text, isDeleted = false }) => [
      sender?.name,
      kind,
      text,
      isDeleted,
    ]),
  ).toEqual([
    ['Ann', 'text', '', true],
    ['Ole', 'text', '', true],
    ['Ann', 'text', '', true],
    ['Ann', 'text', '', true],
    ['Ann', 'text', '', true],
    ['Ole', 'text', 'This message was deleted by mistake', false],
  ]);
});

test.each([
  ['Missed voice call', 'Missed voice call', null],
  ['Missed video call. \u200eTap to call back', 'Missed video call', null],
  ['Video call, \u200e5 min', 'Video call, 5 minutes', 300],
  ['Voice call. \u200e1 hr 2 min', 'Voice call, 1 hour 2 minutes', 3720],
  ['Sprachanruf, \u200e35 Sek.', 'Voice call, 35 seconds', 35],
  ['Видеозвонок, \u200e12 мин', 'Video call, 12 minutes', 720],
  ['音声通話、\u200e8分', 'Voice call, 8 minutes', 480],
  ['Videollamada perdida', 'Missed video call', null],
  ['Voice call. \u200eNo answer', 'Missed voice call', null],
])('a call reads the same in every language: %s', async (words, text, seconds) => {
  const [message] = messagesOf(await parseAll(ios(`Ann: ${mark}${words}`, 'Ole: hi')));
  expect([message?.kind, message?.text, message?.durationSeconds ?? null]).toEqual(['call', text, seconds]);
});

test('polls in any language are what their sender wrote; places are no words', async () => {
  const records = await parseAll(
    ios(
      `Ann: ${mark}ENCUESTA:\n¿Mar?\n${mark}OPCIÓN: Sí (${mark}1 voto)\n${mark}OPCIÓN: No (${mark}0 votos)`,
      `Ann: ${mark}アンケート：\n海?\n${mark}選択肢：はい (${mark}1票)`,
      'Ann: Café Sea (Long Road 1): https://foursquare.com/v/abc',
      'Ann: location: https://maps.google.com/?q=54.1,10.2',
      'Ann: live location shared',
      'Ann: see https://maps.google.com/?q=54.1,10.2 and come early please',
    ),
  );
  expect(messagesOf(records).map(({ sender, kind }) => `${sender?.name} ${kind}`)).toEqual([
    'Ann text',
    'Ann text',
    'Ann media',
    'Ann media',
    'Ann media',
    'Ann text',
  ]);
});
