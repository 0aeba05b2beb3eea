import { expect, it } from 'vitest';
import { settingsSchema } from '../../../src/shared/model/settings.ts';

it('takes the settings of older vaults, which know nothing of speech', () => {
  const older = { autoLockMinutes: 25, timeZone: 'Europe/Berlin', theme: 'dark' };
  expect(settingsSchema.parse(older)).toMatchObject({
    ...older,
    speech: { engine: 'moonshine-base', added: null, isGentle: false },
  });
});
