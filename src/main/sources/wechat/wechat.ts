import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonRecords } from '../shared/jsonRecords.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { WechatReader } from './reader.ts';

export const wechat: SourceFormat = {
  id: 'wechat',
  name: 'WeChat (WeFlow, EchoTrace)',
  service: 'wechat',
  extensions: ['json'],
  howTo: [
    'WeChat itself offers no export that can be read. Programs made by others can write one on a computer.',
    'Move your chats from the phone to WeChat on Windows: Settings, Chats, “Back up and migrate chat history”.',
    'In WeFlow or EchoTrace on that computer open the chat, choose “Export”, and JSON as format.',
    'Choose the .json file here, or the whole folder if pictures and voice messages were exported too.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

/** Pictures of people stand before the messages and are as long: asking for them keeps the reading from giving up. */
const paths = ['$.session', '$.avatars.*', '$.messages.*'];

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*\{/.test(head)) return null;
  const isWeflow = /"weflow"\s*:\s*\{/.test(head) && /"(?:session|messages)"\s*:/.test(head);
  const isSession =
    /"session"\s*:\s*\{\s*"(?:wxid|nickname|remark|displayName)"/.test(head) && /"wxid"/.test(head);
  const hasMessages =
    /"createTime"\s*:/.test(head) &&
    /"isSend"\s*:/.test(head) &&
    /"sender(?:Username|DisplayName)"\s*:/.test(head);
  if (isWeflow) return { confidence: 0.95, reason: 'It says that WeFlow wrote it.' };
  return isSession || hasMessages
    ? { confidence: 0.9, reason: 'Its session and messages are those of WeChat.' }
    : null;
}

async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new WechatReader(file, set);
  yield* jsonRecords(file, paths, reader, options);
  if (!reader.hasMessage) throw new EvenkeelError('file-not-chat');
}
