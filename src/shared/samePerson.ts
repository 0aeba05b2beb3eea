/**
 * Which people of a vault may be one person, each pair with its reason and how much speaks for it. Nothing is decided
 * here: the owner says so, or not. Identities of one number or address are one already when they arrive.
 */
import { bareMailbox, formatAddress, isOnlyAddress } from './addresses.ts';
import { nameKeys, nameLikeness, readName, type NameLikeness, type ReadName } from './nameLikeness.ts';

export interface PersonFacts {
  id: number;
  name: string;
  isOwner: boolean;
  identities: { service: string; displayName: string; address: string | null }[];
  firstMilliseconds: number | null;
  lastMilliseconds: number | null;
}

export interface VaultFacts {
  people: readonly PersonFacts[];
  /** Cards of the owner's address books; addresses normalised. */
  cards: readonly { name: string; addresses: readonly string[] }[];
  /** Where a service said that one number became another; normalised. */
  numberChanges: readonly { from: string; to: string }[];
  /** Whether the owner said that these two are not one. */
  areDistinct(firstId: number, secondId: number): boolean;
  /** Whether both speak in one conversation. */
  meet(firstId: number, secondId: number): boolean;
}

export interface LikelyPair {
  firstId: number;
  secondId: number;
  /** 0..1; how much speaks for it, by our own judgement of the kinds of reason. */
  confidence: number;
  /** A sentence for the screen. */
  reason: string;
}

const leastConfidence = 0.3;
/** Of a name of several words, and of a single word. */
const nameConfidence: Readonly<Record<NameLikeness, readonly [number, number]>> = {
  same: [0.85, 0.5],
  spelling: [0.75, 0.45],
  order: [0.75, 0.75],
  initials: [0.5, 0],
  'short form': [0.45, 0.3],
  'first name': [0.35, 0.35],
};

/** The likeliest first; no pair that follows from two others, and none that the owner has dismissed. */
export function likelyPairs(facts: VaultFacts): LikelyPair[] {
  const byAddress = peopleByAddress(facts.people);
  const candidates = [
    ...sameAddress(byAddress),
    ...sameCard(facts, byAddress),
    ...changedNumber(facts, byAddress),
    ...likeAddress(byAddress),
    ...sameHandle(facts.people),
    ...alikeNames(facts),
  ];
  const owner = facts.people.find(({ isOwner }) => isOwner)?.id;
  const kept = candidates
    .filter(({ firstId, secondId, confidence }) => {
      const leastHere = firstId === owner || secondId === owner ? 0.7 : leastConfidence;
      return confidence >= leastHere && !facts.areDistinct(firstId, secondId);
    })
    .toSorted((left, right) => right.confidence - left.confidence);
  return withoutConsequences(kept);
}

/** Of three people who may all be one, two pairs say it all. */
function withoutConsequences(pairs: readonly LikelyPair[]): LikelyPair[] {
  const groups = new Map<number, number>();
  function groupOf(id: number): number {
    const next = groups.get(id);
    return next === undefined ? id : groupOf(next);
  }
  return pairs.filter(({ firstId, secondId }) => {
    const [first, second] = [groupOf(firstId), groupOf(secondId)];
    if (first === second) return false;
    groups.set(second, first);
    return true;
  });
}

type ByAddress = ReadonlyMap<string, readonly number[]>;

function peopleByAddress(people: readonly PersonFacts[]): ByAddress {
  const found = new Map<string, Set<number>>();
  for (const { id, identities } of people) {
    for (const { address } of identities) {
      if (address !== null) found.set(address, (found.get(address) ?? new Set()).add(id));
    }
  }
  return new Map([...found].map(([address, ids]) => [address, [...ids]]));
}

function* pairsOf(ids: readonly number[], confidence: number, reason: string): Generator<LikelyPair> {
  const [firstId, ...others] = new Set(ids);
  if (firstId === undefined) return;
  for (const secondId of others) yield { firstId, secondId, confidence, reason };
}

function* sameAddress(byAddress: ByAddress): Generator<LikelyPair> {
  for (const [address, ids] of byAddress) yield* pairsOf(ids, 0.98, `Both are ${formatAddress(address)}.`);
}

function* sameCard({ cards }: VaultFacts, byAddress: ByAddress): Generator<LikelyPair> {
  for (const { name, addresses } of cards) {
    const known = addresses.flatMap((address) =>
      (byAddress.get(address) ?? []).map((personId) => ({ address, personId })),
    );
    const [first, ...others] = known;
    for (const other of others) {
      if (first === undefined || first.personId === other.personId) continue;
      const both = `${formatAddress(first.address)} and ${formatAddress(other.address)}`;
      yield* pairsOf([first.personId, other.personId], 0.95, `Your contacts give both ${both} to ${name}.`);
    }
  }
}

function* changedNumber({ numberChanges }: VaultFacts, byAddress: ByAddress): Generator<LikelyPair> {
  for (const { from, to } of numberChanges) {
    const reason = `A notice in a chat says that ${formatAddress(from)} changed to ${formatAddress(to)}.`;
    const ids = [byAddress.get(from)?.[0], byAddress.get(to)?.[0]];
    yield* pairsOf(
      ids.filter((id) => id !== undefined),
      0.9,
      reason,
    );
  }
}

/** Numbers with and without their country, the two forms of numbers in Brazil and Argentina, mailboxes with a tag. */
function* likeAddress(byAddress: ByAddress): Generator<LikelyPair> {
  const seen = new Map<string, { address: string; personId: number }[]>();
  for (const [address, [personId]] of byAddress) {
    const key = likeKey(address);
    if (personId === undefined || key === null) continue;
    const earlier = seen.get(key) ?? [];
    for (const other of earlier) {
      if (other.personId === personId || !endsAlike(address, other.address)) continue;
      const both = `${formatAddress(other.address)} and ${formatAddress(address)}`;
      yield* pairsOf([other.personId, personId], 0.7, `${both} look like one address written in two ways.`);
    }
    seen.set(key, [...earlier, { address, personId }]);
  }
}

function likeKey(address: string): string | null {
  return address.includes('@') ? bareMailbox(address) : address.slice(-7);
}

function endsAlike(first: string, second: string): boolean {
  if (first.includes('@')) return true;
  const [left, right] = [nationalEnd(first), nationalEnd(second)];
  const isBare = !first.startsWith('+') || !second.startsWith('+');
  return left === right || (isBare && (left.endsWith(right) || right.endsWith(left)));
}

function nationalEnd(number: string): string {
  return number
    .replace(/^\+55(\d\d)9(?=\d{8}$)/, '+55$1')
    .replace(/^\+549(?=\d{10}$)/, '+54')
    .replace(/^\+?0*/, '');
}

/** “ann.berg@…” in mail, “@AnnBerg” elsewhere. */
function* sameHandle(people: readonly PersonFacts[]): Generator<LikelyPair> {
  const seen = new Map<string, { written: string; id: number }>();
  for (const { id, identities } of people) {
    for (const identity of identities) {
      const written = handleOf(identity);
      if (written === null) continue;
      const handle = written.toLowerCase().replaceAll(/[@._-]/g, '');
      const other = seen.get(handle);
      if (other === undefined) seen.set(handle, { written, id });
      else if (other.id !== id) {
        const reason =
          other.written === written
            ? `Both call themselves ${written}.`
            : `One calls themselves ${other.written}, the other ${written}.`;
        yield* pairsOf([other.id, id], 0.6, reason);
      }
    }
  }
}

function handleOf({ displayName, address }: PersonFacts['identities'][number]): string | null {
  const [mailbox = ''] = address?.includes('@') === true ? address.split('@') : [displayName.trim()];
  // A first name is not a handle; one with signs, figures or nine letters is hardly chance.
  const isTelling = /^@?(?=.*\p{L})[\p{L}\p{N}._-]{5,}$/u.test(mailbox) && /[@\d._-]|.{9}/u.test(mailbox);
  return isTelling ? mailbox : null;
}

interface Named {
  person: PersonFacts;
  name: ReadName;
}

function* alikeNames(facts: VaultFacts): Generator<LikelyPair> {
  const seen = new Map<string, Named[]>();
  const firstNames = new Map<string, Set<number>>();
  const named = facts.people.flatMap((person) => namesOf(person).map((name) => ({ person, name })));
  for (const { person, name } of named) {
    const [first = ''] = name.words;
    firstNames.set(first, (firstNames.get(first) ?? new Set()).add(person.id));
  }
  for (const one of named) {
    const keys = nameKeys(one.name);
    const others = new Set(keys.flatMap((key) => seen.get(key) ?? []));
    for (const other of others) {
      const pair = alikePair(facts, one, other, firstNames);
      if (pair !== null) yield pair;
    }
    for (const key of keys) {
      const known = seen.get(key);
      if (known === undefined) seen.set(key, [one]);
      else known.push(one);
    }
  }
}

/** What somebody is called anywhere, numbers apart. */
function namesOf({ name, identities }: PersonFacts): ReadName[] {
  const written = new Set([name, ...identities.map(({ displayName }) => displayName)]);
  return [...written].filter((text) => !isOnlyAddress(text)).map(readName);
}

function alikePair(
  facts: VaultFacts,
  { person, name }: Named,
  { person: other, name: otherName }: Named,
  firstNames: ReadonlyMap<string, ReadonlySet<number>>,
): LikelyPair | null {
  if (person.id === other.id) return null;
  const likeness = nameLikeness(name, otherName);
  if (likeness === null) return null;
  if (likeness === 'first name' && (firstNames.get(name.words[0] ?? '')?.size ?? 0) > 2) return null;
  const followed = followsOther(person, other);
  const isFull = likeness === 'same' || likeness === 'spelling' || likeness === 'order';
  // Two who wrote in one group at one time are two, and so are two of one app whose names only resemble each other.
  if (!followed && facts.meet(person.id, other.id)) return null;
  if (!followed && !isFull && haveSameService(person, other)) return null;
  const [several, single] = nameConfidence[likeness];
  const usual = Math.min(name.words.length, otherName.words.length) > 1 ? several : single;
  const confidence = haveSameService(person, other) && !followed ? usual * 0.6 : usual;
  const reason = nameReason(likeness, otherName.written, name.written);
  const silence =
    followed && isFull && haveSameService(person, other) ? ' One fell silent before the other began.' : '';
  return { firstId: other.id, secondId: person.id, confidence, reason: reason + silence };
}

function nameReason(likeness: NameLikeness, first: string, second: string): string {
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  switch (likeness) {
    case 'same':
      return `Both are called ${first}.`;
    case 'spelling':
      return `${first} and ${second} are one name, spelled in two ways.`;
    case 'order':
      return `${first} and ${second} are the same names in another order.`;
    case 'initials':
      return `${short} may be short for ${long}.`;
    case 'short form':
      return `${short} may be short for ${long}.`;
    case 'first name':
      return `${long} is the only one here who may be meant by ${short}.`;
    default:
      return likeness satisfies never;
  }
}

function haveSameService(first: PersonFacts, second: PersonFacts): boolean {
  const services = new Set(first.identities.map(({ service }) => service));
  return second.identities.some(({ service }) => services.has(service));
}

/** Whether one was silent for good before the other began: as with a new number. */
function followsOther(first: PersonFacts, second: PersonFacts): boolean {
  return isBefore(first, second) || isBefore(second, first);
}

function isBefore(
  { lastMilliseconds: last }: PersonFacts,
  { firstMilliseconds: first }: PersonFacts,
): boolean {
  return last !== null && first !== null && last < first;
}
