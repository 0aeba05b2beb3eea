import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentences } from '../../src/shared/errors.ts';
import { networkSchema } from '../../src/shared/model/ties.ts';
import { timelineSchema } from '../../src/shared/model/timeline.ts';
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
  const { output, complaints } = await runCommand(['--vault', vault, '--json', ...words], `${passphrase}\n`);
  if (output === '') throw new Error(complaints);
  return schema.parse(JSON.parse(output));
}

const importedSchema = z.object({
  format: z.string(),
  conversations: z.int(),
  utterances: z.int(),
  people: z.array(z.string()),
  added: z.int(),
  duplicates: z.int(),
  notUnderstood: z.array(z.object({ line: z.int(), text: z.string() })),
  first: z.iso.datetime({ offset: true }),
  last: z.iso.datetime({ offset: true }),
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
    expect(imported).toMatchObject({ added: 2, notUnderstood: [{ line: 1, text: 'what is this' }] });
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
    ['a person nobody knows', ['timeline', 'Nobody'], `${passphrase}\n`, 'person-unknown'],
  ] as const)('answers %s with one sentence', async (_name, words, input, code) => {
    const ended = await runCommand(['--vault', vault, ...words], input);
    expect([ended.code, ended.output, ended.complaints.trim()]).toEqual([1, '', sentences[code]]);
  });
});
