/** Speaks with a Chromium that we started, over the pipe of its DevTools protocol: no port, no file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Chromium } from './chromium.ts';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A running Chromium without a window. It ends with `close`, and whoever waits for it then gets an error. */
export class DevToolsPipe {
  readonly #child: ChildProcess;
  readonly #toBrowser: Writable;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended: Promise<void>;
  #lastId = 0;
  #hasEnded = false;

  constructor(chromium: Chromium, profileDirectory: string) {
    this.#child = spawn(
      chromium.path,
      [...chromium.arguments, ...quietArguments, `--user-data-dir=${profileDirectory}`],
      { env: chromium.environment, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
    );
    const [toBrowser, fromBrowser] = [this.#child.stdio[3], this.#child.stdio[4]];
    if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable)) {
      throw new TypeError('The pipes to Chromium are missing.');
    }
    this.#toBrowser = toBrowser;
    toBrowser.on('error', () => this.#failAll());
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#hasEnded = true;
        this.#failAll();
        resolve();
      };
      this.#child.once('error', end);
      this.#child.once('exit', end);
    });
    this.#listen(fromBrowser);
  }

  /** Sends a command and resolves with its result, or rejects when Chromium refuses or ends. */
  send(method: string, parameters: object = {}, sessionId?: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#toBrowser.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`);
      if (this.#hasEnded) this.#failAll();
    });
  }

  async close(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  #listen(fromBrowser: Readable): void {
    let pieces: string[] = [];
    fromBrowser.setEncoding('utf8');
    fromBrowser.on('data', (data: string) => {
      const parts = data.split('\0');
      for (const part of parts.slice(0, -1)) {
        this.#receive([...pieces, part].join(''));
        pieces = [];
      }
      pieces.push(parts.at(-1) ?? '');
    });
  }

  #receive(text: string): void {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id === undefined) return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result);
    else waiting?.reject(new Error(message.error.message));
  }

  #failAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Chromium ended.'));
    this.#waiting.clear();
  }
}

/** Headless, asking nothing of the network, keeping nothing. */
const quietArguments = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--password-store=basic',
  '--use-mock-keychain',
  '--font-render-hinting=none',
];
