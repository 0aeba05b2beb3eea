/**
 * Where people stand by their ties to each other: forces (springs along ties, everyone pushing everyone else away) are let
 * come to rest (force-directed placement: Fruchterman & Reingold 1991). Everyone starts from their seat and nothing is left
 * to chance, so that the same people and ties give the same places and another date looks alike.
 */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { seededRandom } from '../measures/bootstrap.ts';
import type { EgoNetwork } from '../model/network.ts';

/** A person's place, in the forces' own measure: round (0, 0), people about `personRadius` across. */
export interface ArrangedPerson {
  personId: number;
  x: number;
  y: number;
}

export type Linked = Pick<EgoNetwork, 'between'> & { ties: readonly { personId: number; seat: number }[] };

export const personRadius = 12;
const seed = 6;
const pull = 0.07;
const restingAlpha = 0.001;
/** So many rounds bring a few hundred people to rest; with thousands each costs more and shows less. */
const roundsFor = (count: number) => (count <= 400 ? 200 : 90);

/** Those who have a tie to anybody else, each in the direction of their seat. */
function startingPlaces({ ties, between }: Linked): ArrangedPerson[] {
  const linked = new Set(between.flatMap(({ first, second }) => [first, second]));
  const people = ties.filter(({ personId }) => linked.has(personId));
  const reach = 2 * personRadius * Math.sqrt(people.length);
  return people
    .toSorted((one, other) => one.personId - other.personId)
    .map(({ personId, seat }) => {
      const angle = 2 * Math.PI * seat;
      return { personId, x: reach * Math.sin(angle), y: -reach * Math.cos(angle) };
    });
}

/**
 * One round of the forces at every step, so that whoever asks can let others go before; gives the share 0..1 that is done,
 * at last the places. `aspect` is the width of the frame over its height: a wide frame is filled by a wide picture.
 */
export function* arrangePeople(network: Linked, aspect: number): Generator<number, ArrangedPerson[]> {
  const people = startingPlaces(network);
  const known = new Set(people.map(({ personId }) => personId));
  const links = network.between
    .filter(({ first, second }) => known.has(first) && known.has(second))
    .map(({ first, second }) => ({ source: first, target: second }));
  const rounds = roundsFor(people.length);
  const springs = forceLink<ArrangedPerson, { source: number; target: number }>(links);
  const simulation = forceSimulation(people)
    .stop()
    .randomSource(seededRandom(seed))
    .alphaDecay(1 - restingAlpha ** (1 / rounds))
    .force('link', springs.id(({ personId }) => personId).distance(personRadius * 3.5))
    .force(
      'apart',
      forceManyBody<ArrangedPerson>()
        .strength(-70)
        .theta(1.1)
        .distanceMax(personRadius * 40),
    )
    .force('across', forceX<ArrangedPerson>(0).strength(pull * Math.min(1, 1 / aspect)))
    .force('down', forceY<ArrangedPerson>(0).strength(pull * Math.min(1, aspect)));
  for (let round = 0; round < rounds; round += 1) {
    // Room for everyone only matters once they are about where they will stay.
    if (round === Math.floor(rounds / 2))
      simulation.force('room', forceCollide<ArrangedPerson>(personRadius * 1.3));
    simulation.tick();
    yield (round + 1) / rounds;
  }
  return people.map(({ personId, x, y }) => ({ personId, x, y }));
}
