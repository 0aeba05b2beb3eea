/** Starts the local door of a vault as a process of its own, as `npm start` does. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const localDoor = resolve(import.meta.dirname, '../../../src/main/doors/local.ts');

export interface Door {
  address: string;
  process: ChildProcess;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** A new folder that no vault lies in yet; removed by `remove`. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'evenkeel-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Opens the door of a vault, with `wrapper` (strace …) before it where one is given. */
export async function openDoor(vault: string, wrapper: readonly string[] = []): Promise<Door> {
  const words = [...wrapper, process.execPath, localDoor, '--vault', vault, '--no-open'];
  const [program = process.execPath, ...rest] = words;
  // A group of its own, so that a signal reaches the door behind a wrapper too.
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
    await gone;
  }
  return {
    address: await printedAddress(child),
    process: child,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  let printed = '';
  return new Promise((found, failed) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\/enter\?token=\S+/.exec(printed);
      if (address !== null) found(address[0]);
    });
    child.once('exit', () => failed(new Error(`The local door ended early: ${printed}`)));
  });
}
