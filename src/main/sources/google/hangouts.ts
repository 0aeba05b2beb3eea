import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonRecords } from '../shared/jsonRecords.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { HangoutsReader } from './hangoutsReader.ts';

export const googleHangouts: SourceFormat = {
  id: 'google-hangouts',
  name: 'Google Hangouts',
  service: 'google-hangouts',
  extensions: ['json'],
  howTo: [
    'Google ended Hangouts in 2022 and moved most of its chats to Google Chat: see there for them.',
    'An older Takeout with the folder “Hangouts” can still be read: choose Hangouts.json, or the whole zip, here.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

/** The chats and their events, in the layout since 2017 and in the one before. */
const paths = [
  '$.conversations.*.conversation',
  '$.conversations.*.events.*',
  '$.conversation_state.*.conversation_state.conversation',
  '$.conversation_state.*.conversation_state.event.*',
];

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  const isHangouts =
    /^\s*\{/.test(head) &&
    /"(?:conversations|conversation_state)"\s*:\s*\[/.test(head) &&
    /"(?:conversation_id|self_conversation_state|participant_data|gaia_id)"\s*:/.test(head);
  return isHangouts ? { confidence: 0.95, reason: 'It is built as the Hangouts file of Takeout.' } : null;
}

async function* parse(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new HangoutsReader(file, set);
  yield* jsonRecords(file, paths, reader, options);
  if (!reader.hasMessage) throw new EvenkeelError('file-not-chat');
}
