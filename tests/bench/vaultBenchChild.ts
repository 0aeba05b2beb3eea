/** The measurements of the vault bench: CHAT FILE, VAULT FOLDER. */
import { argv, resourceUsage } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { importChat } from '../../src/main/intake/importFile.ts';
import { readNew } from '../../src/main/intake/readNew.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import { openSession, type VaultSession } from '../../src/main/vault/session.ts';
import { placeOf, requestFor } from '../unit/intake/handOver.ts';

const passphrase = 'a passphrase for the bench';
const [path = '', directory = ''] = argv.slice(2);
/** The passphrase is typed at least so long, while the thread for the vault starts. */
const typingMilliseconds = 3000;
const measured: { name: string; value: number; unit: string }[] = [];

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

async function fill(session: VaultSession): Promise<{ sourceId: number; added: number }> {
  await session.create(passphrase);
  const outcome = await importChat({ ...requestFor(placeOf(path)), database: session });
  let total = 0;
  const control = {
    signal: new AbortController().signal,
    progress: (_: number, of: number | null) => void (total = of ?? 0),
  };
  const seconds = await secondsOf(() => readNew(session, control));
  measured.push({ name: 'reading words in the vault', value: total / seconds, unit: 'messages/s' });
  return outcome;
}

/** What each screen asks first, after the vault was opened anew. */
async function measureScreens(session: VaultSession, of: string): Promise<void> {
  const timeZone = 'UTC';
  const atMilliseconds = Date.now();
  session.prepare();
  await sleep(typingMilliseconds);
  const screens: Record<string, () => Promise<unknown>> = {
    unlock: () => session.unlock(passphrase),
    overview: () => session.call('overview.show', { timeZone }),
    map: () => session.call('network.show', { atDate: null }),
    people: () => session.call('people.list', {}),
    timeline: () => session.call('timeline.person', { personId: 2, atMilliseconds, windowDays: 56 }),
    conversations: () => session.call('conversations.list', { personId: null }),
    conversation: () => session.call('conversations.page', { conversationId: 1, anchor: 'last', limit: 120 }),
    search: () => session.call('conversations.search', { text: 'tea', limit: 50 }),
  };
  for (const [name, ask] of Object.entries(screens)) {
    const value = (await secondsOf(ask)) * 1000;
    measured.push({ name: `first data of ${of}: ${name}`, value, unit: 'ms' });
  }
}

const session = await openSession(directory, floorCost);
session.autoLockMinutes = 600;
const { sourceId, added } = await fill(session);
await session.lock();
const of = `${added.toLocaleString('en-GB')} messages`;
await measureScreens(session, of);
const removing = await secondsOf(() => session.call('sources.remove', { sourceId }));
measured.push({ name: `taking out a source of ${of}`, value: removing, unit: 's' });
await session.lock();
const peakMegabytes = resourceUsage().maxRSS / 1024;
measured.push({ name: 'import, reading and screens, peak memory', value: peakMegabytes, unit: 'MB' });
process.send?.(measured);
