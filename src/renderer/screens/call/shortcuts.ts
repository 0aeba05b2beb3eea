/** The keys of the call screen, and what the help says of them. */
export type Command =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'slower'
  | 'faster'
  | 'loop'
  | 'skipSilence'
  | 'current'
  | 'previousTurn'
  | 'nextTurn'
  | 'extendUp'
  | 'extendDown'
  | 'previousWord'
  | 'nextWord'
  | 'playWord'
  | 'edit'
  | 'split'
  | 'merge'
  | 'original'
  | 'undo'
  | 'redo'
  | 'find'
  | 'help';

export interface Shortcut {
  readonly command: Command;
  /** As the help shows them. */
  readonly keys: readonly string[];
  readonly words: string;
  /** A single character that can be turned off, for those who speak to their computer. */
  readonly characters?: readonly string[];
}

export const shortcutGroups: readonly { name: string; shortcuts: readonly Shortcut[] }[] = [
  {
    name: 'Listening',
    shortcuts: [
      { command: 'toggle', keys: ['Space', 'K'], words: 'Play or pause', characters: [' ', 'k'] },
      { command: 'back', keys: ['J'], words: 'Back 5 seconds', characters: ['j'] },
      { command: 'forward', keys: ['L'], words: 'On 5 seconds', characters: ['l'] },
      { command: 'slower', keys: ['['], words: 'Slower', characters: ['['] },
      { command: 'faster', keys: [']'], words: 'Faster', characters: [']'] },
      { command: 'loop', keys: ['R'], words: 'Repeat the selected turns, or stop it', characters: ['r'] },
      { command: 'skipSilence', keys: ['G'], words: 'Skip silence, or not', characters: ['g'] },
      { command: 'current', keys: ['C'], words: 'Go to the turn that is heard', characters: ['c'] },
    ],
  },
  {
    name: 'In the transcript',
    shortcuts: [
      { command: 'previousTurn', keys: ['↑'], words: 'Turn before' },
      { command: 'nextTurn', keys: ['↓'], words: 'Turn after' },
      { command: 'extendUp', keys: ['Shift ↑'], words: 'Select the turn before too' },
      { command: 'extendDown', keys: ['Shift ↓'], words: 'Select the turn after too' },
      { command: 'previousWord', keys: ['←'], words: 'Word before' },
      { command: 'nextWord', keys: ['→'], words: 'Word after' },
      { command: 'playWord', keys: ['Enter'], words: 'Hear it from this word' },
    ],
  },
  {
    name: 'Correcting',
    shortcuts: [
      { command: 'edit', keys: ['E'], words: 'Change the words of the turn', characters: ['e'] },
      { command: 'split', keys: ['S'], words: 'Split the turn before this word', characters: ['s'] },
      { command: 'merge', keys: ['M'], words: 'Join with the turn before', characters: ['m'] },
      { command: 'original', keys: ['O'], words: 'Show the original', characters: ['o'] },
      { command: 'undo', keys: ['Ctrl Z'], words: 'Undo' },
      { command: 'redo', keys: ['Ctrl Shift Z'], words: 'Redo' },
      { command: 'find', keys: ['Ctrl F'], words: 'Find and replace' },
      { command: 'help', keys: ['?'], words: 'These keys', characters: ['?'] },
    ],
  },
];

const byCharacter = new Map(
  shortcutGroups
    .flatMap(({ shortcuts }) => shortcuts)
    .flatMap(({ command, characters = [] }) => characters.map((character) => [character, command] as const)),
);

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks for anywhere on the screen; null where it means nothing. */
export function commandOf(press: KeyPress, hasCharacters: boolean): Command | null {
  if (press.altKey) return null;
  const key = press.key.toLowerCase();
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo';
    if (key === 'y') return 'redo';
    return key === 'f' ? 'find' : null;
  }
  return hasCharacters ? (byCharacter.get(key) ?? null) : null;
}

const inTranscript: Record<string, Command> = {
  ArrowUp: 'previousTurn',
  ArrowDown: 'nextTurn',
  ArrowLeft: 'previousWord',
  ArrowRight: 'nextWord',
  Enter: 'playWord',
  F2: 'edit',
};

/** What a key asks for on a turn of the transcript, besides those of the whole screen. */
export function turnCommandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (shiftKey) return key === 'ArrowUp' ? 'extendUp' : key === 'ArrowDown' ? 'extendDown' : null;
  return inTranscript[key] ?? null;
}
