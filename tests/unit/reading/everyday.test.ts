import { expect, it } from 'vitest';
import { readTurns } from './read.ts';

/** A hundred lines as they stand in any chat: logistics, teasing, news, complaints about the world, quotes. */
const lines = `
on my way, 10 min
can you grab oat milk and eggs
which platform?
did you feed the cat this morning
im so tired of this rain
you left your umbrella here again
haha you are the worst at darts 😂
my boss is being ridiculous today
we need to talk about the holiday budget at some point
you're late again lol, I ordered for you
can you call mum back, she rang twice
I told him I would not do it for free
she said you can have the blue chair
don't forget to bring your passport
what time does your train get in
you owe me 12 euros for the pizza
I'm going crazy with these tax forms
who put the scissors in the freezer
are you crazy busy next week or shall we meet
I can't believe we lost in the last minute
your dog is so dramatic when it rains
calm down the kids if you can, bedtime in 5
I hate mondays
we should leave by 8 or we will miss the ferry
the doctor said it's nothing serious
no worries, another time
can't talk now, in a meeting
did you get my email about the invoice
you won't believe who I met at the bakery
ok fine we will take your car then
stop sending me cat videos at work, I can't stop laughing
he told everyone that I'm crazy, can you imagine
my therapist says I should rest more
that film was stupid but fun
I never said thank you for the flowers, so thank you
look at this sunset
I forgot my keys again, I'm such an idiot
you were right, the shop closes at six
please don't wait for me with dinner
I'd kill for a coffee right now
this traffic will be the death of me
what's wrong with the printer now
you need to see this bike
trust me, the soup is better on day two
if you leave before 9 you can get the early bus
I would love to but I have choir
your sister is here, shall I tell her anything
let me know when you are home
he's always late because of his shift
I don't remember the password, sorry
never mind, found it
Dad says you made a great speech
did I say Tuesday? I meant Thursday
why did you choose the green one
you have to press the button twice
I'll be alone in the office, come by if you like
it's all my fault, I mixed up the dates
the landlord never answers
don't make me laugh, my ribs hurt
you look tired, everything ok?
the baby finally sleeps
they cancelled the concert, I'm gutted
we don't need a car for two days
can I have your recipe for the lentils
you always find the best flats
I didn't mean to call, pocket dial
watch your step at the back door, it's icy
I promise I'll return the drill tomorrow
are you mad at the neighbours too
who told you about the party? it was a surprise
relax, the exam is next week
the kids want to see you on Sunday
she is jealous of your garden
that joke was terrible, I loved it
you and your spreadsheets 😄
shut up, no way, you got tickets?! 😂
my phone is dying
the problem is the charger, not you
I think you dropped your glove
do what the sign says and turn left
hope you feel better soon
it hurts when I bend my knee
sorry for the late reply, long day
I was so embarrassed when the alarm went off
you know what, let's just order in
can you please stop by the post office
I can't hear you, the line is bad
tell me when you want to be picked up
that's not how it happened in the book
we're out of coffee, this is a crisis
he said "you are pathetic" to the referee, what a scene
your turn to do the dishes
I can't find the red folder
are we still on for Saturday
no one else has a ladder I guess
do you want to be the goalkeeper or shall I
you should be proud, the cake was perfect
I need space in the cupboard for the pots
remember to water the plants
good night, see you tomorrow
`
  .trim()
  .split('\n');

it('marks no tactic and nothing hostile in a hundred everyday lines', () => {
  expect(lines).toHaveLength(100);
  const marked = lines.filter((line) =>
    readTurns(line).turns[0]?.signals.some(({ kind, label }) => kind === 'tactic' || label === 'hostile'),
  );
  expect(marked).toEqual([]);
});

it('flags none of them alone, and hardly any following one another', () => {
  const windows = lines.map((_, index) => lines.slice(index, index + 8));
  expect(lines.filter((line) => readTurns(line).flagged)).toEqual([]);
  // Lines of many chats heaped on each other hold more hard words than any everyday talk does.
  expect(windows.filter((turns) => readTurns(...turns).flagged).length).toBeLessThan(windows.length / 8);
});
