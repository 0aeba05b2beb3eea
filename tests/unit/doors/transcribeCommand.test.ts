import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { sentences } from '../../../src/shared/errors.ts';
import { randomGgmlModel } from '../../fixtures/audio/ggmlModel.ts';
import { writeMonoCall } from '../../fixtures/audio/monoCall.ts';
import { runCommand } from '../../e2e/support/commandLine.ts';

const patience = 240_000;

let directory = '';
let mono = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-transcribe-'));
  mono = join(directory, 'mono.wav');
  await writeMonoCall(mono);
});
afterAll(() => rm(directory, { recursive: true }));

const transcriptSchema = z.object({ model: z.string(), turns: z.array(z.object({ speaker: z.string() })) });

async function transcribe(...options: string[]): Promise<{ model: string; speakers: string[] }> {
  const { output, complaints } = await runCommand(['--json', 'transcribe', mono, ...options]);
  if (output === '') throw new Error(complaints);
  const { model, turns } = transcriptSchema.parse(JSON.parse(output));
  return { model, speakers: [...new Set(turns.map(({ speaker }) => speaker))] };
}

describe('the transcribe command', () => {
  it('listens with the model and for the number of voices asked for', { timeout: patience }, async () => {
    expect(await transcribe('--model', 'tiny', '--speakers', '1')).toEqual({
      model: 'Moonshine tiny (int8)',
      speakers: ['Speaker 1 (estimate)'],
    });
    expect((await transcribe('--model', 'base', '--speakers', '2')).speakers).toEqual([
      'Speaker 1 (estimate)',
      'Speaker 2 (estimate)',
    ]);
  });

  it('takes a model file of the owner', { timeout: patience }, async () => {
    const path = join(directory, 'ggml-own.bin');
    await writeFile(path, randomGgmlModel());
    expect((await transcribe('--model', path)).model).toBe('ggml-own.bin (not known to Evenkeel)');
  });

  it('refuses in a sentence what is no model, and a number of voices it cannot tell apart', async () => {
    const unfit = await runCommand(['transcribe', mono, '--model', mono]);
    expect([unfit.code, unfit.complaints.trim()]).toEqual([1, sentences['speech-model-unfit']]);
    const many = await runCommand(['transcribe', mono, '--speakers', '7']);
    expect([many.code, many.complaints]).toEqual([1, expect.stringContaining('a number from 1 to 6')]);
  });

  it('tells its options', async () => {
    const { output } = await runCommand(['transcribe', '--help']);
    expect(output).toContain('--model <name>');
    expect(output).toContain('--speakers <number>');
  });
});
