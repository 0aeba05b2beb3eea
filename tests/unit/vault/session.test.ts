import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { floorCost } from '../../../src/main/vault/keys.ts';
import { openSession, type VaultSession } from '../../../src/main/vault/session.ts';
import { usualSpeechSettings } from '../../../src/shared/model/speech.ts';

const passphrase = 'seven quiet herons';
let directory: string;
let session: VaultSession;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'evenkeel-session-'));
  session = await openSession(directory, floorCost);
});

afterEach(async () => {
  await session.lock();
  await rm(directory, { recursive: true, force: true });
});

test('goes from absent to unlocked to locked and back', async () => {
  const states = [session.state];
  await session.create(passphrase);
  states.push(session.state);
  await session.lock();
  states.push(session.state);
  await session.unlock(passphrase);
  states.push(session.state);
  expect(states).toEqual(['absent', 'unlocked', 'locked', 'unlocked']);
  expect((await openSession(directory)).state).toBe('locked');
});

test('opens in a thread prepared ahead, and again in another one', async () => {
  await session.create(passphrase);
  for (const isPrepared of [true, false]) {
    await session.lock();
    if (isPrepared) session.prepare();
    await session.unlock(passphrase);
    expect(await session.call('people.list', {})).toEqual([]);
  }
});

test('what was set is there after locking and unlocking', async () => {
  await session.create(passphrase);
  const settings = {
    autoLockMinutes: 25,
    timeZone: 'Europe/Berlin',
    theme: 'dark' as const,
    speech: usualSpeechSettings,
  };
  await session.call('settings.set', settings);
  await session.lock();
  await session.unlock(passphrase);
  expect(await session.call('settings.get', {})).toEqual(settings);
});

test('a locked vault answers nothing', async () => {
  await expect(session.call('settings.get', {})).rejects.toMatchObject({ code: 'vault-locked' });
  await session.create(passphrase);
  await session.lock();
  await expect(session.call('settings.get', {})).rejects.toMatchObject({ code: 'vault-locked' });
});

test('a wrong passphrase leaves it locked', async () => {
  await session.create(passphrase);
  await session.lock();
  await expect(session.unlock('seven quiet heron')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(session.state).toBe('locked');
});

test('the passphrase can be changed while it is open', async () => {
  await session.create(passphrase);
  await session.changePassphrase(passphrase, 'nine loud herons');
  await session.lock();
  await session.unlock('nine loud herons');
  expect(session.state).toBe('unlocked');
});

test('recovers with the code', async () => {
  const { recoveryCode } = await session.create(passphrase);
  await session.lock();
  const renewed = await session.recover(recoveryCode, 'a new beginning');
  expect(renewed.recoveryCode).not.toBe(recoveryCode);
  expect(session.state).toBe('unlocked');
});

test('recovering a vault that is open elsewhere keeps the code as it was', async () => {
  const { recoveryCode } = await session.create(passphrase);
  const other = await openSession(directory);
  await expect(other.recover(recoveryCode, 'a new beginning')).rejects.toMatchObject({
    code: 'vault-in-use',
  });
  await session.lock();
  await other.recover(recoveryCode, 'a new beginning');
  expect(other.state).toBe('unlocked');
  await other.lock();
});

test('locks by itself when nobody touches it, and tells so', async () => {
  await session.create(passphrase);
  const locked = new Promise<void>((resolve) => session.onLock(resolve));
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  session.autoLockMinutes = 5;
  vi.advanceTimersByTime(4 * 60_000);
  session.touch();
  vi.advanceTimersByTime(4 * 60_000);
  expect(session.state).toBe('unlocked');
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  await locked;
  expect(session.state).toBe('locked');
});

test('locks when the machine wakes from sleep', async () => {
  await session.create(passphrase);
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] });
  session.touch();
  vi.setSystemTime(Date.now() + 2 * 60_000);
  vi.advanceTimersByTime(5_000);
  vi.useRealTimers();
  expect(session.state).toBe('locked');
});

test('a lock asked for while it opens wins', async () => {
  await session.create(passphrase);
  await session.lock();
  const opening = session.unlock(passphrase);
  // Past its own locking, as long as the passphrase is worked on.
  await new Promise((resolve) => setTimeout(resolve, 5));
  await session.lock();
  await expect(opening).rejects.toMatchObject({ code: 'vault-locked' });
  expect(session.state).toBe('locked');
  await session.unlock(passphrase);
});
