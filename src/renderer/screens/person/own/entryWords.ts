/** What the owner's own entries are called, and words to begin with. */
import type { EntryKind } from '../../../../shared/model/personEntries.ts';

export type WrittenKind = Exclude<EntryKind, 'role' | 'boundary-kept' | 'boundary-crossed'>;

interface KindWords {
  readonly name: string;
  readonly description: string;
  /** Over the field for the words. */
  readonly question: string;
  readonly ideas: readonly string[];
}

export const kindWords: Record<WrittenKind, KindWords> = {
  note: {
    name: 'Note',
    description: 'Anything you want to remember',
    question: 'In a few words',
    ideas: [],
  },
  'green-flag': {
    name: 'Green flag',
    description: 'Something that does you good',
    question: 'What did you notice?',
    ideas: [
      'Takes a no well',
      'Listens and remembers',
      'Is glad for me',
      'Says sorry and acts on it',
      'Keeps what I confide',
      'Stays calm when we disagree',
    ],
  },
  'red-flag': {
    name: 'Red flag',
    description: 'Something that does not sit right with you',
    question: 'What did you notice?',
    ideas: [
      'Says it never happened',
      'Makes me feel guilty for a no',
      'Makes light of what I feel',
      'Turns it round on me',
      'Speaks badly of my friends to me',
      'Stops answering to make a point',
    ],
  },
  boundary: {
    name: 'Boundary',
    description: 'What you asked for, or decided for yourself',
    question: 'What is the boundary?',
    ideas: ['No calls at night', 'Not in front of others', 'I answer when I have time', 'My phone is mine'],
  },
  'life-event': {
    name: 'Life event',
    description: 'A day after which things may have been different',
    question: 'What happened?',
    ideas: [],
  },
};

export const writtenKinds = ['note', 'green-flag', 'red-flag', 'boundary', 'life-event'] as const;

/** What somebody may be there for. */
export const roleIdeas = [
  'to confide in',
  'good advice',
  'practical help',
  'to laugh with',
  'shared interests',
  'family',
  'work',
  'in an emergency',
];
