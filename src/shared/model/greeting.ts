import { z } from 'zod';
import { id, milliseconds } from './fields.ts';

/** Seven acts of everyday talk that bring people nearer (Hall et al. 2023, Communication Research). */
export const greetingActs = [
  'catching up',
  'talking for real',
  'joking',
  'showing care',
  'listening',
  'asking for advice',
  'saying something kind',
] as const;
export type GreetingAct = (typeof greetingActs)[number];

/** The one weak tie that comes to mind on a day; never somebody set aside. */
export const greetingSchema = z.object({
  personId: id,
  name: z.string(),
  lastMilliseconds: milliseconds.describe('the last talk that is known of'),
  recordEndMilliseconds: milliseconds.describe('what came later is not known'),
  act: z.enum(greetingActs),
  hasOthers: z.boolean(),
  putOffUntil: z.iso.date().nullable().describe('not proposed before this day; null while proposed'),
});
export type Greeting = z.infer<typeof greetingSchema>;
