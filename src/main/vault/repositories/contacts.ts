/** The owner's address books, which give numbers a name. They go with the source that brought them. */
import { z } from 'zod';
import type { Readable, Writable } from '../database.ts';

export interface Contact {
  name: string;
  /** Normalised. */
  addresses: readonly string[];
}

const contactRow = z.object({ name: z.string(), addresses: z.string() }).transform((row): Contact => ({
  name: row.name,
  addresses: z.array(z.string()).parse(JSON.parse(row.addresses)),
}));

export function insertContact(writer: Writable, sourceId: number, { name, addresses }: Contact): void {
  const { lastId } = writer.run('INSERT INTO contact (source_id, name) VALUES (?, ?)', sourceId, name);
  for (const address of new Set(addresses)) {
    writer.run('INSERT INTO contact_address (contact_id, address) VALUES (?, ?)', lastId, address);
  }
}

/** All that have a number or address, those that came first before the others. */
export function listContacts(reader: Readable): Contact[] {
  return reader.all(
    contactRow,
    `SELECT name, json_group_array(address) AS addresses FROM contact
     JOIN contact_address ON contact_id = contact.id GROUP BY contact.id ORDER BY contact.id`,
  );
}
