/** Every family the reader looks for. */
import { activeConstructive } from './activeConstructive.ts';
import { blameShifting } from './blameShifting.ts';
import { boundaryRespect } from './boundaryRespect.ts';
import { care } from './care.ts';
import { countering } from './countering.ts';
import { pressure, reversal } from './cues.ts';
import { denial } from './denial.ts';
import { diverting } from './diverting.ts';
import { empathy } from './empathy.ts';
import { encouragement } from './encouragement.ts';
import { guiltTripping } from './guiltTripping.ts';
import { isolation } from './isolation.ts';
import type { Family } from './pattern.ts';
import { repair } from './repair.ts';
import { shaming } from './shaming.ts';
import { threat } from './threat.ts';
import { hostile, warm } from './tone.ts';
import { trivializing } from './trivializing.ts';
import { validation } from './validation.ts';
import { withholding } from './withholding.ts';

export const families: readonly Family[] = [
  countering,
  denial,
  withholding,
  diverting,
  trivializing,
  blameShifting,
  shaming,
  guiltTripping,
  threat,
  isolation,
  pressure,
  reversal,
  validation,
  empathy,
  care,
  encouragement,
  repair,
  boundaryRespect,
  activeConstructive,
  warm,
  hostile,
];
