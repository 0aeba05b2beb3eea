import { describe, expect, it } from 'vitest';
import { labelsOfLast, marksOfLast, readTurns } from './read.ts';

describe('words that are not meant', () => {
  it.each([
    ['said by somebody else', 'He told me you are pathetic and walked off'],
    ['quoted', 'She wrote "you are overreacting" and I closed the chat'],
    ['quoted with curly marks', 'He always goes “it’s all your fault” when he loses'],
    ['the other’s own words', 'You said you were useless but you are not'],
    ['denied', 'I never said you were crazy'],
    ['not believed', "I don't think you're selfish"],
    ['supposed', "If you're pathetic then what am I"],
    ['about oneself', "I'm pathetic and useless today"],
    ['a song', '♪ look what you made me do ♪'],
    ['forwarded', 'Fwd: you are nothing without me'],
    ['in a link', 'https://example.org/you-are-pathetic'],
  ])('are not marked: %s', (_, text) => {
    const tactics = readTurns(text).turns[0]?.signals.filter(({ kind }) => kind === 'tactic');
    expect(tactics).toEqual([]);
  });

  it("are marked when it is the speaker's own claim", () => {
    expect(labelsOfLast("I told you, you're pathetic")).toContain('shaming');
  });
});

describe('what came before', () => {
  it('makes a denial of what the other remembers', () => {
    expect(marksOfLast('You promised me you would call.', 'I never said that')).toEqual([
      'denial: I never said that',
    ]);
    expect(marksOfLast('Nice weather.', 'I never said that')).toEqual([]);
  });

  it('counts only when another person said it', () => {
    const reading = readTurns('You promised me you would call.', 'what?', 'I never said that');
    expect(reading.turns.at(-1)?.signals.map(({ label }) => label)).not.toContain('denial');
  });

  it('lets laughter soften teasing', () => {
    expect(labelsOfLast('you are such an idiot 😂😂 love it')).not.toContain('shaming');
  });
});

describe('DARVO', () => {
  const concern = 'It hurt me when you shouted at me yesterday.';

  it('is marked where denial, attack and reversal follow a concern', () => {
    const marks = marksOfLast(
      concern,
      'That never happened.',
      'But I was there.',
      "You're so paranoid.",
      'What?',
      "I'm the one who's hurt here.",
    );
    expect(marks).toContain("darvo: I'm the one who's hurt");
  });

  it('is not marked without a concern, or without a denial', () => {
    expect(
      labelsOfLast(
        'Lunch?',
        'That never happened.',
        'Hm',
        "You're so paranoid. I'm the one who's hurt here.",
      ),
    ).not.toContain('darvo');
    expect(labelsOfLast(concern, "I'm the one who's hurt here.")).not.toContain('darvo');
  });
});

describe('the whole dialogue', () => {
  it('is flagged when the pressure piles up', () => {
    const { flagged, manipulation } = readTurns(
      'I would like to see my sister on Sunday.',
      'After everything I do for you? If you loved me you would stay.',
      'It is only an afternoon.',
      "You're so selfish. If you go, you'll regret it, and don't come back.",
    );
    expect([flagged, manipulation > 0.8]).toEqual([true, true]);
  });

  it('is not flagged for a fair quarrel', () => {
    const { flagged } = readTurns(
      'You left the dishes again and I am annoyed.',
      'I know, I was late for work. I will do them now.',
      'I need you to do your share without me asking.',
      "That's fair. I'm sorry I left it to you.",
    );
    expect(flagged).toBe(false);
  });

  it('is nothing when there are no turns', () => {
    expect(readTurns()).toMatchObject({ turns: [], flagged: false });
  });
});
