/** A small vault in a temporary folder, told line by line. */
import type { Signal } from '../../../src/shared/model/signals.ts';
import { insertConversation } from '../../../src/main/vault/repositories/conversations.ts';
import {
  replaceInteractions,
  type InteractionCut,
} from '../../../src/main/vault/repositories/interactions.ts';
import { insertIdentity, insertPerson } from '../../../src/main/vault/repositories/people.ts';
import { replaceReading } from '../../../src/main/vault/repositories/readings.ts';
import { insertUtterances } from '../../../src/main/vault/repositories/arrivals.ts';
import type { OpenVault } from '../../../src/main/vault/vault.ts';
import { openTestVault } from '../vault/world.ts';

export const day = 86_400_000;
export const hour = 3_600_000;

export interface Line {
  who: number;
  text: string;
  /** Not read yet where it is missing. */
  valence?: number;
  signals?: Pick<Signal, 'kind' | 'label'>[];
}

export class Story {
  readonly vault = openTestVault();
  readonly #cuts = new Map<number, InteractionCut[]>();
  readonly #sourceId: number;
  #said = 0;

  constructor() {
    this.#sourceId = this.vault.writer.run(
      `INSERT INTO source (sha256, kind, format_id, file_name, size_bytes, imported_at_milliseconds, state)
       VALUES ('00', 'chat', 'test', 'chat.txt', 1, 0, 'complete')`,
    ).lastId;
  }

  person(name: string, isOwner = false): number {
    const personId = insertPerson(this.vault.writer, { name, isOwner, createdAtMilliseconds: 0 });
    const identity = { personId, service: 'whatsapp', key: name, displayName: name, address: null };
    insertIdentity(this.vault.writer, identity);
    return personId;
  }

  conversation(kind: 'direct' | 'group' | 'call', title: string): number {
    return insertConversation(this.vault.writer, { service: 'whatsapp', key: title, kind, title });
  }

  /** One interaction: its lines follow each other by a minute. */
  talk(conversationId: number, startMilliseconds: number, lines: readonly Line[]): number[] {
    const { writer } = this.vault;
    const { ids } = insertUtterances(
      writer,
      this.#sourceId,
      lines.map((line, index) => {
        this.#said += 1;
        return {
          conversationId,
          personId: line.who,
          kind: 'text' as const,
          atMilliseconds: startMilliseconds + index * 60_000,
          sequence: index,
          text: line.text,
          startSeconds: null,
          endSeconds: null,
          fingerprint: Buffer.from(`${this.#said}`.padStart(16, '0')),
          line: this.#said,
        };
      }),
    );
    for (const [index, line] of lines.entries()) {
      const utteranceId = ids[index];
      if (line.valence === undefined || utteranceId === undefined) continue;
      const signals = (line.signals ?? []).map((signal) => ({
        ...signal,
        probability: 0.8,
        start: 0,
        end: line.text.length,
      }));
      replaceReading(writer, { utteranceId, valence: line.valence, emotion: null, model: 'test 1' }, signals);
    }
    const end = startMilliseconds + (lines.length - 1) * 60_000;
    const cuts = this.#cuts.get(conversationId) ?? [];
    cuts.push({ kind: 'session', startedAtMilliseconds: startMilliseconds, endedAtMilliseconds: end });
    this.#cuts.set(conversationId, cuts);
    return ids;
  }

  /** Cuts the interactions, as the intake does when it is done. */
  end(): OpenVault {
    const { writer } = this.vault;
    writer.transaction(() => {
      for (const [conversationId, cuts] of this.#cuts) replaceInteractions(writer, conversationId, cuts);
    });
    return this.vault;
  }

  close(): void {
    this.vault.close();
  }
}
