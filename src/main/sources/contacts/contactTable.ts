import { EvenkeelError } from '../../../shared/errors.ts';
import type { SetFile } from '../../files/fileSet.ts';
import { cleanName } from '../shared/clean.ts';
import { tableHead, tableRows } from '../shared/table.ts';
import type {
  ContactRecord,
  Detection,
  ParseOptions,
  SourceFiles,
  SourceFormat,
  SourceRecord,
} from '../source.ts';

export const contactTable: SourceFormat = {
  id: 'contacts-csv',
  name: 'Contacts (table of Google or Outlook)',
  service: 'contacts',
  extensions: ['csv'],
  howTo: [
    'Google: open contacts.google.com, “Export”, and choose “Google CSV” or “Outlook CSV”.',
    'Outlook: File, Open & Export, Import/Export, “Export to a file”, comma separated values, Contacts.',
    'Choose the .csv file here. Only names, numbers and addresses are read.',
  ],
  detect,
  group: ({ path }) => path,
  parse,
};

/** Which cells of a row hold what, by the names both programs give the columns. */
interface Columns {
  names: number[];
  organisations: number[];
  addresses: number[];
}

const isAddress = /^(?:(?:phone|e-mail) \d+ - value|.+ phone(?: \d+)?|e-mail(?: \d+)? address)$/i;
const givenNames = [/^(?:first|given) name$/i, /^(?:middle|additional) name$/i, /^(?:last|family) name$/i];

function columnsOf(header: string[]): Columns | null {
  const at = (pattern: RegExp) => header.flatMap((name, index) => (pattern.test(name.trim()) ? [index] : []));
  const whole = at(/^name$/i);
  const columns = {
    names: whole.length > 0 ? whole : givenNames.flatMap(at),
    organisations: at(/^(?:organization(?: 1 -)? name|company|nickname|file as)$/i),
    addresses: at(isAddress),
  };
  return columns.names.length > 0 && columns.addresses.length > 0 ? columns : null;
}

async function detect(file: SetFile): Promise<Detection | null> {
  const table = await tableHead(file);
  const header = table?.rows[0]?.cells ?? [];
  if (columnsOf(header) === null) return null;
  return { confidence: 0.9, reason: 'Its columns are those of an address book.' };
}

async function* parse(
  { files: [file] }: SourceFiles,
  options: ParseOptions,
): AsyncGenerator<SourceRecord[], void, undefined> {
  const table = file === undefined ? null : await tableHead(file);
  const columns = columnsOf(table?.rows[0]?.cells ?? []);
  if (file === undefined || table === null || columns === null) throw new EvenkeelError('file-not-chat');
  const headerLine = table.rows[0]?.line;
  for await (const piece of tableRows(file, table.delimiter, options.signal)) {
    const contacts = piece.rows
      .filter(({ line }) => line !== headerLine)
      .map(({ cells, line }) => contactOf(cells, columns, line))
      .filter((contact) => contact !== null);
    const broken = piece.broken.map(({ line, text }) => ({ type: 'not-understood' as const, line, text }));
    yield [...contacts, ...broken];
    options.onProgress?.(piece.endByte);
  }
}

function contactOf(cells: string[], columns: Columns, line: number): ContactRecord | null {
  const at = (indexes: number[]) => indexes.map((index) => cleanName(cells[index] ?? '')).filter(Boolean);
  // Several numbers of one kind stand in one cell.
  const addresses = at(columns.addresses).flatMap((cell) => cell.split(/ ?::: ?/));
  const [organisation = ''] = at(columns.organisations);
  const name = at(columns.names).join(' ') || organisation || addresses[0];
  return name === undefined ? null : { type: 'contact', name, addresses: [...new Set(addresses)], line };
}
