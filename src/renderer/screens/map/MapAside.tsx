import type { EgoNetwork } from '../../../shared/model/network.ts';
import { Card } from '../../design/Card.tsx';
import { useDeferredValue } from 'react';
import { ChangesCard } from './ChangesCard.tsx';
import { GatheredCard } from './GatheredCard.tsx';
import { TieDetails } from './TieDetails.tsx';
import { openPerson, type MapChoices } from './useMapChoices.ts';
import type { Rating } from './useRating.ts';

interface MapAsideProps {
  readonly network: EgoNetwork;
  /** The earlier date, where two are compared. */
  readonly before: EgoNetwork | null;
  readonly choices: MapChoices;
  readonly rating: Rating;
  readonly isPast: boolean;
  readonly formatDay: (milliseconds: number) => string;
  readonly onOnly: () => void;
}

/** Beside the map: whoever is looked at, those gathered, and what differs between two dates. */
export function MapAside({ network, before, choices, rating, isPast, formatDay, onOnly }: MapAsideProps) {
  // The words follow a moment later, so that walking over the map never waits for them.
  const shownId = useDeferredValue(choices.hoveredId ?? choices.selectedId);
  const shown = network.ties.find((tie) => tie.personId === shownId);
  const gathered = network.ties.filter((tie) => choices.gathered.has(tie.personId));
  const rated = network.ties.find((tie) => tie.personId === rating.given?.personId);
  return (
    <div className="map-aside stack">
      <output className="small map-told">
        {rated === undefined || rating.given === null
          ? ''
          : `Kept with today’s date: closeness to ${rated.name} is ${rating.given.closeness} of 6.`}
      </output>
      {gathered.length === 0 ? null : (
        <GatheredCard ties={gathered} onOnly={onOnly} onLetGo={choices.letGo} />
      )}
      <Card>
        {shown === undefined ? (
          <HowToRead />
        ) : (
          <TieDetails
            tie={shown}
            network={network}
            isChosen={shown.personId === choices.selectedId}
            isPast={isPast}
            formatDay={formatDay}
            onOpen={openPerson}
          />
        )}
      </Card>
      {before === null ? null : (
        <ChangesCard before={before.ties} after={network.ties} onSelect={choices.select} />
      )}
    </div>
  );
}

function HowToRead() {
  return (
    <section className="tie-details" aria-label="How to read the map">
      <h2>How to read it</h2>
      <p>
        You are in the middle. Someone you have rated stands as near as you feel; everyone else as near as
        there was contact, which says nothing of how close you feel.
      </p>
      <p>
        Drag someone nearer or further out, or choose them, to give your rating. The line is the thicker, the
        stronger the tie. People who share groups stand side by side, always in the same direction.
      </p>
      <p>
        Shape and colour show how their words tend to feel, steadying or draining. This is an estimate from
        words, not a verdict on anyone.
      </p>
      <p className="small soft">
        Draw a line around several people, or press Space on each, to gather them. A right click, or Shift and
        F10, asks what to do with someone.
      </p>
    </section>
  );
}
