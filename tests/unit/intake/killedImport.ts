/** A process that imports a chat until it is killed from outside; tells when something was saved. */
import { argv } from 'node:process';
import { importChat } from '../../../src/main/intake/importFile.ts';
import { openSession } from '../../../src/main/vault/session.ts';
import { placeOf, requestFor } from './handOver.ts';

const [vaultDirectory = '', path = ''] = argv.slice(2);
const session = await openSession(vaultDirectory);
await session.unlock('seven quiet herons');
await importChat({
  ...requestFor(placeOf(path)),
  database: session,
  onProgress: () => process.send?.('saved'),
});
