import { afterEach, beforeEach, expect, test } from 'vitest';
import { WorkerClient } from '../../../src/main/work/rpc.ts';
import type { EchoCalls } from './echoWorker.ts';

let client: WorkerClient<EchoCalls>;

beforeEach(() => {
  client = new WorkerClient<EchoCalls>(new URL('./echoWorker.ts', import.meta.url));
});

afterEach(() => client.terminate());

test('answers many calls at once, each with its own answer', async () => {
  const answers = await Promise.all(['a', 'b', 'c'].map((text) => client.call('echo', { text })));
  expect(answers).toEqual([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
});

test('moves buffers there and back instead of copying them', async () => {
  const buffer = new Uint8Array([1, 2, 3]).buffer;
  const back = await client.call('bytes', { buffer }, { transfer: [buffer] });
  expect([buffer.byteLength, [...new Uint8Array(back)]]).toEqual([0, [1, 2, 3]]);
});

test('keeps the code of an EvenkeelError', async () => {
  await expect(client.call('refuse', null)).rejects.toMatchObject({
    name: 'EvenkeelError',
    code: 'wrong-passphrase',
  });
});

test('a defect in the worker carries none of its words across', async () => {
  const error: unknown = await client
    .call('break', { secret: 'violet teapot' })
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(String(error) + String(error instanceof Error && error.stack)).not.toContain('violet');
});

test('an aborted signal rejects the call and tells the worker', async () => {
  const controller = new AbortController();
  const waiting = client.call('wait', null, { signal: controller.signal });
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(await client.call('lastCancelled', null)).toBe(true);
});

test('a signal aborted before the call sends nothing', async () => {
  await expect(client.call('die', null, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(await client.call('echo', { text: 'alive' })).toEqual({ text: 'alive' });
});

test('when the worker dies, everything asked and asked later is rejected', async () => {
  const waiting = client.call('wait', null);
  const dying = client.call('die', null);
  await expect(waiting).rejects.toMatchObject({ code: 'job-failed' });
  await expect(dying).rejects.toMatchObject({ code: 'job-failed' });
  await expect(client.call('echo', { text: 'x' })).rejects.toMatchObject({ code: 'job-failed' });
});

test('terminate rejects what is still asked with the given code', async () => {
  const waiting = client.call('wait', null);
  const ended = client.terminate('vault-locked');
  await expect(waiting).rejects.toMatchObject({ code: 'vault-locked' });
  await ended;
});

test('input that cannot be sent rejects that call only', async () => {
  const unsendable = { text: 'x', extra: () => 1 };
  await expect(client.call('echo', unsendable)).rejects.toThrow();
  expect(await client.call('echo', { text: 'next' })).toEqual({ text: 'next' });
});
