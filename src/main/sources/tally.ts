import type { Preview } from '../../shared/model/imports.ts';
import type { FileSet } from '../files/fileSet.ts';
import type { MessageRecord, SourceRecord } from './source.ts';

/** What a source holds besides its messages. */
export type SourceTally = Pick<Preview, 'contacts' | 'attachments' | 'missing'>;

/** Counts along while records pass by. */
export class Tally {
  readonly #paths: ReadonlySet<string>;
  readonly #attachments = { found: 0, voice: 0, missing: 0 };
  readonly #missing = new Set<string>();
  #contacts = 0;

  constructor(set: FileSet) {
    this.#paths = new Set(set.files.map(({ path }) => path));
  }

  add(record: SourceRecord): void {
    if (record.type === 'message') this.#message(record);
    else if (record.type === 'contact') this.#contacts += 1;
    else if (record.type === 'facts' && record.missing !== undefined) this.#missing.add(record.missing);
  }

  /** The record itself; attachments that the set does not hold lose their paths. */
  found(record: SourceRecord): SourceRecord {
    if (record.type !== 'message' || record.attachments === undefined) return record;
    const attachments = record.attachments.map((one) =>
      this.#holds(one.path) ? one : { ...one, path: null },
    );
    return { ...record, attachments };
  }

  result(): SourceTally {
    return { contacts: this.#contacts, attachments: this.#attachments, missing: [...this.#missing] };
  }

  #message({ attachments = [] }: MessageRecord): void {
    for (const { kind, path } of attachments) {
      const isFound = this.#holds(path);
      if (isFound) this.#attachments.found += 1;
      else this.#attachments.missing += 1;
      if (isFound && kind === 'voice') this.#attachments.voice += 1;
    }
  }

  #holds(path: string | null): boolean {
    return path !== null && this.#paths.has(path);
  }
}
