/** The network as a whole in words: one row a measure. */
import type { Layer, NetworkStructure, StructureNumber } from '../../../shared/model/network.ts';
import { formatPercent } from '../../design/format.ts';

export interface WholeRow {
  name: string;
  value: string;
  /** Empty where there is no uncertainty to tell. */
  range: string;
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
  const { density, effectiveSize, constraint, concentration, layers, communities } = structure;
  const share = concentration?.share;
  return [
    numberRow('Pairs who know each other', density, formatPercent, 'as far as shared groups and you say'),
    numberRow(
      'Different circles, in people',
      effectiveSize,
      inTenths,
      `of ${structure.people}; the same circle counts once`,
    ),
    numberRow('Leads back to the same few', constraint, inHundredths, '0 = to many different people'),
    { name: 'Communities', value: String(communities), range: '', meaning: 'circles that share groups' },
    ...(concentration === null || share === undefined
      ? []
      : [
          {
            name: `Contact with ${concentration.name}`,
            value: formatPercent(share.value),
            range: `${formatPercent(share.low)} to ${formatPercent(share.high)}`,
            meaning: `the most with one person, of ${share.n} interactions`,
          },
        ]),
    ...layers.map(({ layer, people, usual }) => ({
      name: layerNames[layer],
      value: String(people),
      range: '',
      meaning: `people; about ${usual} is usual`,
    })),
  ];
}

function numberRow(
  name: string,
  number: StructureNumber | null,
  format: (value: number) => string,
  meaning: string,
): WholeRow {
  if (number === null) return { name, value: 'no number yet', range: '', meaning: 'too few people' };
  return {
    name,
    value: format(number.value),
    range: `${format(number.low)} to ${format(number.high)}`,
    meaning,
  };
}

function inTenths(value: number): string {
  return value.toFixed(1);
}

function inHundredths(value: number): string {
  return value.toFixed(2);
}
