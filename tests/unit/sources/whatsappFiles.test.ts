import { expect, test } from 'vitest';
import type { FileSet } from '../../../src/main/files/fileSet.ts';
import { memorySet, messagesOf, parseAll, recogniseAndParse, shown } from './memoryFile.ts';

const chat = '18/03/22, 14:56 - Ann: né\n18/03/22, 14:57 - Ole: sí\n';

async function titles(set: FileSet): Promise<string[]> {
  const { records } = await recogniseAndParse(set);
  return records.flatMap((record) =>
    record.type === 'conversation' ? `${record.title} ${record.kind}` : [],
  );
}

test.each<[string, Uint8Array]>([
  ['UTF-8 with a mark', Buffer.from(`\ufeff${chat}`)],
  ['UTF-16', Buffer.from(`\ufeff${chat}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(chat, 'utf16le')],
  ['Latin-1', Buffer.from(chat, 'latin1')],
])('a chat in %s is read', async (_name, bytes) => {
  expect(shown(await parseAll(bytes))).toEqual([
    '2022-03-18T14:56:00 text Ann: né',
    '2022-03-18T14:57:00 text Ole: sí',
  ]);
});

test('several archives of a folder are chats of their own, called after their archives', async () => {
  expect(
    await titles(
      memorySet({
        'all/WhatsApp Chat - Ann.zip/_chat.txt': chat,
        'all/WhatsApp Chat - Sea trip.zip/_chat.txt': chat,
        'all/WhatsApp_Chat_with_Ole.txt': chat,
      }),
    ),
  ).toEqual(['Ann direct', 'Sea trip group', 'Ole direct']);
});

test('a text that was sent in a chat is no chat of its own', async () => {
  const sent = `my notes\n${chat}`;
  const names = await titles(
    memorySet({
      'WhatsApp Chat with Ann.zip/WhatsApp Chat with Ann.txt': chat,
      'WhatsApp Chat with Ann.zip/notes.txt': sent,
    }),
  );
  expect(names).toEqual(['Ann direct']);
});

test('chats handed over by themselves are chats whatever they are called', async () => {
  const names = await titles(memorySet({ 'WhatsApp Chat with Ann.txt': chat, 'ole.txt': chat }));
  expect(names).toHaveLength(2);
});

test('a file that breaks off within a character gives all its messages', async () => {
  const bytes = Buffer.from(chat);
  const records = await parseAll(bytes.subarray(0, bytes.length - 2));
  expect(messagesOf(records).map(({ text }) => text.slice(0, 1))).toEqual(['n', 's']);
});

// The first lines of a group on iOS, as phones in many languages write them.
test.each([
  'Messages and calls are end-to-end encrypted. No one outside of this chat can read them.',
  'Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.',
  'Los mensajes y las llamadas están cifrados de extremo a extremo.',
  'Les messages et les appels sont chiffrés de bout en bout.',
  'I messaggi e le chiamate sono crittografati end-to-end.',
  'As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
  'Berichten en gesprekken worden end-to-end versleuteld.',
  'Сообщения и звонки защищены сквозным шифрованием.',
  'Повідомлення й дзвінки захищено наскрізним шифруванням.',
  'Wiadomości i połączenia są w pełni szyfrowane.',
  'Zprávy a hovory jsou opatřeny koncovým šifrováním.',
  'Mesajlar ve aramalar uçtan uca şifrelidir.',
  'メッセージと通話はエンドツーエンド暗号化されています。',
  '消息和通话都进行端到端加密。',
  '메시지 및 전화는 종단간 암호화되어 안전합니다.',
  'الرسائل والمكالمات مشفرة تمامًا بين الطرفين.',
  'ההודעות והשיחות מוצפנות מקצה-לקצה.',
  'मैसेजेस और कॉल्स एंड-टू-एंड एन्क्रिप्टेड हैं.',
  'Pesan dan panggilan terenkripsi secara end-to-end.',
  'Tin nhắn và cuộc gọi được mã hóa đầu cuối.',
  'ข้อความและการโทรได้รับการเข้ารหัสจากต้นทางถึงปลายทาง',
  'Viestit ja puhelut salataan täysin.',
  'Meddelanden och samtal är komplett krypterade.',
  'Az üzenetek és hívások végpontok közötti titkosítással vannak védve.',
  'Τα μηνύματα και οι κλήσεις κρυπτογραφούνται πλήρως.',
  'Ann removed Mika',
  'Ann a retiré Mika',
  'Ann hat Mika entfernt',
  'Ann ने Mika को हटाया',
  'أزالت Ann المستخدم Mika',
])('nobody says “%s”', async (notice) => {
  const lines = [`Trip: Rome: \u200e${notice}`, 'Ann: hi', 'Ole: ho', 'Mika: hey'];
  const records = await parseAll(lines.map((line) => `[18/03/22, 14:56:00] ${line}\r\n`).join(''));
  expect(records.find((record) => record.type === 'conversation')).toMatchObject({
    kind: 'group',
    title: 'Trip: Rome',
    people: [{ name: 'Ann' }, { name: 'Ole' }, { name: 'Mika' }],
  });
  expect(messagesOf(records)[0]).toMatchObject({ sender: null, kind: 'notice' });
});

test('lines in brackets of which none has a sender are no chat', async () => {
  const { formatIds } = await recogniseAndParse(
    memorySet({ 'x.txt': '[1/15/2024 10:30 AM] Ann\nHello\n[1/15/2024 10:31 AM] Ole\nHi\n' }),
  );
  expect(formatIds).toEqual([]);
});
