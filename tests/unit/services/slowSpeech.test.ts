import { afterEach, beforeEach, expect, it } from 'vitest';
import { speechCalls } from '../../../src/main/intake/recordings.ts';
import { settingsCalls } from '../../../src/main/services/settings.ts';
import type { SpeechSettings } from '../../../src/shared/model/speech.ts';
import { openWorld } from '../intake/world.ts';

let world: ReturnType<typeof openWorld>;
beforeEach(() => {
  world = openWorld();
});
afterEach(() => world.close());

const note = (timesRealTime: number) => speechCalls['speech.notePace'](world.vault, { timesRealTime });
const slow = () => speechCalls['speech.slow'](world.vault, null)?.timesRealTime ?? null;
const settings = () => settingsCalls['settings.get'](world.vault, {});

function choose(changes: Partial<SpeechSettings>): void {
  const { speech, ...others } = settings();
  settingsCalls['settings.set'](world.vault, { ...others, speech: { ...speech, ...changes } });
}

it('is told when the usual model is slow, and stays so until it is answered', () => {
  note(3.1);
  expect(slow()).toBeNull();
  note(1.8);
  note(9);
  expect(slow()).toBe(1.8);
});

it('is not told of another model, nor of one that goes gently', () => {
  choose({ isGentle: true });
  note(1);
  choose({ isGentle: false, engine: 'moonshine-tiny' });
  note(1);
  choose({ engine: 'moonshine-base' });
  expect(slow()).toBeNull();
});

it.each([
  [true, 'moonshine-tiny'],
  [false, 'moonshine-base'],
])('is offered once, whether the smaller model is wanted (%s) or not', (takesSmaller, engine) => {
  note(1.8);
  speechCalls['speech.answerSlow'](world.vault, { takesSmaller });
  expect(settings().speech.engine).toBe(engine);
  choose({ engine: 'moonshine-base' });
  note(1.2);
  expect(slow()).toBeNull();
});
