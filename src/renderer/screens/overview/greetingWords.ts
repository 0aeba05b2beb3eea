import type { GreetingAct } from '../../../shared/model/greeting.ts';

/** A way to begin for each act, in words of our own; a start, not a script. */
export const greetingWords: Record<GreetingAct, string> = {
  'catching up': 'It has been a while. How have things been with you?',
  'talking for real': 'Something has been on my mind, and I would like to hear what you make of it.',
  joking: 'I saw something today that would have made you laugh.',
  'showing care': 'You came to my mind. I hope life is being kind to you.',
  listening: 'What keeps you busy these days? I have time to listen.',
  'asking for advice': 'You know more about this than I do: what would you try first?',
  'saying something kind': 'I still think of something you once did for me. It was good of you.',
};
