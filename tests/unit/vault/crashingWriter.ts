/** Writes batches into a database for ever, and says after each how many rows are kept; to be killed from outside. */
import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src/main/vault/database.ts';

const [path = '', keyHex = ''] = process.argv.slice(2);
const { writer } = openDatabase(path, Buffer.from(keyHex, 'hex'));
for (let kept = 0; ;) {
  writer.transaction(() => {
    for (let row = 0; row < 500; row++) {
      writer.run('INSERT INTO person (name, created_at_milliseconds) VALUES (?, 0)', `person ${kept + row}`);
    }
  });
  kept += 500;
  writeSync(1, `${kept}\n`);
}
