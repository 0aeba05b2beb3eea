/** npm run bench: how fast this machine imports, reads, shows and transcribes, each beside its named reference. */
import type { BenchRow } from './benchRow.ts';
import { exportsBench, importBench } from './importBench.ts';
import { networkBench } from './networkBench.ts';
import { mapBench } from './mapBench.ts';
import { speechBench } from './speechBench.ts';
import { timelineBench } from './timelineBench.ts';
import { vaultBench } from './vaultBench.ts';
import { voiceBench } from './voiceBench.ts';

const benches: Record<string, () => Promise<BenchRow[]>> = {
  import: importBench,
  exports: exportsBench,
  vault: vaultBench,
  map: mapBench,
  timeline: timelineBench,
  network: networkBench,
  speech: speechBench,
  voice: voiceBench,
};

function inFigures(amount: number): string {
  return amount.toLocaleString('en-GB', { maximumFractionDigits: amount < 100 ? 1 : 0 });
}

function inWords({ name, value, unit, reference, ratio }: BenchRow): string[] {
  return [
    name,
    `${inFigures(value)} ${unit}`,
    reference === null ? '' : inFigures(reference),
    ratio === null ? '' : ratio.toFixed(2),
  ];
}

function printTable(rows: readonly string[][]): void {
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join('   ').trimEnd()}\n`);
  }
}

const wanted = process.argv.slice(2);
const chosen = Object.entries(benches).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const rows: BenchRow[] = [];
for (const [, bench] of chosen) rows.push(...(await bench()));
printTable([['measured', 'value', 'reference', 'ratio'], ...rows.map(inWords)]);
