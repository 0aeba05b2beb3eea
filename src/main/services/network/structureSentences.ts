/** What stands out in a network, in plain words: counts and what they were counted over, no judgement. */
import type { NetworkStructure } from '../../../shared/model/network.ts';
import { counted } from '../dates.ts';

/** From this share of the others on, nearly everybody knows somebody. */
const nearlyAll = 0.8;
/** From this lower bound on, much of contact is with one person. */
const muchOfContact = 0.3;

type Facts = Omit<NetworkStructure, 'sentences'>;

/** `setAside`: people whom no sentence names. */
export function structureSentences(
  facts: Facts,
  setAside: ReadonlySet<number>,
): NetworkStructure['sentences'] {
  return [
    ...balanceSentence(facts),
    ...concentrationSentence(facts, setAside),
    ...knownBySentences(facts, setAside),
    ...coverageSentence(facts),
  ];
}

function balanceSentence({ people, balance }: Facts): NetworkStructure['sentences'] {
  if (balance === null) return [];
  const { strong, middle, weak, rated } = balance;
  const start = `You were in contact with ${counted(people, 'person', 'people')} in the year:`;
  // Without a rating only contact is known, which makes no tie strong.
  const sentence =
    rated === people
      ? `${start} ${strong} close, ${middle} in the middle and ${weak} not close, as you rated them.`
      : `${start} ${strong} with much contact, ${middle} with some and ${weak} with little${rated === 0 ? '' : ` (for ${rated} your rating counts most)`}.`;
  return [{ sentence, personId: null }];
}

function concentrationSentence(
  { concentration }: Facts,
  setAside: ReadonlySet<number>,
): NetworkStructure['sentences'] {
  if (concentration === null || concentration.share.low < muchOfContact) return [];
  const { share, personId } = concentration;
  const isNamed = !setAside.has(personId);
  const name = isNamed ? concentration.name : 'somebody you paused or marked as unsafe';
  const [value, low, high] = [share.value, share.low, share.high].map((part) => Math.round(100 * part));
  const sentence = `${value} % of your contact in the year was with ${name} (of ${counted(share.n, 'interaction')}; likely ${low} to ${high} %).`;
  return [{ sentence, personId: isNamed ? personId : null }];
}

function knownBySentences({ knownBy }: Facts, setAside: ReadonlySet<number>): NetworkStructure['sentences'] {
  return knownBy
    .filter(({ known, of, personId }) => known >= nearlyAll * of && !setAside.has(personId))
    .map(({ name, known, of, personId }) => ({
      sentence:
        known === of
          ? `Everybody else you were in contact with in the year knows ${name}, as far as shared groups tell (${of} people).`
          : `${known} of the ${of} other people you were in contact with in the year know ${name}, as far as shared groups tell.`,
      personId,
    }));
}

function coverageSentence({ window }: Facts): NetworkStructure['sentences'] {
  if (window.coverage >= 0.5) return [];
  const percent = Math.round(100 * window.coverage);
  const sentence = `The vault holds contact in ${percent} % of the weeks of that year, so this may be less than there was.`;
  return [{ sentence, personId: null }];
}
