/**
 * How long a large network takes to be worked out, and to be shown again:
 * node tests/bench/networkBench.ts [MESSAGES] [PEOPLE]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { writeNetwork } from '../../tools/sample/makeNetwork.ts';
import type { BenchRow } from './benchRow.ts';

const measuredSchema = z.array(z.object({ name: z.string(), value: z.number(), unit: z.string() }));
/** What each is to take at most, by its unit: all of it from cold, and one question when warm. */
const goals: Record<string, number> = { s: 20, ms: 100 };

/** With ten made-up years, in a process of its own so that its memory is its own. */
export async function networkBench(messages = 1_000_000, people = 2000): Promise<BenchRow[]> {
  const directory = await mkdtemp(join(tmpdir(), 'evenkeel-bench-'));
  try {
    await writeNetwork(join(directory, 'exports'), {
      people,
      years: 10,
      messages,
      seed: 1,
      isOneService: true,
    });
    const places = [join(directory, 'exports', 'result.json'), join(directory, 'vault')];
    const child = fork(join(import.meta.dirname, 'networkBenchChild.ts'), places);
    const ended = once(child, 'exit');
    const message: unknown[] = await Promise.race([once(child, 'message'), ended]);
    await ended;
    return measuredSchema.parse(message[0]).map((measured) => {
      const reference = goals[measured.unit] ?? null;
      return { ...measured, reference, ratio: reference === null ? null : measured.value / reference };
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [messages = '1000000', people = '2000'] = argv.slice(2);
  console.table(await networkBench(Number(messages), Number(people)));
}
