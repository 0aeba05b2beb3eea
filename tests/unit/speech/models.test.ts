import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ensureTokens, tokenLines } from '../../../src/main/speech/models.ts';

it('writes tokens as base64 of their bytes, with spaces and single bytes undone', () => {
  const [space, byte, umlaut, special] = tokenLines(['▁the', '<0x0A>', 'ü']).split('\n');
  expect([space, byte, umlaut, special]).toEqual([
    'IHRoZQ==\t0',
    'Cg==\t1',
    'w7w=\t2',
    expect.stringMatching(/\t3$/u),
  ]);
});

it('makes the tokens of the whole vocabulary once, in a folder that may not be there yet', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-tokens-'));
  try {
    const paths = await Promise.all([1, 2].map(() => ensureTokens(join(directory, 'models'))));
    const lines = (await readFile(paths[0] ?? '', 'utf8')).trimEnd().split('\n');
    expect([lines.length, lines[32_767]?.endsWith('\t32767'), paths[0] === paths[1]]).toEqual([
      32_768,
      true,
      true,
    ]);
  } finally {
    await rm(directory, { recursive: true });
  }
});
