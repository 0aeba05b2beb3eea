import { afterEach, beforeEach, expect, test } from 'vitest';
import { countUnread, utterancesByPerson } from '../../../../src/main/vault/repositories/utteranceCounts.ts';
import type { OpenVault } from '../../../../src/main/vault/vault.ts';
import { addConversation, addPerson, addSource, openTestVault, say } from '../world.ts';

let vault: OpenVault;

beforeEach(() => {
  vault = openTestVault();
});

afterEach(() => vault.close());

test('counts are kept while nothing changes, and made again once something was said', () => {
  const personIds = [addPerson(vault, 'Ada')];
  const place = { sourceId: addSource(vault), conversationId: addConversation(vault, 'ada'), personIds };
  say(vault, place, ['one', 'two']);
  const before = utterancesByPerson(vault.reader);
  const again = utterancesByPerson(vault.reader);
  say(vault, { ...place, fromMinute: 10 }, ['three']);
  expect(again).toBe(before);
  expect([before[0]?.utterances, utterancesByPerson(vault.reader)[0]?.utterances]).toEqual([2, 3]);
});

test('a connection that writes sees its own changes counted', () => {
  const place = { sourceId: addSource(vault), conversationId: addConversation(vault, 'ada') };
  const personIds = [addPerson(vault, 'Ada')];
  const before = countUnread(vault.writer);
  say(vault, { ...place, personIds }, ['one', 'two']);
  expect([before, countUnread(vault.writer)]).toEqual([0, 2]);
});
