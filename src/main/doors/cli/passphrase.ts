import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { EvenkeelError } from '../../../shared/errors.ts';
import { typedPath } from './typedPath.ts';

/**
 * The passphrase from a file's first line, from a prompt that shows nothing, or from standard input; never from an
 * argument, where other programs on the machine could see it.
 */
export async function readPassphrase(
  { passphraseFile }: { passphraseFile?: string | undefined },
  question: string,
): Promise<string> {
  if (passphraseFile !== undefined) return firstLine(await readText(typedPath(passphraseFile)));
  return process.stdin.isTTY ? ask(question) : firstLineOfInput();
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new EvenkeelError('passphrase-file-unreadable', { cause });
  }
}

function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function ask(question: string): Promise<string> {
  // The prompt is written by us; what is typed goes to a stream that swallows it.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(question);
  return new Promise((resolve) => {
    lines.question('', (answer) => {
      lines.close();
      process.stderr.write('\n');
      resolve(answer);
    });
  });
}

function firstLineOfInput(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}
