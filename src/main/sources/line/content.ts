import { callText } from '../shared/callText.ts';
import type { Attachment, MessageRecord } from '../source.ts';

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

/** What stands in place of things sent along, in the languages of LINE. */
const placeholders: [RegExp, Attachment['kind'] | null][] = [
  [/^(?:スタンプ|Stickers?|贴图|貼圖|스티커|สติกเกอร์|Stiker|Nhãn dán)$/i, 'sticker'],
  [/^(?:写真|画像|Photos?|Image|照片|图片|圖片|사진|รูป(?:ภาพ)?|ภาพ|Foto|Ảnh)$/i, 'image'],
  [/^(?:動画|Videos?|视频|影片|동영상|비디오|วิดีโอ)$/i, 'video'],
  [
    /^(?:ボイスメッセージ|Voice messages?|Audio|语音(?:信息|消息)|語音訊息|음성 ?메시지|ข้อความเสียง|Pesan suara)$/i,
    'voice',
  ],
  [/^(?:ファイル|Files?|文件|檔案|파일|ไฟล์|Berkas)$/i, 'document'],
  [
    /^(?:連絡先|Contacts?|联系(?:人|信息)|聯絡資訊|연락처|รายชื่อติดต่อ|Kontak|プレゼント|Gifts?|礼物|禮物|선물|ของขวัญ|アルバム|Albums?|相册|相簿|앨범|อัลบั้ม)$/i,
    null,
  ],
  [/^(?:位置情報|Location|位置|위치(?: ?정보)?|ตำแหน่ง|Lokasi|null)$/i, null],
];
const bracketed = /^\[([^[\]]{1,24})\](?: (.*))?$/su;
const call = /^☎\s*(.*)$/su;

/** What a message is by its words. */
export function readContent(text: string): Content {
  const calling = call.exec(text);
  if (calling !== null) return callContent(calling[1] ?? '');
  const [, word = '', rest = ''] = bracketed.exec(text) ?? [];
  const placeholder = placeholders.find(([pattern]) => pattern.test(word));
  if (placeholder === undefined) return { kind: 'text', text: unquoted(text) };
  const [, kind] = placeholder;
  return { kind: 'media', text: rest, ...(kind === null ? {} : { attachments: [{ kind, path: null }] }) };
}

/** “☎ 通話時間 0:54”, “☎ Missed call”. */
function callContent(words: string): Content {
  const match = /(?:(\d{1,2}):)?(\d{1,2}):(\d\d)/.exec(words);
  const [, hours = '0', minutes = '0', seconds = '0'] = match ?? [];
  const durationSeconds =
    match === null ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const isVideo = /video|ビデオ|视频|視訊|영상|วิดีโอ/i.test(words);
  const isMissed = durationSeconds === null && !/group|グループ|群|그룹|กลุ่ม/i.test(words);
  return { kind: 'call', text: callText({ isVideo, isMissed, durationSeconds }), durationSeconds };
}

/** A text of several lines stands in quotes, those within it doubled. */
function unquoted(text: string): string {
  if (!/^".*\n.*"$/s.test(text)) return text;
  return text.slice(1, -1).replaceAll('""', '"').trimEnd();
}

/** The name in a line after which it is certain to end, as `Ann Birch [Photo]`; null for any other. */
export function certainName(line: string): string | null {
  const done = / (?:unsent a message|(?:joined|left) the (?:group|chat))\.?$/.exec(line);
  if (done !== null) return line.slice(0, done.index);
  const name = /^(.+?) (?:\[([^[\]]{1,24})\]|☎ .+)$/u.exec(line);
  if (name === null) return null;
  const word = name[2];
  const isKnown = word === undefined || placeholders.some(([pattern]) => pattern.test(word));
  return isKnown ? (name[1] ?? null) : null;
}

const deeds =
  /^(?:unsent a message|joined the (?:group|chat)|left the (?:group|chat)|(?:added|invited) .+ to the (?:group|chat)|已收回訊息|撤回了一条消息|已加入(?:该群|群組)|已退群|已離開群組)\.?$/iu;
const notices =
  /(?:送信を取り消しました|グループに参加しました|グループを退会しました|退出しました|招待しました|グループに追加しました|収回訊息|收回訊息|撤回了一条消息|已加入(?:该群|群組)|已退群|已離開群組|메시지를? 취소했습니다|님이 (?:참여|퇴장|나갔).*|ยกเลิกข้อความ.*|เข้าร่วมกลุ่ม.*|ออกจากกลุ่ม.*)[。.]?$/u;

/** What LINE itself tells of somebody, after their name and a space. */
export function isDeed(words: string): boolean {
  return deeds.test(words);
}

/** What LINE itself tells, in a row of a computer's export that holds no name before a space. */
export function isNotice(text: string): boolean {
  return deeds.test(text) || notices.test(text);
}
