import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { Network } from '../../../shared/model/ties.ts';
import { isRated, NetworkMap } from '../../charts/NetworkMap.tsx';
import { NetworkLegend } from '../../charts/NetworkLegend.tsx';
import { useSize, type Size } from '../../charts/useSize.ts';
import { go } from '../../app/navigation.ts';
import { useSettings } from '../../app/settings.ts';
import { api } from '../../api.ts';
import { Card } from '../../design/Card.tsx';
import { formatDate } from '../../design/format.ts';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Page } from '../../design/Page.tsx';
import { NothingYet } from '../NothingYet.tsx';
import { Waiting } from '../Waiting.tsx';
import './map.css';
import { MapTools } from './MapTools.tsx';
import { matchingPeople } from './matchingPeople.ts';
import { TieDetails } from './TieDetails.tsx';
import { TieTable } from './TieTable.tsx';

/** The map of the owner's ties, with the same as a table and the words for whoever is looked at. */
export function MapScreen() {
  const { timeZone } = useSettings();
  const [atMilliseconds, setAtMilliseconds] = useState<number | null>(null);
  const network = useQuery({
    queryKey: ['people.network', atMilliseconds, timeZone],
    queryFn: () => api.people.network.query({ atMilliseconds, timeZone }),
    placeholderData: keepPreviousData,
  });
  if (network.data === undefined) {
    return <Waiting heading="Map" error={network.error} />;
  }
  if (network.data.ties.length === 0 && atMilliseconds === null) {
    return (
      <NothingYet heading="Map" title="Nobody on the map yet">
        Your ties are drawn here from the conversations you bring in.
      </NothingYet>
    );
  }
  return (
    <SearchableMap
      network={network.data}
      atMilliseconds={atMilliseconds}
      onDate={setAtMilliseconds}
      error={network.error}
    />
  );
}

interface SearchableMapProps {
  readonly network: Network;
  readonly atMilliseconds: number | null;
  readonly error: Error | null;
  readonly onDate: (milliseconds: number | null) => void;
}

function SearchableMap({ network, atMilliseconds, error, onDate }: SearchableMapProps) {
  const [sought, setSought] = useState('');
  const deferredSought = useDeferredValue(sought);
  const matches = useMemo(() => matchingPeople(network.ties, deferredSought), [network, deferredSought]);
  return (
    <Page
      wide
      heading="Map"
      actions={
        <MapTools
          sought={sought}
          onSought={setSought}
          matchCount={matches?.size ?? null}
          atMilliseconds={atMilliseconds}
          onDate={onDate}
        />
      }
    >
      <ErrorNotice error={error} />
      <MapWithDetails network={network} matches={matches} />
    </Page>
  );
}

interface MapWithDetailsProps {
  readonly network: Network;
  readonly matches: ReadonlySet<number> | null;
}

function MapWithDetails({ network, matches }: MapWithDetailsProps) {
  const { timeZone } = useSettings();
  const [selectedId, setSelectedId] = useState<number | null>(null);
  const [hoveredId, setHoveredId] = useState<number | null>(null);
  const [frame, size] = useSize<HTMLDivElement>({ width: 760, height: 640 });
  const scale = drawingScale(size);
  const formatDay = useCallback((at: number) => formatDate(at, timeZone), [timeZone]);
  // The words follow a moment later, so that walking over the map never waits for them.
  const shownId = useDeferredValue(hoveredId ?? selectedId);
  const shown = network.ties.find((tie) => tie.personId === shownId);
  return (
    <div className="map-screen">
      <div className="card map-sheet">
        <div className="map-frame" ref={frame}>
          <NetworkMap
            network={network}
            width={size.width / scale}
            height={size.height / scale}
            selectedId={selectedId}
            hoveredId={hoveredId}
            matches={matches}
            formatDay={formatDay}
            onSelect={setSelectedId}
            onHover={setHoveredId}
            onOpen={openPerson}
          />
        </div>
        <NetworkLegend rated={isRated(network)} />
      </div>
      <div className="map-aside">
        <Card>
          {shown === undefined ? (
            <HowToRead />
          ) : (
            <TieDetails
              tie={shown}
              network={network}
              isChosen={shown.personId === selectedId}
              formatDay={formatDay}
              onOpen={openPerson}
            />
          )}
        </Card>
      </div>
      <div className="map-table">
        <Card title="The same as a table">
          <TieTable
            ties={network.ties}
            selectedId={selectedId}
            onSelect={setSelectedId}
            onOpen={openPerson}
            formatDay={formatDay}
          />
        </Card>
      </div>
    </div>
  );
}

/** A large map is drawn larger, names and marks with it, instead of with more empty room. */
function drawingScale({ width, height }: Size): number {
  return Math.min(Math.max(Math.min(width, height) / 600, 1), 1.35);
}

function openPerson(personId: number) {
  go({ screen: 'person', personId });
}

function HowToRead() {
  return (
    <section className="tie-details" aria-label="How to read the map">
      <h2>How to read it</h2>
      <p>You are in the middle. The nearer someone stands, the more contact the two of you have.</p>
      <p>
        Contact is counted from what you brought in. It does not say how close you feel: choose someone and
        give your own rating, and they find their place by that too.
      </p>
      <p>
        Shape and colour show how their words tend to feel, steadying or draining. This is an estimate from
        words, not a verdict on anyone.
      </p>
    </section>
  );
}
