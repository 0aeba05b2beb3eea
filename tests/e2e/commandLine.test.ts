import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentences } from '../../src/shared/errors.ts';
import { networkSchema } from '../../src/shared/model/ties.ts';
import { timelineSchema } from '../../src/shared/model/timeline.ts';
import { zipOf } from '../unit/files/archives.ts';
import { runCommand } from './support/commandLine.ts';
import { temporaryFolder } from './support/door.ts';
import { passphrase, sample } from './support/screens.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let vault: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  vault = join(folder.path, 'vault');
});
afterAll(() => folder.remove());

/** Runs one verb on the vault, the passphrase on standard input, and gives its JSON. */
async function ask<Answer>(schema: z.ZodType<Answer>, ...words: string[]): Promise<Answer> {
  const [answer] = await askAll(schema, ...words);
  if (answer === undefined) throw new Error('Nothing was answered');
  return answer;
}

/** The same of a verb that gives one object a line. */
async function askAll<Answer>(schema: z.ZodType<Answer>, ...words: string[]): Promise<Answer[]> {
  const { output, complaints } = await runCommand(['--vault', vault, '--json', ...words], `${passphrase}\n`);
  if (output === '') throw new Error(complaints);
  return output
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}

const importedSchema = z.object({
  file: z.string(),
  format: z.string(),
  conversations: z.int(),
  utterances: z.int(),
  people: z.array(z.string()),
  added: z.int(),
  duplicates: z.int(),
  contacts: z.int(),
  leftOut: z.int(),
  notUnderstood: z.array(z.object({ file: z.string(), line: z.int(), text: z.string() })),
  first: z.iso.datetime({ offset: true }).nullable(),
  last: z.iso.datetime({ offset: true }).nullable(),
});

describe('the command line', () => {
  it('makes a vault, and refuses to make another over it', async () => {
    const made = await ask(z.object({ directory: z.string(), recoveryCode: z.string() }), 'init');
    expect(made.directory).toBe(vault);
    const again = await runCommand(['--vault', vault, 'init'], `${passphrase}\n`);
    expect([again.code, again.complaints.trim()]).toEqual([1, sentences['vault-exists']]);
  });

  it('imports an export, says what it found, and adds nothing twice', async () => {
    const zone = ['--timezone', 'Europe/Berlin'];
    const first = await ask(importedSchema, 'import', sample.chats, '--me', sample.owner, ...zone);
    const second = await ask(importedSchema, 'import', sample.chats, ...zone);
    expect(first).toMatchObject({
      conversations: 6,
      duplicates: 0,
      notUnderstood: [],
      utterances: first.added,
    });
    expect(first.people).toContain(sample.partner);
    expect(first.first).toMatch(/\+01:00$/);
    expect(first.last).toMatch(/\+02:00$/);
    expect(second).toMatchObject({ added: 0, duplicates: first.added, utterances: first.added });
  });

  it('lists what it could not read with its line, and reads the rest', async () => {
    const file = join(folder.path, 'WhatsApp Chat with Nia.txt');
    const lines = [
      'what is this',
      '13/03/2026, 18:05 - Nia: are you there?',
      '13/03/2026, 18:06 - Alex Morgan: yes',
    ];
    await writeFile(file, lines.join('\n'));
    const imported = await ask(importedSchema, 'import', file, '--me', sample.owner);
    expect(imported).toMatchObject({
      added: 2,
      notUnderstood: [{ file: '', line: 1, text: 'what is this' }],
    });
  });

  it('imports the files it can read when one among them is none, and names that one', async () => {
    const words = [
      '--vault',
      vault,
      '--json',
      'import',
      import.meta.filename,
      sample.whatsapp,
      '--me',
      sample.owner,
    ];
    const ended = await runCommand(words, `${passphrase}\n`);
    const imported = importedSchema.parse(JSON.parse(ended.output));
    expect([ended.code, imported.format, imported.added > 0]).toEqual([1, 'whatsapp', true]);
    expect(ended.complaints.trim()).toBe(`${import.meta.filename}: ${sentences['format-unknown']}`);
  });

  it('takes files, folders and archives together, and answers for each source by the name it was given', async () => {
    const mixed = join(folder.path, 'mixed');
    await mkdir(join(mixed, '.hidden'), { recursive: true });
    await writeFile(join(mixed, '.hidden/secret.txt'), '13/03/2026, 18:05 - Nobody: hidden\n');
    await writeFile(
      join(mixed, 'people.vcf'),
      'BEGIN:VCARD\nVERSION:3.0\nFN:Nia Adler\nTEL:+4915112345678\nEND:VCARD\n',
    );
    const zip = await zipOf({
      'WhatsApp Chat with Nia.txt': '13/03/2026, 19:05 - Nia: from an archive\n',
      'deep/WhatsApp Chat with Bo.txt':
        '13/03/2026, 19:05 - Bo: deep in it\n13/03/2026, 19:06 - Bo: deeper\n',
    });
    await writeFile(join(mixed, 'all.zip'), zip);
    const cut = join(folder.path, 'cut.zip');
    await writeFile(cut, zip.subarray(0, 200));
    const words = ['--vault', vault, '--json', 'import', mixed, cut];
    const ended = await runCommand(words, `${passphrase}\n`);
    const told = ended.output
      .trim()
      .split('\n')
      .map((line) => importedSchema.parse(JSON.parse(line)));
    expect(told.map(({ file, format, added, contacts }) => [file, format, added, contacts])).toEqual([
      [`${mixed}/all.zip/WhatsApp Chat with Nia.txt`, 'whatsapp', 1, 0],
      [`${mixed}/all.zip/deep`, 'whatsapp', 2, 0],
      [`${mixed}/people.vcf`, 'contacts', 0, 1],
    ]);
    expect([ended.code, ended.complaints.trim()]).toEqual([1, `${cut}: ${sentences['archive-damaged']}`]);
  });

  it('imports only some days and people, and later the rest', async () => {
    const file = join(folder.path, 'WhatsApp Chat with Zoe.txt');
    const days = [11, 12, 13, 14].map((day) => `${day}/04/2026, 23:30 - Zoe: on day ${day}`);
    await writeFile(file, days.join('\n'));
    const zone = ['--timezone', 'Europe/Berlin'];
    const some = await ask(
      importedSchema,
      'import',
      file,
      ...zone,
      '--from',
      '2026-04-12',
      '--until',
      '2026-04-13',
    );
    expect([some.added, some.leftOut, some.first, some.last]).toEqual([
      2,
      2,
      '2026-04-12T23:30:00+02:00',
      '2026-04-13T23:30:00+02:00',
    ]);
    const nobody = await ask(importedSchema, 'import', file, ...zone, '--person', 'Nobody');
    expect([nobody.added, nobody.leftOut]).toEqual([0, 4]);
    const all = await ask(importedSchema, 'import', file, ...zone);
    expect([all.added, all.leftOut]).toEqual([2, 0]);
  });

  it('lists every format with how to get such a file', async () => {
    const formats = z.array(
      z.object({ id: z.string(), name: z.string(), howTo: z.array(z.string()).min(1) }),
    );
    expect((await ask(formats, 'formats')).map(({ id }) => id)).toContain('whatsapp');
  });

  it('tells ties and a timeline', async () => {
    const network = await ask(networkSchema, 'ties');
    const timeline = await ask(timelineSchema, 'timeline', sample.partner);
    expect(network.ties.map(({ name }) => name)).toContain(sample.partner);
    expect([timeline.gate, timeline.changePoints.length > 0]).toEqual(['full', true]);
  });

  it('writes the report', async () => {
    const out = join(folder.path, 'report.pdf');
    await ask(z.object({ out: z.string() }), 'report', '--out', out);
    expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('reads dialogues from standard input, line by line, without a vault', async () => {
    const dialogue = {
      id: 'one',
      turns: [
        { speaker: 'a', text: 'I told you about it on Monday.' },
        { speaker: 'b', text: 'No you did not. You are imagining things, you are crazy.' },
      ],
    };
    const { output } = await runCommand(['read', '--json'], `${JSON.stringify(dialogue)}\nnot json\n`);
    const [read, broken] = output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(read).toMatchObject({ id: 'one', flagged: expect.any(Boolean), manipulation: expect.any(Number) });
    expect(read).toHaveProperty('signals.0.turn', 1);
    expect(broken).toMatchObject({ line: 2, error: expect.any(String) });
  });

  it.each([
    ['a wrong passphrase', ['people'], 'wrong words\n', 'wrong-passphrase'],
    ['a file that is no chat', ['import', import.meta.filename], `${passphrase}\n`, 'format-unknown'],
    ['a file that is not there', ['import', '/nowhere/at all.txt'], `${passphrase}\n`, 'file-unreadable'],
    [
      'a date that is none',
      ['import', sample.whatsapp, '--from', 'spring'],
      `${passphrase}\n`,
      'date-unknown',
    ],
    ['a person nobody knows', ['timeline', 'Nobody'], `${passphrase}\n`, 'person-unknown'],
  ] as const)('answers %s with one sentence', async (_name, words, input, code) => {
    const ended = await runCommand(['--vault', vault, ...words], input);
    expect([ended.code, ended.output, ended.complaints.trim()]).toEqual([1, '', sentences[code]]);
  });
});
