import type { DateOrder } from '../../../shared/model/imports.ts';
import { zoneClock } from '../../../shared/timeZone.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { DateOrderEvidence, type DateOrderDecision } from '../shared/dateOrder.ts';
import { momentOf } from '../shared/writtenTime.ts';
import type { ConversationRecord, ParseOptions, SourceRecord, Speaker } from '../source.ts';
import { guessRoles, mappedRoles, type Roles } from './columns.ts';
import type { Grid } from './grid.ts';
import { readRow, type RowMessage } from './rows.ts';

const longestQuote = 300;
/** People that are told of one conversation before its first message. */
const mostPeople = 100;

/**
 * Reads a table as messages, going through it twice: what its dates mean, and who takes part, only the whole tells. Where
 * neither the owner nor the names tell which column is which, all rows are given back as not understood.
 */
export async function* parseTable(
  file: SetFile,
  grid: Grid,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const mapping = options.columns ?? null;
  const roles = mapping === null ? guessRoles(grid) : mappedRoles(grid, mapping);
  const survey = await surveyRows(grid, roles, file.path, options);
  const decision = survey.decision;
  yield [
    {
      type: 'facts',
      dateOrder: options.dateOrder ?? decision?.order ?? null,
      dateOrderUndecided: options.dateOrder === null && (decision?.undecided ?? false),
      timeZoneNeeded: survey.needsZone,
      ownerGuess: survey.ownerGuess,
    },
    ...[...survey.conversations].map(([ref, people]) => conversation(ref, people, file)),
  ];
  const order = options.dateOrder ?? decision?.order ?? 'day-first';
  for await (const { rows, broken, endByte } of grid.rows(options.signal)) {
    const records: SourceRecord[] = broken.map((one) => ({ type: 'not-understood', ...one }));
    for (const { cells, line } of rows) {
      const row = roles === null ? null : readRow(cells, roles, grid.columns, file.path);
      records.push(recordOf(row, line, order, options) ?? notUnderstood(cells, line));
    }
    if (records.length > 0) yield records;
    options.onProgress?.((file.sizeBytes + endByte) / 2);
  }
}

function recordOf(
  row: RowMessage | null,
  line: number,
  order: DateOrder,
  options: ParseOptions,
): SourceRecord | null {
  const atMilliseconds = row === null ? null : momentOf(row.time, order, zoneClock(options.timeZone));
  if (row === null || atMilliseconds === null) return null;
  const { sender, text, attachments } = row;
  return {
    type: 'message',
    conversation: row.conversation,
    sender,
    kind: attachments.length > 0 || text === '' ? 'media' : 'text',
    atMilliseconds,
    text,
    messageId: null,
    line,
    ...(attachments.length > 0 && { attachments }),
  };
}

function notUnderstood(cells: readonly string[], line: number): SourceRecord {
  return { type: 'not-understood', line, text: cells.join(', ').slice(0, longestQuote) };
}

interface Survey {
  conversations: Map<string, Map<string, Speaker>>;
  decision: DateOrderDecision | null;
  needsZone: boolean;
  ownerGuess: string | null;
}

async function surveyRows(
  grid: Grid,
  roles: Roles | null,
  wholeName: string,
  options: ParseOptions,
): Promise<Survey> {
  const evidence = new DateOrderEvidence();
  const conversations = new Map<string, Map<string, Speaker>>();
  let isOpen = false;
  let needsZone = false;
  for await (const { rows, endByte } of grid.rows(options.signal)) {
    for (const { cells } of rows) {
      const row = roles === null ? null : readRow(cells, roles, grid.columns, wholeName);
      if (row === null) continue;
      addPeople(conversations, row);
      if (row.time.isMoment) continue;
      needsZone ||= row.time.offsetMinutes === null;
      isOpen ||= row.time.order === null;
      if (row.time.order === null) evidence.add(row.time.date);
    }
    options.onProgress?.(endByte / 2);
  }
  const ownerGuess = ownerOf([...conversations.values()]);
  return { conversations, decision: isOpen ? evidence.decide() : null, needsZone, ownerGuess };
}

function addPeople(
  conversations: Survey['conversations'],
  { conversation: ref, sender, others }: RowMessage,
): void {
  let people = conversations.get(ref);
  if (people === undefined) conversations.set(ref, (people = new Map()));
  for (const person of [sender, ...others]) {
    const known = people.get(person.key);
    // The same person may be told once as the owner, once only by name.
    if (known === undefined ? people.size < mostPeople : person.isOwner === true && known.isOwner !== true) {
      people.set(person.key, person);
    }
  }
}

/** Who is told to be the owner; else the one who is in all of several conversations. */
function ownerOf(conversations: readonly Map<string, Speaker>[]): string | null {
  for (const people of conversations) {
    for (const person of people.values()) if (person.isOwner === true) return person.name;
  }
  const [first, ...others] = conversations;
  if (first === undefined || others.length === 0) return null;
  const inAll = [...first.values()].filter(({ key }) => others.every((people) => people.has(key)));
  return inAll.length === 1 ? (inAll[0]?.name ?? null) : null;
}

function conversation(ref: string, people: ReadonlyMap<string, Speaker>, file: SetFile): ConversationRecord {
  const names = [...people.values()].filter(({ isOwner }) => isOwner !== true).map(({ name }) => name);
  const isDirect = people.size <= 2;
  const fileName = cleanName(file.name.replace(/\.\w{1,6}$/, ''));
  // Numbers of conversations tell people nothing.
  const isNumber = /^[\d\s,+()-]*$|^[0-9a-f-]{16,}$/i.test(ref);
  const told = isNumber ? names.slice(0, 4).join(isDirect ? ' & ' : ', ') : ref;
  return {
    type: 'conversation',
    ref,
    service: 'table',
    key: null,
    kind: isDirect ? 'direct' : 'group',
    title: (ref === file.path ? fileName : told) || fileName || 'Table',
    people: [...people.values()],
  };
}
