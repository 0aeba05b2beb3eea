/** How long the screens of a large vault wait for their first data, and how fast its words are read and taken out. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeChat } from '../../tools/generateChat.ts';
import type { BenchRow } from './benchRow.ts';

const measuredSchema = z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() }));
const firstDataGoalMilliseconds = 300;

/** With a made-up chat of so many messages, in a process of its own so that its memory is its own. */
export async function vaultBench(messages = 1_000_000): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  try {
    const path = join(directory, 'chat.txt');
    await writeChat(path, messages);
    const child = fork(join(import.meta.dirname, 'vaultBenchChild.ts'), [path, join(directory, 'vault')]);
    const ended = once(child, 'exit');
    const message: unknown[] = await Promise.race([once(child, 'message'), ended]);
    await ended;
    return measuredSchema.parse(message[0]).map((measured) => {
      const reference = measured.unit === 'ms' ? firstDataGoalMilliseconds : null;
      return { ...measured, reference, ratio: reference === null ? null : measured.value / reference };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
