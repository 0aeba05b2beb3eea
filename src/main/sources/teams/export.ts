/** The file both Skype and the personal Teams write: `messages.json`, alone or in a .tar beside what was sent along. */
import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { jsonRecords } from '../shared/jsonRecords.ts';
import { headText } from '../shared/textFile.ts';
import type { Detection, ParseOptions, SourceFiles, SourceRecord } from '../source.ts';
import { ExportReader } from './exportReader.ts';

export type ExportService = 'teams' | 'skype';

const names = { teams: 'Microsoft Teams', skype: 'Skype' };
const fields = ['id', 'displayName', 'threadProperties', 'MessageList.*'];
const paths = ['$.userId', ...fields.map((field) => `$.conversations.*.${field}`)];

/** Threads and accounts that only one of them has; where none is seen it is Skype, of which there are more. */
const ofTeams = /@thread\.v2|@unq\.gbl\.spaces|8:orgid:|8:teamsvisitor:/;
const ofSkype = /@thread\.skype|28:concierge|echo123/;

export async function detectExport(file: SetFile, service: ExportService): Promise<Detection | null> {
  const head = await headText(file);
  const isExport =
    /^\s*\{/.test(head) &&
    /"conversations"\s*:\s*\[/.test(head) &&
    (/"MessageList"\s*:/.test(head) || /"exportDate"\s*:/.test(head)) &&
    /"(?:userId|messagetype|originalarrivaltime)"\s*:/.test(head);
  if (!isExport) return null;
  const isTeams = ofTeams.test(head) && !ofSkype.test(head);
  const confidence = isTeams === (service === 'teams') ? 0.95 : 0.4;
  return { confidence, reason: `It is built as the export of ${names[service]}.` };
}

export async function* parseExport(
  { files: [file], set }: SourceFiles,
  options: ParseOptions,
  service: ExportService,
): AsyncGenerator<SourceRecord[], void, undefined> {
  if (file === undefined) throw new EvenkeelError('file-not-chat');
  const reader = new ExportReader(service, set);
  yield* jsonRecords(file, paths, reader, options);
  if (!reader.hasMessage) throw new EvenkeelError('file-not-chat');
}
