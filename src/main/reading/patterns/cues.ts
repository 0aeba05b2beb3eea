import type { Family } from './pattern.ts';

/** Pressing words. Alone they are everyday talk; they only add to the score of a dialogue and are never shown. */
export const pressure: Family = {
  label: 'pressure',
  patterns: [
    [0.6, 'for your own (good|sake)'],
    [0.5, "you (have|'ve got|don't have|had|got) (no|a|any) (other )?choice"],
    [0.55, 'you know you want (it|to|this|me)'],
    [
      0.45,
      "(no one|nobody|no-one|they|he|she) (has to|will ever|needs to|would ever|'ll ever|doesn't have to) (know|find out)",
    ],
    [0.5, 'you need me'],
    [0.4, 'i know you (better than|still|want|need)'],
    [0.65, 'i made you (who|what|everything)'],
    [0.4, '{start}(answer|listen to|look at) me(?=[.!,;]|$| when)'],
    [
      0.55,
      "i('m| am) (only |just )?(doing|saying|telling) (this|you this|it) (for you|because i (love|care)|for your)",
    ],
    [0.5, "you('ll| will) thank me"],
    [0.6, 'be a good (girl|boy|wife|husband|daughter|son)'],
    [0.45, "i('ll| will) never forgive you"],
    [0.4, 'prove it( to me)?'],
    [0.55, 'what (would|will) (your|people|they|everyone|everybody) {any3}(say|think) (if|when)'],
    [0.5, 'you know (how|what) i (get|can be)'],
    [0.4, "you know (i'm right|it's true|better|very well|perfectly well|damn well|exactly what)"],
    [0.6, "who('s| is| would|'d) (going to |gonna )?{any2}(believe|want|love|take care of) you"],
    [0.4, 'what makes you think you'],
    [0.35, "you think (you're|you are|you can|you know|i'm|that)"],
    [0.4, "you (don't|wouldn't|can't|couldn't|never) understand"],
    [0.5, 'how dare you'],
    [0.45, 'since when (do|are|did) you'],
    [0.5, "don't you (see|understand|get it|trust me|believe me)"],
    [0.45, 'would i (ever )?(lie|hurt|do that)|have i ever (lied|let you down|hurt)'],
    [0.3, 'why would i (lie|do that|hurt|make that up)'],
    [
      0.4,
      'you (always|never) (do|have|make|think|want|get|act|listen|say|let|try|help|understand|appreciate)',
    ],
    [
      0.4,
      "you're (lying|a liar|hiding something|cheating)|(stop|quit) lying|you lied|don't lie to me|you're lying",
    ],
    [
      0.4,
      '(give|show|hand) me your (phone|password|keys|passwords)|who (are|were) you (texting|talking to|with)|where (were|have) you been',
    ],
    [0.35, "you('re| are) going to (tell|give|do|help|sign|come|stay|listen|marry|have)"],
    [0.35, 'you (will|must|have to) (tell|give|do|help|sign|trust|believe|obey|understand|marry)'],
    [0.4, 'i (want|expect) you to (tell|give|do|stop|listen|prove|admit|apologi[sz]e|obey|understand)'],
    [0.35, "(it's|that's) (your|a) (duty|job|responsibility) to|you're supposed to"],
    [
      0.35,
      'i (can|could) make you (a star|rich|famous|happy|important)|i can give you (everything|anything|what you)',
    ],
    [
      0.45,
      "you('re| are) (afraid|scared|weak|jealous|lucky|lost|nothing|finished|weird|difficult|impossible)",
    ],
    [0.4, "admit it|confess|(say|tell me) you('re sorry| love me| want| need)"],
  ],
};

/** Takes the place of the one who was hurt: the last step of DARVO; shown only as part of it. */
export const reversal: Family = {
  label: 'reversal',
  patterns: [
    [
      0.7,
      "i'm the (real |actual |only |true )?(victim|one who('s| is| was| has been| gets| got)? {any2}(hurt|suffering|suffers|abused|attacked|hurting|crying|bullied|disrespected|to suffer|put up|scared))",
    ],
    [
      0.65,
      '{youre} {any2}(abusing|attacking|hurting|bullying|gaslighting|harassing|manipulating|torturing|persecuting|blaming|accusing) me',
    ],
    [0.65, 'you (always |constantly |just )?(attack|abuse|hurt|bully|blame|accuse) me'],
    [0.65, 'why are you (attacking|doing this to|hurting|punishing|being so (mean|cruel) to) me'],
    [
      0.65,
      "i (can't|cannot) believe (you'd|you would|you could|you are|you're) {any1}(accuse|accusing|think|say|saying|do this to|blame|blaming|treat|treating|suspect)",
    ],
    [
      0.6,
      'how (can|could|dare) you (accuse|treat|blame|suspect|say that about|think that about|speak to) (me)?',
    ],
    [
      0.6,
      '(do you (know|have any idea|realise|realize)|you have no idea) how (much )?(that|this|it|you) (hurts?|makes?|feels?) (me)?',
    ],
    [0.65, '(what|how) about (me|my feelings|how i feel|what i feel|my pain)'],
    [
      0.6,
      'you make me (feel like|out to be|look like|out as|the) {any2}(monster|bad guy|bad person|villain|criminal|the worst)',
    ],
    [0.6, "i('m| am) always the (bad guy|villain|bad one|monster|one to blame)|i always get (the )?blamed?"],
  ],
};
