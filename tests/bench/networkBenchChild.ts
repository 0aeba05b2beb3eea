/** The measurements of the network bench: EXPORT, VAULT FOLDER. */
import { argv, resourceUsage } from 'node:process';
import { importChat } from '../../src/main/intake/importFile.ts';
import { networkCalls } from '../../src/main/services/network/networkCalls.ts';
import { floorCost } from '../../src/main/vault/keys.ts';
import { openSession } from '../../src/main/vault/session.ts';
import { openVault, type OpenVault } from '../../src/main/vault/vault.ts';
import { placeOf, requestFor } from '../unit/intake/handOver.ts';

const passphrase = 'a passphrase for the bench';
const [path = '', directory = ''] = argv.slice(2);
const measured: { name: string; value: number; unit: string }[] = [];

async function fill(): Promise<number> {
  const session = await openSession(directory, floorCost);
  session.autoLockMinutes = 600;
  await session.create(passphrase);
  const request = { ...requestFor(placeOf(path), 'telegram-json'), ownerName: 'Alex Morgan' };
  const { added } = await importChat({ ...request, database: session });
  await session.lock();
  return added;
}

/** Any valence does: how words are read is measured by the vault bench. */
function readEverything({ writer }: OpenVault): void {
  writer.run(
    `INSERT INTO reading (utterance_id, valence, model)
     SELECT id, (id * 7919 % 2001 - 1000) / 1000.0, 'bench' FROM utterance WHERE kind = 'text' AND person_id IS NOT NULL`,
  );
}

function secondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function ask(name: string, question: () => unknown): void {
  measured.push({ name, value: secondsOf(question) * 1000, unit: 'ms' });
}

/** The slowest of the last so many months, each asked for the first time. */
function slowest(name: string, dates: readonly string[], question: (date: string) => unknown): void {
  const each = dates.map((date) => secondsOf(() => question(date)) * 1000);
  measured.push({ name: `${name}, the slowest of ${dates.length}`, value: Math.max(...each), unit: 'ms' });
}

/** As a reading model does that read some messages anew. */
function readAgain({ writer }: OpenVault): void {
  writer.run(
    'UPDATE reading SET valence = -valence WHERE utterance_id IN (SELECT id FROM utterance ORDER BY id LIMIT 100)',
  );
}

function measure(vault: OpenVault, of: string): void {
  const show = (atDate: string | null) => networkCalls['network.show'](vault, { atDate });
  const structure = (atDate: string | null) => networkCalls['network.structure'](vault, { atDate });
  const months = () => networkCalls['network.months'](vault, {}).months;
  let personId = 0;
  const contact = () => networkCalls['network.contact'](vault, { personId, atDate: null });
  const cold = secondsOf(() => {
    const { ties } = show(null);
    personId = ties[0]?.personId ?? 0;
    measured.push({ name: `people on the map of ${of}`, value: ties.length, unit: 'people' });
    for (const question of [() => structure(null), months, contact]) question();
  });
  measured.push({ name: `everything about the network of ${of}, from cold`, value: cold, unit: 's' });
  const megabytes = JSON.stringify(show(null)).length / 1e6;
  measured.push({ name: 'map as it is sent', value: megabytes, unit: 'MB' });
  ask('map, warm', () => show(null));
  ask('structure, warm', () => structure(null));
  ask('months, warm', months);
  ask('contact with the person of most, warm', contact);
  const dates = months().map(({ date }) => date);
  slowest('map at another month', dates.slice(-37, -1), show);
  slowest('structure at another month', dates.slice(-13, -1), structure);
  readAgain(vault);
  ask('map after a hundred messages were read again', () => show(null));
  ask('structure after that', () => structure(null));
  ask('months after that', months);
  ask('contact after that', contact);
}

const added = await fill();
const vault = await openVault(directory, passphrase);
readEverything(vault);
measure(vault, `${added.toLocaleString('en-GB')} messages`);
vault.close();
measured.push({ name: 'network, peak memory', value: resourceUsage().maxRSS / 1024, unit: 'MB' });
process.send?.(measured);
