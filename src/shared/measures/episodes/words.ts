/**
 * Words that the rules of episodes look for: plain lists of our own, English, looked for in single messages. They only
 * ever count beside conditions of time and number; alone they mean nothing.
 */

/** Ways to be drawn back after a break. */
export const pullKinds = ['apology', 'promise', 'affection', 'emergency'] as const;
export type PullKind = (typeof pullKinds)[number];

const pulls: Record<PullKind, RegExp> = {
  apology:
    /\b(?:i(?:'?m| am) (?:so |really |truly )?sorry|i apologi[sz]e|forgive me|my fault|i was wrong|i regret)\b/iu,
  promise:
    /\b(?:i(?:'ve| have) changed|i(?:'ll| will) (?:change|never|do better|be better|make it up)|i promise|i swear|this time (?:it )?will be|give me (?:one|another) (?:more )?chance|start (?:over|again|fresh)|things will be different)\b/iu,
  affection:
    /\b(?:i (?:still )?(?:love|miss|need|adore) you|miss(?:ing)? you|can(?:'t|not) live without you|thinking (?:of|about) you|you(?:'re| are) (?:my everything|the only one|the love of my life)|what we had|remember when we)\b|❤|💕|😘|🥰/iu,
  emergency:
    /\b(?:emergency|in (?:the )?hospital|i(?:'m| am) (?:really |very )?(?:ill|sick|in trouble|not well|desperate)|something (?:bad |terrible )?happened|call me (?:now|asap|please)|it(?:'s| is) urgent|i don'?t know what i(?:'ll| will| might) do|accident|died|dying)\b/iu,
};

/** The ways in which a message pulls; empty for most. */
export function pullsIn(text: string): PullKind[] {
  const plain = straight(text);
  return pullKinds.filter((kind) => pulls[kind].test(plain));
}

const affection =
  /\b(?:love you|adore you|miss you|soul ?mate|perfect for me|never (?:felt|met)|meant to be|my everything|my (?:angel|queen|king|darling|love)|beautiful|amazing|incredible|obsessed|can(?:'t|not) stop thinking)\b|❤|💕|😘|🥰|😍|💖/iu;
const future =
  /\b(?:our (?:future|wedding|house|home|kids|children|life)|marry|married|move in|move together|grow old|for ?ever|rest of (?:my|our) li(?:fe|ves)|spend my life|engaged)\b/iu;

/** Great affection, or a common future. */
export function isEnamoured(text: string): boolean {
  const plain = straight(text);
  return affection.test(plain) || future.test(plain);
}

const concern =
  /\b(?:hurt(?:s|ing)? (?:me|my)?|upset|worried|afraid|scared|sad|lonely|ignor(?:e|ed|ing)|feel(?:s|ing)? (?:like|bad|hurt|so|as if|alone|unsafe)|not (?:ok|okay|fair|fine)|bother(?:s|ed|ing)|need to talk|can we talk|talk about (?:it|this|what|us)|why (?:did|do|are|won'?t|don'?t) you|what (?:did i|have i|is wrong|'s wrong)|are you (?:angry|mad|upset)|did i do)\b/iu;

/** Something that weighs on who says it: a feeling, a hurt, a wish to talk it over. */
export function raisesConcern(text: string): boolean {
  return concern.test(straight(text));
}

export function asksSomething(text: string): boolean {
  return /\?\s*$/u.test(text.trim());
}

const pause =
  /\b(?:give me|i need|need) (?:some |a (?:bit|little|few) |an? )?(?:time|space|break|minute|hour|moment|day|days|hours)\b|\b(?:talk|speak|call|text|write|reply|answer|get back)\b.{0,30}\b(?:later|tomorrow|tonight|after|when|in (?:a|an|\d+)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|at \d)|\b(?:back|free|home|available) (?:at|in|on|by|after|around|tomorrow|later|soon)\b|\b(?:at work|in a meeting|on (?:a|the) (?:plane|flight)|driving|no signal|going to (?:bed|sleep)|good ?night|flight)\b/iu;

/** A break that was announced, with a word of when it ends, or of what keeps them away. */
export function announcesPause(text: string): boolean {
  return pause.test(straight(text));
}

const noContact =
  /\b(?:no (?:more )?contact|(?:do not|don't|stop|not to) (?:contact|call|writ|text|messag)\w*|leave me alone|blocked)\b/iu;

/** In the owner's own words for a boundary: that there is to be no contact. */
export function asksForNoContact(text: string): boolean {
  return noContact.test(straight(text));
}

/** Words of a text, emoji not counted. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
}

function straight(text: string): string {
  return text.replaceAll('’', "'");
}
