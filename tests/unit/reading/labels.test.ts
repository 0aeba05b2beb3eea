import { describe, expect, it } from 'vitest';
import type { SignalLabel } from '../../../src/shared/model/signals.ts';
import { labelsOfLast } from './read.ts';

/** What must be marked, and what is near it and must not be; a list of turns where context matters. */
const examples: Partial<
  Record<SignalLabel, { marked: (string | string[])[]; unmarked: (string | string[])[] }>
> = {
  countering: {
    marked: [
      "You're remembering it all wrong again.",
      'your memory is terrible, everyone knows that',
      ['You told me on Friday you would come.', "That's not what I said."],
      'youre imagining things',
    ],
    unmarked: [
      'I always remember it wrong, was it gate 4?',
      "That's not how you spell it",
      'My memory is terrible today',
      'Do you remember where we parked?',
    ],
  },
  denial: {
    marked: [
      ['You called me useless last night.', 'I never said that.'],
      ['I remember you promised to stop.', "I don't remember saying anything like it."],
      ['You hit the wall next to me yesterday', 'That never happened'],
    ],
    unmarked: [
      'I never said that to the landlord',
      ['Is the shop open?', "I don't remember"],
      "I didn't do it yet, sorry",
    ],
  },
  withholding: {
    marked: [
      "I'm not listening to this again.",
      'This conversation is over.',
      ['It hurts me when you joke about my weight.', 'I don’t want to talk about it'],
      'you’re just trying to confuse me',
    ],
    unmarked: [
      "I'm not listening to the radio",
      'the conversation with the bank is done tomorrow',
      'Are we talking at 5?',
    ],
  },
  diverting: {
    marked: [
      'Who put that idea in your head?',
      "That's your sister talking.",
      ['I felt hurt when you left.', 'What about the time you forgot my birthday?'],
    ],
    unmarked: [
      'What about you, are you coming?',
      'who put the milk away',
      'is that your sister talking on stage?',
    ],
  },
  trivializing: {
    marked: [
      "You're overreacting as usual.",
      'ur so sensitive',
      "You just can't take a joke",
      ['That really upset me', 'Calm down.'],
      "I'm sorry you feel that way.",
    ],
    unmarked: [
      'I am overreacting, I know',
      'The dog is so dramatic',
      'You will need to calm down the baby first',
      "I don't think you're overreacting",
      'My skin is too sensitive for that cream',
    ],
  },
  'blame-shifting': {
    marked: [
      "It's all your fault.",
      'Look what you made me do',
      "I wouldn't have to shout if you just listened",
      'you brought this on yourself',
    ],
    unmarked: [
      "It's not your fault at all",
      'You made me a lovely cake',
      'it was my fault',
      'The problem is the battery',
    ],
  },
  shaming: {
    marked: [
      "You're pathetic.",
      'you stupid idiot',
      'Nobody else would ever want you',
      "You can't do anything right",
      'You are nothing without me',
    ],
    unmarked: [
      'What a stupid film',
      "I'm such an idiot, I forgot the keys",
      "You're not stupid",
      'that game was pathetic lol',
      'He is a liar',
    ],
  },
  'guilt-tripping': {
    marked: [
      'After everything I have done for you',
      'If you really loved me you would stay',
      'So this is how you repay me',
      "I guess I just don't matter",
    ],
    unmarked: [
      'After everything is packed we can go',
      'If you loved that book read the next one',
      'How do you want me to repay you for lunch?',
    ],
  },
  threat: {
    marked: [
      "If you leave, I'll make your life hell.",
      "You'll never see the kids again",
      "Don't make me hurt you",
      'Nobody will believe you anyway',
      'You will do as I say',
    ],
    unmarked: [
      "If you leave now you'll catch the bus",
      "I'll take the kids to school",
      'this spicy soup will kill me',
      "I'll hit you up later",
    ],
  },
  isolation: {
    marked: [
      'Your friends are a bad influence on you.',
      "I'm the only one who really understands you",
      "You don't need your friends",
      "It's me or them",
    ],
    unmarked: [
      'Your friends are lovely',
      'Are your friends coming too?',
      "you don't need an umbrella",
      'the only one who knows the code is Ines',
    ],
  },
  validation: {
    marked: [
      'Your feelings are valid.',
      'you have every right to be upset',
      'I totally understand why you are angry',
      "You're not crazy.",
    ],
    unmarked: ['The ticket is valid until May', 'do you have the right key', 'I can see you from the window'],
  },
  empathy: {
    marked: ["I'm so sorry to hear that", 'That must be really hard for you', 'my heart goes out to you'],
    unmarked: ['Sorry, wrong number', 'The exam was hard', 'this must be the right house'],
  },
  care: {
    marked: [
      'How are you holding up?',
      'Let me know if you need anything',
      "I'm here for you",
      'did you get home ok?',
    ],
    unmarked: ['Let me know if the train is late', "I'm here at the gate", 'how are you getting to work'],
  },
  encouragement: {
    marked: ["You've got this!", "I'm so proud of you", 'I believe in you'],
    unmarked: ['you got this from the shop?', 'I believe in ghosts', 'he is proud of his car'],
  },
  repair: {
    marked: [
      "I'm sorry for how I spoke to you",
      'I was wrong and I apologise',
      'How can I make it up to you?',
      "I shouldn't have yelled",
    ],
    unmarked: ["I'm sorry if you were offended", 'I apologise if you got it wrong', 'sorry, the bus is late'],
  },
  'boundary-respect': {
    marked: [
      'I respect your decision',
      ["I can't come tonight, I need some rest", 'No pressure at all'],
      'Take all the time you need',
      ['please don’t call me today', "I'll give you some space"],
    ],
    unmarked: ['the tyre has no pressure', 'I respect the speed limit', 'There is no space in the boot'],
  },
  'active-constructive': {
    marked: [
      ['I got the job!!', "That's amazing, tell me everything"],
      'So happy for you!',
      ['I passed', 'Congratulations'],
    ],
    unmarked: ['That soup is amazing', 'tell me everything you need from the shop'],
  },
  warm: {
    marked: ['I love you so much ❤️', 'miss you too', "You're the best, thank you"],
    unmarked: ["I don't love you", 'I would love your notes on this', 'don’t miss your train'],
  },
  hostile: {
    marked: ['Go to hell', 'I hate you', 'shut up'],
    unmarked: [
      'shut up lol you are too funny 😂',
      'I hate your neighbour’s music, and the heat',
      'close the shutters up there',
    ],
  },
};

describe.each(Object.entries(examples))('%s', (label, { marked, unmarked }) => {
  it.each(marked.map((turns) => ({ turns: [turns].flat() })))('is marked in: $turns', ({ turns }) => {
    expect(labelsOfLast(...turns)).toContain(label);
  });

  it.each(unmarked.map((turns) => ({ turns: [turns].flat() })))('is not marked in: $turns', ({ turns }) => {
    expect(labelsOfLast(...turns)).not.toContain(label);
  });
});
