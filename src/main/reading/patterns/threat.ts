import type { Family } from './pattern.ts';

/** Announces harm or loss, or orders under pressure. */
export const threat: Family = {
  label: 'threat',
  patterns: [
    [
      0.85,
      "if you (ever |dare |so much as |even |don't |do not )*(leave|tell|talk|go|speak|see|try|touch|lie|cheat|walk|do|say|come|break|stop|listen|shut|give|call|text|betray) {any9}({ill}|i'd|you'll|you will|you're going to) {any1}(kill|hurt|ruin|destroy|regret|be sorry|lose|end|never see|tell everyone|tell your|show everyone|post|throw|break|pay|beat|make you|make sure you|make your life|find you|hunt|take the kids|be dead|be finished|scream)",
    ],
    [
      0.7,
      "or (else )?({ill}|i'd) (kill|hurt|break|beat|ruin|destroy|smash|make you|scream|end|shoot|cut|slap|hit|take the (kids|children) away)",
    ],
    [0.5, '(?<=\\w,? )or else(?=[.!]|$)'],
    [
      0.55,
      "({ill}|i could|i can|i'd|i should|i might) (just |fucking |actually |personally )?(kill|hurt|beat|ruin|destroy|bury|strangle|slap|punch|hit|choke|smash|crush|finish|end|shoot|break) (you(?! (up|with|back|some|one|a|when|if|later|at))|your (neck|face|life|legs|arm|bones|head|career|reputation))",
    ],
    [
      0.85,
      "(i'll|i will|i'm going to|i can|i could|i'd|we'll|i'm gonna) make (you|your life) (pay|hell|a living hell|miserable|regret|sorry|suffer|wish)",
    ],
    [
      0.55,
      "(you'll|you will|you're going to|you're gonna|ur gonna) (regret (this|that|it|the day|leaving|crossing)|be sorry|wish you)",
    ],
    [0.8, "(you'll|you will|you're going to|you're gonna) pay for (this|that|what|everything)"],
    [
      0.9,
      "(you'll|you will|you're) (never |not )(going to )?(see|seeing) (the|your) (kids|children|son|daughter|baby|boys|girls) again",
    ],
    [
      0.85,
      "i'll take the (kids|children|house|dog|baby) (away|from you)|i'll take (everything|the kids) and",
    ],
    [
      0.6,
      "(you'll|you will) (lose (everything|me|your (job|kids|home|house|children)|the (kids|house))|end up (alone|with nothing|on the street|dead|in jail)|be left with nothing|die alone)",
    ],
    [
      0.7,
      "(don't|do not|you don't want to) (make|force) me (to )?(hurt|hit|come over|do (this|it|something)|get (angry|mad|violent)|lose|angry|mad|repeat|say it again|use|kill|tell (everyone|your|him|her|them)|ask (you )?(again|twice)|regret|slap)",
    ],
    [0.55, "don't (you )?(test|push|try|cross|provoke|threaten|fuck with|mess with) me"],
    [
      0.6,
      "don't you (ever|dare) {any1}(talk|speak|walk|raise|lie|touch|question|disobey|contradict|interrupt|turn your back|tell (anyone|me)|leave|come|embarrass|accuse|look at|lie to)",
    ],
    [
      0.7,
      "you don't want to (see|find out|know|make|get) {any4}(angry|mad|happens|upset|bad side|what i can|what i'll)",
    ],
    [0.85, "you have no idea what (i'm|i am|i|i can|i could) (capable|can do|could do|will do|do)"],
    [0.75, "you know what (i'm|i am) capable of|you know what('ll| will)? happens? (when|if) you"],
    [0.6, '{start}watch your (mouth|tone|back|language with me)|watch how you (talk|speak) to me'],
    [0.65, 'i know where you (live|work|park|sleep)'],
    [
      0.65,
      "i'm warning you|i warn you|(this is|that's) your (last|final|only) (warning|chance)|i won't (tell|warn|ask) you again",
    ],
    [
      0.6,
      "you('d| had)? better (watch|shut|not tell|do as|do what|listen to me|behave|pray|hope|not (lie|cross|leave|say|talk))",
    ],
    [
      0.7,
      "{start}(you('ll| will| must| need to| should| have to| better| are going to) )?do (exactly )?(as|what|whatever) (i|you're|you are) (say|tell you|told|told you|tell|want)(?= |[.!,;]|$)",
    ],
    [
      0.7,
      "you('ll| will| are going to|'re going to|'re gonna) (do (as|what|exactly|whatever)|obey|behave|listen to me|answer me|stay (right )?here|keep your mouth shut|learn to|shut up)",
    ],
    [
      0.75,
      "i forbid (you|it)|i (won't|will not|'m not going to|am not going to|don't|can't) (let|allow|letting) you (to )?(leave|see (him|her|them|your)|talk to|work|wear|speak|out of|humiliate|embarrass|go out|walk out|ruin|destroy)",
    ],
    [
      0.6,
      "you're not (leaving|going out|wearing|seeing|talking to|going anywhere|walking out) (me|this|like that|looking like|without|until|on me|dressed|out of this)",
    ],
    [
      0.85,
      "(nobody|no one|no-one) (will|would|is going to|'s going to|'ll|'d) (ever )?believe (you|a word you|your)",
    ],
    [0.65, "i own you|you belong to me|you're my property"],
    [
      0.75,
      "({ill}|i can|i could|i'd|should i) (tell|show|send|post|share|leak) {any4}(what you (did|are|really|said)|who you really are|everything you|(those|the|your) (photos|pictures|nudes|screenshots|video|videos|secrets?|messages))",
    ],
    [
      0.85,
      "({ill}|i'd|i might|i want to) (kill|hurt|cut|harm) myself (if|unless|because|and it|when you|so you|right now)|i'll kill myself",
    ],
    [0.9, "i'll give you something to (cry|complain|whine) about"],
    [
      0.65,
      "you('ll| will) never (see|hear from) me again (if|unless)|if you (leave|walk out|go) (now |that door )?(it's|we're|it is|we are|don't (come|bother)) (over|done|finished|back|coming)",
    ],
    [0.6, 'if you walk out (of )?(that|the|this) door'],
    [
      0.6,
      'things (will|are going to|could|might|can) get (very |really |pretty )?(ugly|bad|nasty|worse) for you',
    ],
  ],
};
