/** How the network of the last year hangs together. */
import { betweenness } from '../../../shared/measures/betweenness.ts';
import { communities, modularity } from '../../../shared/measures/communities.ts';
import { constraint } from '../../../shared/measures/constraint.ts';
import { contactConcentration } from '../../../shared/measures/contactConcentration.ts';
import { usualLayerSizes, yearlyWindowDays } from '../../../shared/measures/contactLayers.ts';
import { effectiveSize } from '../../../shared/measures/effectiveSize.ts';
import { earlyFrom } from '../../../shared/measures/gates.ts';
import { tiesWithout, type WeightedTie } from '../../../shared/measures/groupTies.ts';
import { intervalPercent } from '../../../shared/measures/interval.ts';
import { knownByOthers } from '../../../shared/measures/knownByOthers.ts';
import { networkDensity } from '../../../shared/measures/networkDensity.ts';
import { strengthBalance } from '../../../shared/measures/strengthBalance.ts';
import type { Window } from '../../../shared/model/estimates.ts';
import {
  layerSchema,
  type AlterTie,
  type EgoNetwork,
  type EgoTie,
  type NetworkStructure,
  type StructureNumber,
} from '../../../shared/model/network.ts';
import type { Readable } from '../../vault/database.ts';
import { untilChanged } from '../../vault/repositories/untilChanged.ts';
import { setAsideIds } from '../setAside.ts';
import { groupsOf } from './circle.ts';
import { showNetwork } from './show.ts';
import { newest } from './standing.ts';
import { structureSentences } from './structureSentences.ts';
import { meetingsUntil, type TieHistory } from './tieHistory.ts';

const mostShown = 5;
/** Groups left out one at a time; the smaller ones change less. */
const mostLeftOut = 10;

/** By date. */
const kept = untilChanged(() => new Map<string | null, NetworkStructure>());

export function networkStructure(
  history: TieHistory,
  reader: Readable,
  input: { atDate: string | null },
): NetworkStructure {
  const structures = kept(reader);
  const structure = structures.get(input.atDate) ?? makeStructure(history, reader, input);
  structures.set(input.atDate, structure);
  return structure;
}

function makeStructure(
  history: TieHistory,
  reader: Readable,
  input: { atDate: string | null },
): NetworkStructure {
  const network = showNetwork(history, reader, input);
  const active = network.ties.filter(({ layer }) => layer !== 'past');
  const personIds = active.map(({ personId }) => personId);
  const ties = among(personIds, network.between);
  const groups = communities(ties, 1);
  const facts = {
    date: network.date,
    window: network.window,
    people: active.length,
    ties: ties.length,
    ...structureNumbers(history, network, personIds, ties),
    communities: groups.length,
    modularity: modularity(groups, ties),
    knownBy: knownBy(active, ties),
    concentration: concentrationOf(history, network, active),
    balance: balanceOf(active, network.window),
    layers: layersOf(active),
  };
  return {
    ...facts,
    sentences: active.length < earlyFrom ? [] : structureSentences(facts, setAsideIds(reader)),
  };
}

function among<Tie extends WeightedTie>(personIds: readonly number[], ties: readonly Tie[]): Tie[] {
  const known = new Set(personIds);
  return ties.filter(({ first, second }) => known.has(first) && known.has(second));
}

/** What lies between leaving any one group out says how far a number hangs on a single group. */
function structureNumbers(
  history: TieHistory,
  { atMilliseconds }: EgoNetwork,
  personIds: readonly number[],
  ties: readonly AlterTie[],
): Pick<NetworkStructure, 'density' | 'effectiveSize' | 'constraint'> {
  const groups = [...groupsOf(history, { until: atMilliseconds, days: yearlyWindowDays }).values()];
  const largest = groups.toSorted((one, other) => other.length - one.length).slice(0, mostLeftOut);
  // Every tie counts the same: how much two others do together is not known. What was drawn stays, whatever group goes.
  const alike = ties.map((tie) => ({
    ...tie,
    weight: 1,
    groups: tie.from === 'groups' ? tie.groups : Number.POSITIVE_INFINITY,
  }));
  const networks = [alike, ...largest.map((group) => tiesWithout(alike, group))];
  const n = personIds.length;
  return {
    density: withRange(
      networks.map((left) => networkDensity(n, left.length)),
      n,
    ),
    effectiveSize: withRange(
      networks.map((left) => effectiveSize(n, left.length)),
      n,
    ),
    constraint: withRange(
      networks.map((left) => constraint(personIds, left)),
      n,
    ),
  };
}

/** The first value, and the smallest and largest of all. */
function withRange(values: readonly (number | null)[], n: number): StructureNumber | null {
  const known = values.filter((value) => value !== null);
  const [value] = known;
  if (value === undefined) return null;
  return { value, low: Math.min(...known), high: Math.max(...known), n, basis: 'log' };
}

function knownBy(active: readonly EgoTie[], ties: readonly WeightedTie[]): NetworkStructure['knownBy'] {
  const names = new Map(active.map(({ personId, name }) => [personId, name]));
  const between = betweenness([...names.keys()], ties);
  return knownByOthers([...names.keys()], ties)
    .filter(({ known }) => known > 0)
    .slice(0, mostShown)
    .map((shown) => ({
      ...shown,
      name: names.get(shown.personId) ?? '',
      betweenness: between.get(shown.personId) ?? 0,
    }));
}

function concentrationOf(
  history: TieHistory,
  { atMilliseconds, window }: EgoNetwork,
  active: readonly EgoTie[],
): NetworkStructure['concentration'] {
  const contacts = active.map(({ personId }): [number, number] => {
    const meetings = history.people.get(personId)?.meetings ?? [];
    const known = meetings.slice(0, meetingsUntil(meetings, atMilliseconds));
    return [personId, newest(known, atMilliseconds, yearlyWindowDays).length];
  });
  const found = contactConcentration(new Map(contacts));
  if (found === null) return null;
  const { personId, share, low, high, n, effectivePeople, closestFive } = found;
  return {
    personId,
    name: active.find((tie) => tie.personId === personId)?.name ?? '',
    share: { value: share, low, high, n, intervalPercent, basis: 'log', window },
    effectivePeople,
    closestFive,
  };
}

function balanceOf(active: readonly EgoTie[], window: Window): NetworkStructure['balance'] {
  const found = strengthBalance(active.map(({ contact }) => contact.class));
  if (found === null) return null;
  const { strong, middle, weak, weakShare, low, high, n } = found;
  const rated = active.filter(({ closeness }) => closeness !== null).length;
  return {
    strong,
    middle,
    weak,
    rated,
    weakShare: {
      value: weakShare,
      low,
      high,
      n,
      intervalPercent,
      basis: rated === n ? 'self' : 'log',
      window,
    },
  };
}

function layersOf(active: readonly EgoTie[]): NetworkStructure['layers'] {
  const order = layerSchema.options;
  return Object.entries(usualLayerSizes).map(([name, usual]) => {
    const layer = layerSchema.parse(name);
    const people = active.filter((tie) => order.indexOf(tie.layer) <= order.indexOf(layer)).length;
    return { layer, people, usual };
  });
}
