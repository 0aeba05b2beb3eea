/** Runs the command-line door as a process of its own. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const door = resolve(import.meta.dirname, '../../../src/main/doors/cli.ts');

export interface Ended {
  code: number | null;
  output: string;
  complaints: string;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

/** Starts it, with `wrapper` (strace, unshare …) before it where one is given. */
export function startCommand(
  words: readonly string[],
  { wrapper = [], environment = {} }: { wrapper?: readonly string[]; environment?: NodeJS.ProcessEnv } = {},
): { child: Child; ended: Promise<Ended> } {
  const [program = process.execPath, ...rest] = [...wrapper, process.execPath, door, ...words];
  const child = spawn(program, rest, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code) => done({ code, output, complaints }));
  });
  return { child, ended };
}

/** Runs it to its end with `input` on standard input. */
export async function runCommand(
  words: readonly string[],
  input = '',
  options?: Parameters<typeof startCommand>[1],
): Promise<Ended> {
  const { child, ended } = startCommand(words, options);
  child.stdin.end(input);
  return ended;
}
