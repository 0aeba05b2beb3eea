/** The network as a whole in words: one row a measure. */
import type { Layer, NetworkStructure, StructureNumber } from '../../../shared/model/network.ts';
import { formatPercent, formatQuantity } from '../../design/format.ts';

export interface WholeRow {
  name: string;
  value: string;
  /** Empty where there is no uncertainty to tell. */
  range: string;
  /** How much of what it was counted over. */
  from: string;
  meaning: string;
}

const layerNames: Record<Layer, string> = {
  weekly: 'Contact at least weekly',
  monthly: 'At least monthly',
  'half-yearly': 'At least half-yearly',
  yearly: 'At least yearly',
  past: 'Longer ago',
};

export function wholeRows(structure: NetworkStructure): WholeRow[] {
  const { density, effectiveSize, constraint, people } = structure;
  return [
    numberRow('Pairs who know each other', density, formatPercent, 'as far as shared groups and you say'),
    numberRow('Different circles, in people', effectiveSize, inTenths, 'the same circle counts once'),
    numberRow('Leads back to the same few', constraint, inHundredths, '0 = to many different people'),
    ...communityRows(structure),
    ...betweenRows(structure),
    ...contactRows(structure),
    ...balanceRows(structure),
    ...structure.layers.map(({ layer, people: inLayer, usual }) => ({
      name: layerNames[layer],
      value: String(inLayer),
      range: '',
      from: peopleWords(people),
      meaning: `people; about ${usual} is usual`,
    })),
  ];
}

function communityRows({ communities, modularity, ties }: NetworkStructure): WholeRow[] {
  const from = formatQuantity(ties, 'tie between others', 'ties between others');
  const row = { range: '', from };
  return [
    { ...row, name: 'Communities', value: String(communities), meaning: 'circles that share groups' },
    {
      ...row,
      name: 'How clearly they stand apart',
      value: inHundredths(modularity),
      meaning: '0 = one circle runs into the next; from about 0.3 on they are distinct (modularity)',
    },
  ];
}

/** Of those known by most others, who stands between most; nobody where nobody does. */
function betweenRows({ knownBy, people }: NetworkStructure): WholeRow[] {
  const [first] = knownBy.toSorted((one, other) => other.betweenness - one.betweenness);
  if (first === undefined || first.betweenness === 0) return [];
  return [
    {
      name: `Ways between others that lead through ${first.name}`,
      value: formatPercent(first.betweenness),
      range: '',
      from: peopleWords(people),
      meaning: 'of the shortest ways between two others (betweenness)',
    },
  ];
}

function contactRows({ concentration }: NetworkStructure): WholeRow[] {
  if (concentration === null) return [];
  const { name, share, closestFive, effectivePeople } = concentration;
  const from = formatQuantity(share.n, 'interaction', 'interactions');
  return [
    {
      name: `Contact with ${name}`,
      value: formatPercent(share.value),
      range: `${formatPercent(share.low)} to ${formatPercent(share.high)}`,
      from,
      meaning: 'the most with one person',
    },
    {
      name: 'Contact with the five of most contact',
      value: formatPercent(closestFive),
      range: '',
      from,
      meaning: 'about 40 % of social time is usual',
    },
    {
      name: 'As many people with equal contact',
      value: inTenths(effectivePeople),
      range: '',
      from,
      meaning: 'the fewer, the more hangs on few people',
    },
  ];
}

function balanceRows({ balance, people }: NetworkStructure): WholeRow[] {
  if (balance === null) return [];
  const { weakShare, rated } = balance;
  return [
    {
      name: rated === people ? 'Ties that are not close' : 'Ties with little contact',
      value: formatPercent(weakShare.value),
      range: `${formatPercent(weakShare.low)} to ${formatPercent(weakShare.high)}`,
      from: `${peopleWords(weakShare.n)}, ${rated} rated by you`,
      meaning: 'no share is right for everybody',
    },
  ];
}

function numberRow(
  name: string,
  number: StructureNumber | null,
  format: (value: number) => string,
  meaning: string,
): WholeRow {
  if (number === null)
    return { name, value: 'no number yet', range: '', from: '', meaning: 'too few people' };
  return {
    name,
    value: format(number.value),
    range: `${format(number.low)} to ${format(number.high)}`,
    from: peopleWords(number.n),
    meaning,
  };
}

function peopleWords(count: number): string {
  return formatQuantity(count, 'person', 'people');
}

function inTenths(value: number): string {
  return value.toFixed(1);
}

function inHundredths(value: number): string {
  return value.toFixed(2).replace('-', '−');
}
