import type { Family } from './pattern.ts';

/** Asks how the other is, offers help, looks after. */
export const care: Family = {
  label: 'care',
  patterns: [
    [0.65, 'how (are|r) (you|u) (feeling|holding up|coping|doing (today|now|with|after|since))'],
    [
      0.5,
      '(are|r) (you|u) (feeling )?(ok|okay|alright|all right|safe|better)(?=[?.!,;]|$| now| today| love| hun)',
      'distress',
      0.7,
    ],
    [
      0.7,
      '(let me know|tell me|call me|text me|just ask|message me|ring me) if (you|u) (need|want|ever need) {any2}(anything|help|me|someone|to talk|company|a hand|a lift|support)',
    ],
    [
      0.75,
      '(is there )?anything i can do( to help| for you)?|how can i (help|support) you|what can i do (to help|for you)',
    ],
    [
      0.5,
      '(do you need|can i|want me to|shall i|should i|let me|i can|i could) (get|bring|make|cook|help|come over|stay|pick|drive|give|take care)( {any1})?(you|u|over|with (that|it|the|you)|anything|some)',
      'distress',
      0.65,
    ],
    [
      0.8,
      "(i'm|i am|i'll be|we're|i'll always be|i'm always|we are) (always |right )?(here|there) (for you|if you (need|want|ever)|to (listen|help|talk)|whenever you)",
    ],
    [
      0.6,
      "(please |do |you )?(take (good )?care of yourself|look after yourself|be kind to yourself|be gentle with yourself|go easy on yourself|don't be (so |too )hard on yourself)",
    ],
    [
      0.6,
      '(hope|hoping) (you|u) (feel|are feeling|get|slept|sleep|are|r) (a bit |a little )?(better|well|ok|okay|alright)|get well soon|feel better',
    ],
    [
      0.6,
      '(did|have) (you|u) (get|got|arrive|arrived|make it|made it) (home|there|back) (safe|ok|okay|alright|safely)',
    ],
    [
      0.6,
      "(text|call|message|ring|tell) me when (you|u)('re| are| get| r)? {any1}(home|there|safe|safely|back|in)",
    ],
    [0.5, '(drive|travel|get home|stay|be) safe(ly)?(?=[.!,;]|$| ok| x| please| love)'],
    [0.65, "(i'm|i am|been|we're|was) thinking (of|about) (you|u)(?! (as|guys|being|coming|to))"],
    [
      0.55,
      "i('m| am|'ve been| was) (a bit |a little |really |so |very )?worried about (you|u)(?=[.!?,;]|$| and| after| since| today)",
    ],
    [
      0.65,
      '(do )?(you|u) (want|wanna|need|feel like|like) (to )?talk(ing)? about (it|this|that|what)(?! (later|tomorrow|at))',
    ],
    [
      0.5,
      '(try to|make sure (you|u)|please|you should|go) (get|rest|eat|sleep|drink) (some |enough |something |plenty )?(rest|sleep|water|food|well|something)',
      'distress',
      0.65,
    ],
  ],
};
