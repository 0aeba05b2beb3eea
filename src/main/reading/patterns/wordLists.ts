/** Word lists shared by the families. A list ending in a blank brings its own gap and may be empty. */

const list = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*\n\s*|\s*,\s*/)
    .join('|')})`;

export const wordLists: Record<string, string> = {
  youre:
    "(you're|you are|ur|u r|u are|you were|you've become|you're being|you're just being|you're acting|you act)",
  you: '(you|u|ya)',
  ill: "(i'll|i will|i'm going to|i am going to|i'm gonna|imma|i swear i'll|i swear to god i'll)",
  very: `((so|just|really|such|such a|being|always|a|an|the|all|too|very|totally|fucking|fuckin|freaking|bloody|damn|goddamn|a bit|acting|getting|literally|actually|completely|absolutely|clearly|obviously|like|nothing but|only|that|kind of|a little|honestly|truly|quite|pretty|simply) ){0,3}`,
  insult:
    list(`worthless, pathetic, useless, stupid, idiot, idiotic, disgusting, loser, whore, slut, bitch, fat, ugly, failure,
    disgrace, embarrassment, selfish, ungrateful, incompetent, coward, joke of a \\w+, waste of space, waste of time, dumb,
    moron, imbecile, good for nothing, trash, scum, pig, fat cow, freak, cunt, asshole, arsehole, dumbass, bastard, brainless,
    spoiled brat, spoilt brat, brat, bimbo, tramp, unlovable, hopeless case, weakling, parasite, leech, monster, piece of shit,
    piece of trash, piece of work, a nobody, lazy slob, slob, attention seeker, attention whore, gold digger, liar, cheap,
    psycho, nutcase, lunatic, basket case, retard, retarded`),
  vocative:
    list(`idiot, moron, loser, bitch, slut, whore, pig, bastard, asshole, arsehole, cunt, liar, cow, brat, freak, coward,
    imbecile, fool, piece of shit, son of a bitch, psycho, tramp, scumbag, dumbass, prick, worm, parasite`),
  scorn:
    list(`stupid, fucking, dumb, little, pathetic, worthless, selfish, ungrateful, lazy, filthy, ugly, fat, lying, useless,
    miserable, goddamn, bloody, crazy, dirty, damn, stinking, rotten, cheating, spoiled, spoilt`),
  unreasonable:
    list(`overreacting, over reacting, over-reacting, oversensitive, over sensitive, hysterical, paranoid, irrational,
    delusional, unhinged, unstable, drama queen, unreasonable, melodramatic, neurotic, out of control, over emotional,
    overly emotional, overly sensitive, too sensitive, too emotional, so sensitive, so emotional, overdramatic`),
  mad: list(`crazy, insane, nuts, mental, psychotic, out of your mind, losing your mind, losing it, not right in the head, sick in the head, not well in the head,
    mad(?! (at|with|about|that|because|if))`),
  kin: list(`mother, mum, mom, mommy, mummy, father, dad, daddy, sister, brother, parents, family, friend, friends, best friend, girlfriends,
    therapist, counsellor, counselor, colleague, colleagues, coworkers, workmates, cousin, cousins, aunt, ex, mates, sisters, brothers, in-laws, so-called friends, little friends, precious friends`),
  them: '(her|him|them|those people|that (woman|man|girl|guy|friend)|your {kin}|other (people|men|women|guys|girls))',
  hard: list(`hard, tough, difficult, rough, frustrating, painful, stressful, exhausting, awful, terrible, horrible, scary, upsetting, heartbreaking,
    overwhelming, lonely, hurtful, disappointing, devastating, draining, unfair, a lot to (handle|carry|deal with|cope with)`),
  feeling:
    list(`sad, upset, hurt, angry, mad, tired, exhausted, stressed, scared, afraid, worried, anxious, overwhelmed, frustrated, lonely,
    depressed, down, disappointed, nervous, confused, torn, drained, hopeless, guilty, betrayed, ashamed, helpless, furious`),
  great: list(
    `great, amazing, awesome, fantastic, wonderful, brilliant, incredible, excellent, so cool, good, lovely, fabulous, huge, so exciting, so good`,
  ),
  // The beginning of a clause, or a word that leads into a command.
  start: String.raw`(?<=^\s{0,5}|[.!?,;:\n"-]\s{0,3}|(?<![\w'])(?:just|please|oh|god|well|so|then|and|but|now|ok|okay|yeah|seriously|honestly|no|yes|hey)\s)`,
};
