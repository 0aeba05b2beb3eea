/** Lines of everyday chats, warm, plain and cold, for made-up networks. */
import { pick, sentence } from './talk.ts';

export type Mood = 'warm' | 'even' | 'cooling' | 'hot and cold';

const warm = [
  'That sounds really hard, I am glad you told me',
  'I am so happy for you, you worked for this!',
  'Thank you for today, it was lovely to see you',
  'Take all the time you need, I am here',
  'You were right to say so, it makes sense to me',
  'Thinking of you, how did it go?',
  'I love you, you make me so happy',
  'Of course you can call me, any time',
  'You are wonderful, I am so lucky to have you',
];
const plain = [
  'See you at six then',
  'I left the keys with the neighbour',
  'The train is ten minutes late',
  'Can you bring the blue folder tomorrow?',
  'We need bread and two lemons',
  'Did you see the notice about the water?',
  'Same place as last week',
  'I will send you the address later',
];
const cold = [
  'You are imagining things again',
  'That never happened and you know it',
  'You ruin everything, every single time',
  'I hate it when you are like this, you are pathetic',
  'You are far too sensitive',
  'Stop lying to me, I am so angry with you',
  'You are a terrible person and everybody sees it',
  'Forget it, there is no talking to you',
  'Leave me alone, I am sick of this',
];

/** How the talk is going, and when it is. */
interface Moment {
  /** The same for a whole talk, 0..1. */
  heat: number;
  /** As a share of all the years. */
  part: number;
  random: () => number;
}

export function networkLine(mood: Mood, { heat, part, random }: Moment): string {
  // Who goes hot and cold says little in between.
  const isPlain = random() < (mood === 'hot and cold' ? 0.1 : 0.45);
  if (isPlain) return random() < 0.7 ? pick(plain, random) : sentence(random);
  if (mood === 'hot and cold') return pick(heat < 0.5 && part > 0.4 ? cold : warm, random);
  if (mood === 'cooling') return pick(part > 0.75 && heat < 0.6 ? cold : part > 0.75 ? plain : warm, random);
  return pick(heat < (mood === 'warm' ? 0.75 : 0.35) ? warm : plain, random);
}
