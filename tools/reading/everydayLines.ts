/**
 * Neutral lines of everyday logistics, composed by us from parts with a seed. Chats hold many of these and the comments
 * of GoEmotions hardly any; without them "on my way" would swing. Licence: as the project.
 */
const times = ['at 6', 'at half past seven', 'tomorrow', 'on Friday', 'after work', 'in 10 min', 'tonight', 'next week', 'around noon', 'at 5pm'];
const places = ['the station', 'the office', 'school', 'the dentist', 'the gym', 'the supermarket', 'home', 'the bus stop', 'the car park', 'the library'];
const things = ['milk', 'the keys', 'the charger', 'bread', 'the parcel', 'my wallet', 'the documents', 'the tickets', 'two coffees', 'the password', 'the form'];
const people = ['mum', 'dad', 'the kids', 'the plumber', 'the landlord', 'your sister', 'my boss', 'the neighbour', 'the driver', 'everyone'];
const plain = [
  'ok', 'okay', 'k', 'yes', 'no', 'yep', 'nope', 'sure', 'on my way', 'omw', 'be there in 5', 'which one?', 'when?',
  'what time?', 'where are you?', 'where r u', 'at the bus stop', 'just woke up', 'call you later', 'in a meeting',
  'one sec', 'brb', 'done', 'got it', 'right', 'will do', 'not yet', 'maybe', 'i think so', "i don't know", 'idk',
  'u up?', 'hello', 'hi', 'hey', 'i see', 'alright', 'same time as usual', 'running a bit late', 'leaving now',
  'i am outside', 'the red one', 'number 14', 'send me the address', 'did you eat?', 'what do you want for dinner',
  'it is on the table', 'let me check', 'see you then', 'can you call me', 'i missed the bus', 'no problem', 'the door is open',
  'never mind', 'fine', 'fine.', 'ok fine', 'whatever', 'whatever you want', 'if you say so', 'k.', 'cool', 'noted', 'not today', 'i will ask', "i can't talk now", "don't forget the bins", 'no one is home', 'stuck in traffic',
];
const forms = [
  'can you pick up {thing}', 'i am at {place}', 'meet me at {place} {time}', 'we leave {time}', 'is {person} coming {time}?',
  '{person} is at {place}', 'please bring {thing} {time}', 'did {person} call', 'i left {thing} at {place}', 'the train is {time}',
  'have to work {time}', 'dinner {time}?', 'i will be at {place} {time}', 'are you at {place}', "i don't have {thing}",
  'tell {person} we are late', 'where did you put {thing}', '{time} works for me', "can't make it {time}", 'u at {place}?',
  'going to {place} now', 'ask {person} about {thing}', 'i have {thing} with me', "{person} didn't pick up {thing}",
] as const;

/** `count` lines chosen by `random`, a function giving numbers 0..1. */
export function everydayLines(count: number, random: () => number): string[] {
  function one(list: readonly string[]): string {
    return list[Math.floor(random() * list.length)] ?? '';
  }
  return Array.from({ length: count }, () =>
    random() < 0.35
      ? one(plain)
      : one(forms)
          .replace('{thing}', one(things))
          .replace('{place}', one(places))
          .replace('{time}', one(times))
          .replace('{person}', one(people))
          .toLowerCase(),
  );
}
