import { callText } from '../shared/callText.ts';
import type { Attachment, MessageRecord } from '../source.ts';

type Content = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds' | 'isDeleted'>;

const noticePattern =
  /(?:님이 (?:들어왔습니다|나갔습니다)|님을 (?:초대했습니다|내보냈습니다)|채팅방을 개설했습니다|방장이 되었습니다|부방장이 되었습니다|운영정책을 위반한|메시지를 가렸습니다|(?:joined|left) (?:this|the) (?:chat ?room|open ?chat|chat)|invited .+ to (?:this|the) (?:chat ?room|chat)|(?:has|have|was|were) (?:been )?(?:removed|kicked)|さんが(?:入室|退室)しました|さんを招待しました)[.。]?$/i;
const deleted =
  /^(?:삭제된 메시지입니다|메시지가 삭제되었습니다|This message (?:was|has been) deleted|Deleted message|削除されたメッセージです)[.。]?$/i;

/** What KakaoTalk itself tells: who came and went. */
export function isNotice(text: string): boolean {
  return text.length <= 500 && noticePattern.test(text.trim());
}

const placeholders: [RegExp, Attachment['kind']][] = [
  [/^<?(?:사진|Photos?|写真)(?: ?\(?(\d{1,2}) ?(?:장|枚)?\)?| 읽지 않음)?>?$/i, 'image'],
  [/^<?(?:동영상|Videos?|動画)(?: 읽지 않음)?>?$/i, 'video'],
  [/^(?:이모티콘|Emoticons?|Stickers?|スタンプ|絵文字)$/i, 'sticker'],
  [/^(?:음성 ?메시지|Voice ?(?:Note|Message|Memo)s?|ボイスメッセージ)$/i, 'voice'],
  [/^(?:파일|File|ファイル) ?: ?(.+)$/i, 'document'],
];
const elsewhere = /^(?:연락처|Contact|지도|Map|위치|Location|샵검색|선물|Gift)(?: ?: ?.+)?$/i;
const savedFile = /^[0-9a-f]{24,80}\.(\w{2,5})$/;
const calling =
  /^(보이스톡|페이스톡|그룹콜|라이브톡|그룹 ?보이스톡|그룹 ?페이스톡|Voice (?:Call|Talk)|Video (?:Call|Talk)|Face ?Talk|Group Call|ボイストーク|フェイストーク)(?: (해요|종료|취소|부재중|거절|응답 없음|started|ended|canceled|cancelled|missed|declined|no answer|\d{1,2}:\d\d(?::\d\d)?))?\.?$/i;

/** What a message is by its words; `findFile` gives the path of a file saved beside the chat. */
export function readContent(text: string, findFile: (name: string) => string | null): Content {
  if (deleted.test(text)) return { kind: 'text', text: '', isDeleted: true };
  const call = calling.exec(text);
  if (call !== null) return callContent(call[1] ?? '', call[2] ?? '');
  for (const [pattern, kind] of placeholders) {
    const match = pattern.exec(text);
    if (match !== null) return sent(kind, match[1], findFile);
  }
  const ending = savedFile.exec(text)?.[1];
  if (ending !== undefined) {
    return { kind: 'media', text: '', attachments: [{ kind: kindOfEnding(ending), path: findFile(text) }] };
  }
  return { kind: elsewhere.test(text) ? 'media' : 'text', text };
}

function sent(
  kind: Attachment['kind'],
  detail: string | undefined,
  findFile: (name: string) => string | null,
): Content {
  if (kind === 'document' && detail !== undefined) {
    return { kind: 'media', text: detail, attachments: [{ kind, path: findFile(detail) }] };
  }
  const count = kind === 'image' ? Number(detail ?? 1) : 1;
  return {
    kind: 'media',
    text: '',
    attachments: Array.from({ length: count }, () => ({ kind, path: null })),
  };
}

function kindOfEnding(ending: string): Attachment['kind'] {
  if (/^(?:jpe?g|png|gif|webp|heic)$/i.test(ending)) return 'image';
  if (/^(?:mp4|mov|avi|3gp)$/i.test(ending)) return 'video';
  return /^(?:m4a|aac|mp3|amr|ogg)$/i.test(ending) ? 'voice' : 'document';
}

/** “보이스톡 0:17”, “페이스톡 부재중”; “해요” (“let us …”) begins a call. */
function callContent(name: string, outcome: string): Content {
  const parts = outcome.split(':').map(Number);
  const isDuration = parts.length > 1;
  const durationSeconds = isDuration ? parts.reduce((sum, part) => sum * 60 + part, 0) : null;
  const isVideo = /페이스톡|video|face|フェイス/i.test(name);
  const isMissed = /취소|부재중|거절|응답|cancel|missed|declined|no answer/i.test(outcome);
  return { kind: 'call', text: callText({ isVideo, isMissed, durationSeconds }), durationSeconds };
}
