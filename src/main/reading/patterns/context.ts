/** What the other said just before, as far as it changes how words are to be read. */
import { anyOf, type ContextCue } from './pattern.ts';

const cues: Record<ContextCue, readonly string[]> = {
  memory: [
    'you (said|told me|promised|agreed|swore|were (there|drunk|yelling|shouting|angry)|did (say|promise|tell)|called me|hit|pushed|grabbed|threw|yelled|shouted|forgot|left|lied|wrote|texted|never (told|called|came))',
    '(i|we) (do |clearly |definitely |distinctly )?remember|i (saw|heard) (you|it|what)|(last|the other|that) (night|week|time|day|month) you',
    "(yesterday|earlier|this morning|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)) you|we (agreed|talked about|discussed|had a deal)|why did you|you (just )?did it again|don't you remember|it('s| is) in (the|your) (messages|text|chat)",
    '(that|it|you|this|what you (did|said)) {any2}(hurt|hurts|upset|scared|embarrassed|humiliated) me|talk about (last night|yesterday|what (you|happened))|what happened (last|on|at|that|yesterday)',
  ],
  concern: [
    '(that|it|you|this|what you (did|said)) {any2}(hurt|hurts|upset|upsets|scared|scares|bothered|bothers|worries|embarrassed|humiliated)( me)?',
    "i (feel|felt|am feeling|'m feeling|don't feel|didn't like|don't like)|i('m| am| was) {very}(hurt|upset|scared|worried|uncomfortable|unhappy|sad|angry|disappointed|embarrassed|humiliated)",
    "when you (say|said|do|did|talk|yell|shout|don't|ignore|call|left|make|go|act|speak)|why (did|do|are|were|would|didn't|don't) you|(can|could) we (please )?talk|we (need|have) to talk|i need (you to|to talk)|please (don't|stop)",
    "you (said|told me|promised|lied|forgot|hit|pushed|called me|yelled|shouted|ignored|embarrassed|always|never|hurt)|i (saw|heard) (you|what)|it('s| is) not (ok|okay|fair|right)|that (wasn't|was not|isn't|is not) (ok|okay|fair|nice|right|true|what)",
  ],
  distress: [
    "i('m| am| feel| felt|'ve been| have been| was|'m feeling| am feeling) {very}({feeling}|sick|ill|alone|a mess|not (ok|okay|well|good)|struggling|in pain|heartbroken|broken|lost)",
    "(crying|cried|panic attack|can't (sleep|cope|stop crying|do this any ?more|take it)|bad (day|week|news)|(lost|losing) my|passed away|died|broke up|got fired|hospital|funeral|hate my (life|job))|having a hard time",
  ],
  'good-news': [
    'i (just |finally |actually )*(got (the|a|an|in|into|my|accepted|promoted|engaged|offered)|passed|won|finished|made it|did it|graduated|aced|nailed|found (a|out)|sold|signed|completed)',
    "(guess what|good news|great news|big news|i'm (pregnant|engaged|getting married|so happy|so excited)|we('re| are) (pregnant|engaged|getting married|moving|having a baby)|we (won|got|did it)|they (offered|accepted|hired|said yes|picked) (me|us)?|i got in)",
  ],
  boundary: [
    "i (can't|cannot|don't want to|do not want to|'d rather not|would rather not|don't feel like|won't|am not (ready|able|comfortable|up)|'m not (ready|able|comfortable|up|going|in the mood)|need (some )?(space|time|a break|rest|to (be alone|think|rest|stay|cancel|skip|pass)|quiet)|have to (cancel|pass|skip|say no))",
    "(please don't|please stop|not (today|tonight|now|yet|this time)|(no|nope) (thanks|thank you|sorry)|leave me|rather not|stop (calling|texting|asking)|i said no|maybe another time|rain check|i('m| am) not (sure|ready))",
  ],
};

const compiled = new Map(
  Object.entries(cues).map(([cue, words]) => [cue, new RegExp(anyOf(words))] as const),
);

/** Whether a normalised text holds a context cue. */
export function holdsCue(normalised: string, cue: ContextCue): boolean {
  return compiled.get(cue)?.test(normalised) ?? false;
}
