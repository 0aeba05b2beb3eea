import type { EgoNetwork, PersonGroup } from '../../../shared/model/network.ts';
import type { Tie } from '../../../shared/model/ties.ts';
import { contactWords } from '../../../shared/pictures/contactWords.ts';
import { shapeOfStep, warmthStep } from '../../../shared/pictures/warmthStep.ts';
import { EstimateBar } from '../../charts/EstimateBar.tsx';
import { sourceWords } from '../../charts/sourceWords.ts';
import { warmthWords } from '../../charts/words.ts';
import { Button } from '../../design/Button.tsx';
import { formatQuantity } from '../../design/format.ts';
import { Tag } from '../../design/Tag.tsx';
import { serviceName } from '../../../shared/serviceNames.ts';
import { ClosenessScale } from './ClosenessScale.tsx';
import { TieConversations } from './TieConversations.tsx';

interface TieDetailsProps {
  readonly tie: Tie;
  readonly network: EgoNetwork;
  /** Chosen, not only passed over by the pointer. */
  readonly isChosen: boolean;
  readonly groups: readonly PersonGroup[];
  /** The earlier day looked at; null for the latest. A rating is always of today. */
  readonly dayShown: string | null;
  readonly formatDay: (milliseconds: number) => string;
  readonly onRate: (personId: number, closeness: number) => void;
  /** Goes to the latest date. */
  readonly onLatest: () => void;
  readonly onOpen: (personId: number) => void;
}

export const warmthScale = { from: -1, to: 1, fromWord: 'draining', toWord: 'steadying', middle: 0 } as const;

/** What the map knows of one person, in words, with the way to what was said. */
export function TieDetails(props: TieDetailsProps) {
  const { tie, network, groups, isChosen, dayShown, formatDay, onRate, onLatest, onOpen } = props;
  return (
    <section className="tie-details" aria-label={`About ${tie.name}`}>
      <header className="tie-details-head">
        <h2>{tie.name}</h2>
        <p className="soft small">{lastWords(tie, formatDay)}</p>
      </header>
      <div className="row tie-tags">
        <Tag>{contactWords(tie.contact)}</Tag>
        <ToneTag tie={tie} />
        {tie.hotAndCold === true ? <Tag tone="warning">hot and cold</Tag> : null}
      </div>
      {tie.warmth === null ? (
        <p className="small soft">Too few talks for a number on the tone of their words.</p>
      ) : (
        <div>
          <p className="small">
            {tie.warmth.basis === 'self' ? 'How talks felt to you' : 'Tone of their words'}
          </p>
          <EstimateBar estimate={tie.warmth} label={warmthName(tie)} scale={warmthScale} />
          <p className="small soft">{sourceWords(tie.warmth, ['talk', 'talks'], formatDay)}</p>
          {tie.isWarmthHeld === true ? <p className="small soft">{heldWords}</p> : null}
        </div>
      )}
      <p className="small">
        {formatQuantity(tie.utterancesFrom, 'message', 'messages')} from {tie.name},{' '}
        {formatQuantity(tie.utterancesTo, 'message', 'messages')} from you;{' '}
        {formatQuantity(tie.support, 'sign of support', 'signs of support')},{' '}
        {formatQuantity(tie.tactics, 'possible tactic', 'possible tactics')}.
      </p>
      <OtherTies tie={tie} network={network} />
      <InGroups tie={tie} groups={groups} />
      {isChosen ? <TieConversations personId={tie.personId} /> : null}
      {dayShown === null ? (
        <ClosenessScale
          key={tie.personId}
          name={tie.name}
          closeness={tie.closeness}
          onRate={(closeness) => onRate(tie.personId, closeness)}
        />
      ) : (
        <RatingThen tie={tie} dayShown={dayShown} onLatest={onLatest} />
      )}
      <Button variant="primary" icon="forward" onPress={() => onOpen(tie.personId)}>
        See {tie.name} over time
      </Button>
    </section>
  );
}

/** Why warmth from the owner's entries is not above mixed. */
export const heldWords = 'You were often on edge: so it is never said to be more than mixed.';

function warmthName({ name, warmth }: Tie): string {
  return warmth?.basis === 'self' ? `How talks with ${name} felt to you` : `Tone of ${name}’s words`;
}

function RatingThen({ tie, dayShown, onLatest }: { tie: Tie; dayShown: string; onLatest: () => void }) {
  return (
    <div>
      <p className="small">
        {tie.closeness === null
          ? `You had not rated ${tie.name} by ${dayShown}.`
          : `Your rating as of ${dayShown}: ${tie.closeness} of 6.`}{' '}
        <span className="soft">A rating you give is always of today.</span>
      </p>
      <Button onPress={onLatest}>Go to the latest date</Button>
    </div>
  );
}

function ToneTag({ tie }: { tie: Tie }) {
  const shape = shapeOfStep(warmthStep(tie.warmth));
  const tone = { diamond: 'draining', 'rounded square': 'steadying', circle: 'neutral' } as const;
  return <Tag tone={tone[shape]}>{warmthWords(tie.warmth)}</Tag>;
}

function lastWords(tie: Tie, formatDay: (milliseconds: number) => string): string {
  const talks = formatQuantity(tie.interactions, 'talk', 'talks');
  const last = tie.lastMilliseconds === null ? '' : `, last on ${formatDay(tie.lastMilliseconds)}`;
  return `${talks}${last} · ${tie.services.map(serviceName).join(', ')}`;
}

function OtherTies({ tie, network }: Pick<TieDetailsProps, 'tie' | 'network'>) {
  const others = sharedWith(network, tie.personId);
  if (others.length === 0) return null;
  return <p className="small">Has ties with {new Intl.ListFormat('en').format(others)}.</p>;
}

function InGroups({ tie, groups }: Pick<TieDetailsProps, 'tie' | 'groups'>) {
  const names = groups.filter(({ personIds }) => personIds.includes(tie.personId)).map(({ name }) => name);
  if (names.length === 0) return null;
  return <p className="small">In your groups: {new Intl.ListFormat('en').format(names)}.</p>;
}

/** The names of those someone shares groups with, or has a tie drawn to, the strongest first; at most eight, the rest counted. */
function sharedWith(network: EgoNetwork, personId: number): string[] {
  const names = new Map(network.ties.map((tie) => [tie.personId, tie.name]));
  const shared = network.between
    .filter((pair) => pair.first === personId || pair.second === personId)
    .toSorted((left, right) => right.weight - left.weight)
    .flatMap((pair) => names.get(pair.first === personId ? pair.second : pair.first) ?? []);
  return shared.length <= 8 ? shared : [...shared.slice(0, 7), `${shared.length - 7} others`];
}
