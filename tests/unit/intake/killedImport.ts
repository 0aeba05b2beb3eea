/** A process that imports a chat until it is killed from outside; tells when something was saved. */
import { argv } from 'node:process';
import { importFile } from '../../../src/main/intake/importFile.ts';
import { openSession } from '../../../src/main/vault/session.ts';

const [vaultDirectory = '', path = ''] = argv.slice(2);
const session = await openSession(vaultDirectory);
await session.unlock('seven quiet herons');
await importFile({
  database: session,
  file: { path, name: 'chat.txt', key: null },
  ownerName: 'Mira Holm',
  timeZone: 'Europe/Berlin',
  dateOrder: null,
  onProgress: () => process.send?.('saved'),
});
