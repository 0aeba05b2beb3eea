/** What a message of WeChat is, by the Chinese words or the number its kind goes by, and what of it are words. */
import { callText } from '../shared/callText.ts';
import { withoutMarks } from '../../../shared/directionMarks.ts';
import type { Attachment, MessageRecord } from '../source.ts';

export type WechatContent = Pick<MessageRecord, 'kind' | 'text' | 'attachments' | 'durationSeconds'>;

type Kind = 'text' | 'notice' | 'call' | Attachment['kind'];

const kindsByWords: [RegExp, Kind][] = [
  [/系统|撤回|拍一拍/, 'notice'],
  [/通话|未知类型\(50\)/, 'call'],
  [/文本|引用/, 'text'],
  [/图片/, 'image'],
  [/语音/, 'voice'],
  [/视频号|链接|图文|小程序|分享|转发|名片|位置|红包|转账|接龙/, 'other'],
  [/视频/, 'video'],
  [/表情/, 'sticker'],
  [/文件/, 'document'],
];

const kindsByNumber = new Map<number, Kind>([
  [1, 'text'],
  [3, 'image'],
  [34, 'voice'],
  [42, 'other'],
  [43, 'video'],
  [47, 'sticker'],
  [48, 'other'],
  [50, 'call'],
  [10_000, 'notice'],
  [10_002, 'notice'],
]);

/** “「Ann：earlier」”, a line of dashes, and then the answer; or the earlier words in brackets before it. */
const quote = /^(?:「[\s\S]*?」\s*\n\s*(?:[-—–] ?)+\s*\n|\[引用[^\]]*\]\s*)/;
const missed = /未接|取消|拒绝|无应答|忙线|未应答|占线/;

/** By words as `文本消息`; null where they name no kind that is known. */
export function kindOfWords(words: string): Kind | null {
  return kindsByWords.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** By the number in WeChat's database; `subType` tells what a shared thing (49) is. */
export function kindOfNumber(type: number, subType: number): Kind {
  if (type === 49) return subType === 57 || subType === 1 ? 'text' : subType === 6 ? 'document' : 'other';
  return kindsByNumber.get(type) ?? 'other';
}

/** `find`: the path of a file that the words name, or null. */
export function readContent(
  kind: Kind,
  written: string,
  find: (name: string) => string | null,
): WechatContent {
  const words = withoutMarks(written).trim();
  if (kind === 'notice') return { kind, text: words };
  if (kind === 'call') return readCall(words);
  // What is no text often stands as XML.
  const isMarkup = words.startsWith('<');
  if (kind === 'text') return { kind, text: isMarkup ? '' : words.replace(quote, '').trim() };
  const path = isMarkup ? null : find(words.replace(/^\[[^\]]*\]\s*/, ''));
  // A voice message may stand with what was said in it.
  const spoken = kind === 'voice' && path === null && !isMarkup ? words.replace(/^\[[^\]]*\]\s*/, '') : '';
  const isName = /^\S+\.(?:silk|mp3|wav|amr|m4a)$|^\d+(?:["″]|秒)?$/i.test(spoken);
  return { kind: 'media', text: isName ? '' : spoken, attachments: [{ kind, path }] };
}

function readCall(words: string): WechatContent {
  const time = /(?:(\d+):)?(\d{1,2}):(\d{2})/.exec(words);
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? []).slice(1).map((part) => Number(part ?? 0));
  const durationSeconds = time === null ? null : hours * 3600 + minutes * 60 + seconds;
  const isMissed = time === null && missed.test(words);
  return {
    kind: 'call',
    text: callText({ isVideo: /视频/.test(words), isMissed, durationSeconds }),
    durationSeconds,
  };
}
