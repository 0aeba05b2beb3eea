import { z } from 'zod';
import { countPeople } from '../../../src/main/vault/repositories/interactions.ts';
import { refreshTieInteractions } from '../../../src/main/vault/repositories/tieInteractions.ts';
import { openTestVault } from '../vault/world.ts';

export interface NewIdentity {
  service?: string;
  name: string;
  address?: string | null;
}

/** A vault in which people, identities and what they said are written row by row. */
export function openPeopleWorld() {
  const vault = openTestVault();
  const { writer } = vault;
  let said = 0;

  function person(name: string, isOwner = false): number {
    const sql = 'INSERT INTO person (name, is_owner, created_at_milliseconds) VALUES (?, ?, 0)';
    return writer.run(sql, name, isOwner ? 1 : 0).lastId;
  }

  function identity(personId: number, { service = 'whatsapp', name, address = null }: NewIdentity): number {
    const key = `${name} ${personId}`;
    return writer.run(
      'INSERT INTO identity (person_id, service, key, display_name, address) VALUES (?, ?, ?, ?, ?)',
      personId,
      service,
      key,
      name,
      address,
    ).lastId;
  }

  function conversation(kind: 'direct' | 'group' | 'call', service = 'whatsapp'): number {
    said += 1;
    return writer.run(
      'INSERT INTO conversation (service, key, kind, title) VALUES (?, ?, ?, ?)',
      service,
      String(said),
      kind,
      'Chat',
    ).lastId;
  }

  /** One interaction in which these speak, a minute each; a person without an identity has a null. */
  function talk(
    conversationId: number,
    startMinute: number,
    speakers: readonly { personId: number | null; identityId: number | null; text?: string; kind?: string }[],
  ): number {
    const end = startMinute + speakers.length;
    const interactionId = writer.run(
      `INSERT INTO interaction (conversation_id, kind, started_at_milliseconds, ended_at_milliseconds)
       SELECT id, CASE kind WHEN 'call' THEN 'call' ELSE 'session' END, ?, ? FROM conversation WHERE id = ?`,
      startMinute * 60_000,
      end * 60_000,
      conversationId,
    ).lastId;
    speakers.forEach(({ personId, identityId, text = 'hello', kind = 'text' }, index) => {
      said += 1;
      const { lastId } = writer.run(
        `INSERT INTO utterance (conversation_id, person_id, identity_id, interaction_id, kind, at_milliseconds, sequence,
           text, fingerprint) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?)`,
        conversationId,
        personId,
        identityId,
        interactionId,
        kind,
        (startMinute + index) * 60_000,
        text,
        Buffer.from(String(said)),
      );
      writer.run('INSERT INTO utterance_search (rowid, text) VALUES (?, ?)', lastId, text);
    });
    return interactionId;
  }

  /** Somebody who took part in a call, whatever they said. */
  function takePart(interactionId: number, personId: number): void {
    writer.run('INSERT OR IGNORE INTO interaction_person VALUES (?, ?, 0)', interactionId, personId);
  }

  function rows(sql: string): Record<string, unknown>[] {
    return vault.reader.all(z.record(z.string(), z.unknown()), sql);
  }

  return {
    vault,
    person,
    identity,
    conversation,
    talk,
    takePart,
    rows,
    count: (conversationId: number) => countPeople(writer, conversationId),
    /** All that belongs to people or was counted of them, brought up to date. */
    state(): Record<string, unknown> {
      refreshTieInteractions(writer);
      return {
        people: rows('SELECT * FROM person ORDER BY id'),
        identities: rows('SELECT id, person_id FROM identity ORDER BY id'),
        utterances: rows('SELECT id, person_id FROM utterance ORDER BY id'),
        ratings: rows('SELECT * FROM closeness_rating ORDER BY id'),
        entries: rows('SELECT * FROM person_entry ORDER BY id'),
        photos: rows('SELECT id, person_id FROM person_photo ORDER BY id'),
        journal: rows('SELECT * FROM journal_entry ORDER BY id'),
        drawn: rows('SELECT tie_id, person_id FROM drawn_tie_end ORDER BY id'),
        groups: rows('SELECT group_id, person_id FROM person_group_member ORDER BY id'),
        counts: rows('SELECT * FROM interaction_person ORDER BY interaction_id, person_id'),
        ties: rows('SELECT * FROM tie_interaction ORDER BY person_id, interaction_id'),
        notSame: rows('SELECT * FROM not_same ORDER BY 1, 2'),
        merges: rows('SELECT * FROM person_merge ORDER BY id'),
      };
    },
    close: () => vault.close(),
  };
}
