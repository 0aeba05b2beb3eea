import { useState } from 'react';
import { NothingYet } from '../NothingYet.tsx';
import { Waiting } from '../Waiting.tsx';
import './map.css';
import { MapView } from './MapView.tsx';
import { useMonths, useNetwork } from './mapData.ts';
import { dateAt } from './mapTime.ts';

/** The map of the owner's ties through time, with the same as a table and the words for whoever is looked at. */
export function MapScreen() {
  const [stop, setStop] = useState<number | null>(null);
  const [otherStop, setOtherStop] = useState<number | null>(null);
  const months = useMonths();
  const known = months.data?.months ?? [];
  const last = Math.max(0, known.length - 1);
  const network = useNetwork(dateAt(known, stop ?? last));
  const other = useNetwork(dateAt(known, otherStop ?? last));
  if (network.data === undefined || other.data === undefined || months.data === undefined) {
    return <Waiting heading="Map" error={network.error ?? months.error ?? other.error} />;
  }
  if (network.data.ties.length === 0 && stop === null) {
    return (
      <NothingYet heading="Map" title="Nobody on the map yet">
        Your ties are drawn here from the conversations you bring in.
      </NothingYet>
    );
  }
  return (
    <MapView
      months={known}
      now={{ stop: stop ?? last, network: network.data, isWaiting: network.isFetching }}
      before={
        otherStop === null ? null : { stop: otherStop, network: other.data, isWaiting: other.isFetching }
      }
      error={network.error ?? other.error}
      onStop={setStop}
      onOtherStop={setOtherStop}
    />
  );
}
