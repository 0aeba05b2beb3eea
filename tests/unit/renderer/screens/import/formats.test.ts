import { describe, expect, it } from 'vitest';
import { formatGroups } from '../../../../../src/renderer/screens/import/formatGroups.ts';
import { fittingFormats } from '../../../../../src/renderer/screens/import/help/fittingFormats.ts';
import { formatInfos } from '../../../../../src/main/sources/detect.ts';
import { whatsapp } from './world.ts';

describe('the groups of formats', () => {
  it('hold every format once', () => {
    const grouped = formatGroups(formatInfos()).flatMap(({ formats }) => formats.map(({ id }) => id));
    expect(grouped.toSorted()).toEqual(
      formatInfos()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it.each([
    ['whatsapp', 'Messengers'],
    ['sms-backup-restore', 'Text messages'],
    ['contacts', 'Contacts'],
    ['mail-mbox', 'Mail'],
    ['wav', 'Recorded calls'],
  ])('put %s under %s', (id, group) => {
    const kind = id === 'wav' ? 'recording' : 'chat';
    expect(formatGroups([{ ...whatsapp, id, kind }]).map(({ name }) => name)).toEqual([group]);
  });
});

describe('searching for help', () => {
  it('finds an app by its name and by words of its steps', () => {
    const telegram = { ...whatsapp, id: 'telegram', name: 'Telegram', howTo: ['Open the menu.'] };
    const found = (search: string) => fittingFormats([whatsapp, telegram], search).map(({ id }) => id);
    expect(found(' TELE ')).toEqual(['telegram']);
    expect(found('export chat')).toEqual(['whatsapp']);
    expect(found('')).toEqual(['whatsapp', 'telegram']);
    expect(found('carrier pigeon')).toEqual([]);
  });
});
