import { brokenOff } from '../shared/brokenOff.ts';
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonValues } from '../shared/jsonStream.ts';
import { setPathFinder } from '../shared/setPaths.ts';
import { headText, textEncoding } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceFormat, SourceRecord } from '../source.ts';
import { readSlackMessage, type SlackPlace } from './message.ts';
import { channelFolder, readWorkspace, rootOf, slackConversation } from './workspace.ts';

export const slack: SourceFormat = {
  id: 'slack',
  name: 'Slack',
  service: 'slack',
  extensions: ['json'],
  howTo: [
    'Only owners and admins of a workspace can export it: on the web, “Tools & settings”, “Workspace settings”, “Import/Export Data”, “Export”.',
    'On free plans the export holds public channels only. Private channels and direct messages need a paid plan, and Slack’s permission.',
    'Slack sends a mail when the .zip file is ready.',
    'Choose the .zip file here. It can stay zipped.',
  ],
  detect,
  group: rootOf,
  parse,
};

async function detect(file: SetFile): Promise<Detection | null> {
  const head = await headText(file);
  if (!/^\s*\[\s*\{/.test(head)) return null;
  const isMessages =
    /"ts"\s*:\s*(?:"\d{9,10}\.\d{6}"|\d{9,10}\.\d{1,6}\s*[,}])/.test(head) &&
    /"type"\s*:\s*"message"|"(?:user|bot_id|subtype)"\s*:/.test(head);
  return isMessages ? { confidence: 0.95, reason: 'Its messages have the fields of a Slack export.' } : null;
}

const onlyPublic = 'This Slack export holds no direct messages: Slack gives them only on some plans.';
const longestQuote = 300;

async function* parse(
  { files, set }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const [first] = files;
  if (first === undefined) throw new EvenkeelError('file-not-chat');
  const workspace = await readWorkspace(set, rootOf(first));
  const hasLists = workspace.channels.size > 0;
  yield [
    {
      type: 'facts',
      dateOrder: null,
      dateOrderUndecided: false,
      timeZoneNeeded: false,
      ownerGuess: workspace.ownerName,
      ...(hasLists && !workspace.hasDirect && { missing: onlyPublic }),
    },
  ];
  const findPath = setPathFinder(set);
  const told = new Set<string>();
  let doneBytes = 0;
  for (const file of files) {
    const conversation = slackConversation(channelFolder(file), workspace);
    if (!told.has(conversation.ref)) yield [conversation];
    told.add(conversation.ref);
    const place = {
      conversation: conversation.ref,
      workspace,
      findPath: (reference: string) => findPath(reference, file.path),
    };
    const onBytes = (bytes: number) => options.onProgress?.(doneBytes + bytes);
    yield* readDay(file, place, files.length > 1, options.signal, onBytes);
    doneBytes += file.sizeBytes;
  }
}

/** The messages of one file, which are those of a day. */
async function* readDay(
  file: SetFile,
  place: SlackPlace,
  isOneOfMany: boolean,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const path = isOneOfMany ? { file: file.path } : {};
  for await (const piece of jsonValues(file.stream(), await textEncoding(file), ['$.*'])) {
    if (signal?.aborted === true) throw new EvenkeelError('cancelled');
    const records = piece.values.map(({ value, line }): SourceRecord => {
      const record = readSlackMessage(value, line, place);
      if (record !== null) return { ...record, ...path };
      return {
        type: 'not-understood',
        line,
        text: (JSON.stringify(value) ?? '').slice(0, longestQuote),
        ...path,
      };
    });
    if (piece.broken !== null) {
      records.push({ type: 'not-understood', line: piece.broken.line, text: brokenOff, ...path });
    }
    if (records.length > 0) yield records;
    onBytes(piece.endByte);
  }
}
