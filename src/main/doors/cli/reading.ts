import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { readDialogueLine } from '../../reading/dialogueLine.ts';

export function addReadingCommands(program: Command): void {
  program
    .command('read')
    .description('read dialogues, JSON lines of {id, turns: [{speaker, text}]}, from standard input')
    .action(async () => {
      let number = 0;
      for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
        number += 1;
        if (line.trim() === '') continue;
        const written = process.stdout.write(`${JSON.stringify(readDialogueLine(line, number))}\n`);
        if (!written) await new Promise((resolve) => process.stdout.once('drain', resolve));
      }
    });
}
