import { setTimeout as sleep } from 'node:timers/promises';
import { EvenkeelError } from '../../../src/shared/errors.ts';
import { serveCalls } from '../../../src/main/work/rpc.ts';

export interface EchoCalls {
  echo: (input: { text: string }) => { text: string };
  bytes: (input: { buffer: ArrayBuffer }) => ArrayBuffer;
  refuse: (input: null) => never;
  break: (input: { secret: string }) => never;
  wait: (input: null) => never;
  lastCancelled: (input: null) => boolean;
  die: (input: null) => never;
}

let cancelled = false;

serveCalls<EchoCalls>({
  echo: ({ text }) => ({ text }),
  bytes({ buffer }, { transfer }) {
    transfer(buffer);
    return buffer;
  },
  refuse: () => {
    throw new EvenkeelError('wrong-passphrase');
  },
  break: ({ secret }) => {
    throw new Error(`could not read ${secret}`);
  },
  async wait(_, { signal }) {
    signal.addEventListener('abort', () => (cancelled = true));
    await sleep(600_000, undefined, { ref: false });
    throw new Error('nobody cancelled');
  },
  lastCancelled: () => cancelled,
  die: () => process.exit(3),
});
