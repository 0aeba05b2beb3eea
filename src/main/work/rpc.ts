/**
 * Typed calls over worker threads. A set of calls is an interface of functions, name → (input) => result;
 * `serveCalls` answers them inside a worker, a `WorkerClient` asks from outside.
 */
import { parentPort, Worker, type Transferable, type WorkerOptions } from 'node:worker_threads';
import { z } from 'zod';
import { EvenkeelError, isErrorCode, type ErrorCode } from '../../shared/errors.ts';

type AnyCalls<Calls> = Record<keyof Calls, (input: never) => unknown>;
type Input<Calls extends AnyCalls<Calls>, Name extends keyof Calls> = Parameters<Calls[Name]>[0];
type Result<Calls extends AnyCalls<Calls>, Name extends keyof Calls> = Awaited<ReturnType<Calls[Name]>>;

interface CallContext {
  /** Aborts when the caller no longer wants the answer. */
  signal: AbortSignal;
  /** Moves buffers of the result to the caller instead of copying them. */
  transfer: (...buffers: Transferable[]) => void;
}

/** What answers a set of calls, at once or later. */
export type Handlers<Calls extends AnyCalls<Calls>> = {
  [Name in keyof Calls]: (
    input: Input<Calls, Name>,
    context: CallContext,
  ) => Result<Calls, Name> | Promise<Result<Calls, Name>>;
};

export interface CallOptions {
  signal?: AbortSignal | undefined;
  transfer?: readonly Transferable[] | undefined;
}

// The envelope is checked; what it carries was checked by the compiler at both ends, so it fits any type: `never`.
const carried = z.custom<never>();

const requestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('call'), id: z.int(), name: z.string(), input: carried }),
  z.object({ type: z.literal('cancel'), id: z.int() }),
]);

const answerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('result'), id: z.int(), value: carried }),
  z.object({ type: z.literal('refused'), id: z.int(), code: z.custom<ErrorCode>(isErrorCode) }),
  z.object({ type: z.literal('broken'), id: z.int(), kind: z.string(), stack: z.string() }),
]);
type Answer = z.infer<typeof answerSchema>;

/** Answers calls from the thread that started this worker. */
export function serveCalls<Calls extends AnyCalls<Calls>>(handlers: Handlers<Calls>): void {
  const port = parentPort;
  if (port === null) throw new Error('serveCalls runs only inside a worker thread');
  const running = new Map<number, AbortController>();

  async function answer(id: number, name: string, input: never): Promise<void> {
    const controller = new AbortController();
    const moved: Transferable[] = [];
    running.set(id, controller);
    try {
      if (!isNameIn(handlers, name)) throw new Error(`No call named ${name}`);
      const context = {
        signal: controller.signal,
        transfer: (...buffers: Transferable[]) => void moved.push(...buffers),
      };
      const value = await handlers[name](input, context);
      port?.postMessage({ type: 'result', id, value }, moved);
    } catch (error) {
      port?.postMessage({ id, ...describe(error) }, []);
    } finally {
      running.delete(id);
    }
  }

  port.on('message', (message: unknown) => {
    const request = requestSchema.parse(message);
    if (request.type === 'cancel') running.get(request.id)?.abort();
    else void answer(request.id, request.name, request.input);
  });
}

/** What of an error may leave the worker: never its message, which could quote what it worked on. */
function describe(
  error: unknown,
): { type: 'refused'; code: ErrorCode } | { type: 'broken'; kind: string; stack: string } {
  if (error instanceof EvenkeelError) return { type: 'refused', code: error.code };
  if (!(error instanceof Error)) return { type: 'broken', kind: typeof error, stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { type: 'broken', kind: `${error.name}${code}`, stack: frames.join('\n') };
}

function isNameIn<Handled extends object>(handlers: Handled, name: string): name is keyof Handled & string {
  return Object.hasOwn(handlers, name);
}

interface Pending {
  resolve(value: never): void;
  reject(error: Error): void;
}

/** The outside of a worker that serves `Calls`: asks, cancels, and ends it. */
export class WorkerClient<Calls extends AnyCalls<Calls>> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #endedWith: ErrorCode | null = null;

  /** Starts the worker of that file; `onEnd` is called once when it is gone, by whatever cause. */
  constructor(url: URL, options: WorkerOptions = {}, onEnd: () => void = () => {}) {
    this.#worker = new Worker(url, options);
    this.#worker.on('message', (message: unknown) => this.#receive(answerSchema.parse(message)));
    // The cause is not passed on: its text could quote what the worker was reading.
    this.#worker.on('error', () => this.#end('job-failed'));
    this.#worker.on('exit', () => {
      this.#end('job-failed');
      onEnd();
    });
  }

  /**
   * Asks and waits for the answer. Throws the EvenkeelError the worker threw; `cancelled` as soon as `signal`
   * aborts; `job-failed` when the worker dies; a plain Error, without its cause, for a defect in the worker.
   */
  call<Name extends keyof Calls & string>(
    name: Name,
    input: Input<Calls, Name>,
    { signal, transfer = [] }: CallOptions = {},
  ): Promise<Result<Calls, Name>> {
    if (this.#endedWith !== null) return Promise.reject(new EvenkeelError(this.#endedWith));
    if (signal?.aborted === true) return Promise.reject(new EvenkeelError('cancelled'));
    const id = this.#nextId++;
    const answered = new Promise<Result<Calls, Name>>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
    });
    const cancel = (): void => this.#cancel(id);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      this.#worker.postMessage({ type: 'call', id, name, input }, [...transfer]);
    } catch (error) {
      this.#settle(id)?.reject(error instanceof Error ? error : new Error('The input could not be sent'));
    }
    return answered.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /** Ends the worker at once; whatever is still asked is rejected with `code`. */
  async terminate(code: ErrorCode = 'cancelled'): Promise<void> {
    this.#end(code);
    await this.#worker.terminate();
  }

  #receive(answer: Answer): void {
    const pending = this.#settle(answer.id);
    if (answer.type === 'result') return pending?.resolve(answer.value);
    if (answer.type === 'refused') return pending?.reject(new EvenkeelError(answer.code));
    const error = new Error(`Something failed inside a worker (${answer.kind})`);
    error.stack = `${error.message}\n${answer.stack}`;
    pending?.reject(error);
  }

  #cancel(id: number): void {
    this.#settle(id)?.reject(new EvenkeelError('cancelled'));
    this.#worker.postMessage({ type: 'cancel', id }, []);
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    return pending;
  }

  #end(code: ErrorCode): void {
    this.#endedWith ??= code;
    for (const id of this.#pending.keys()) this.#settle(id)?.reject(new EvenkeelError(this.#endedWith));
  }
}
