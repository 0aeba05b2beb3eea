import { memo } from 'react';
import type { EgoNetwork, PersonGroup } from '../../../shared/model/network.ts';
import { classWords, contactBasis, type ContactBasis } from '../../../shared/pictures/contactWords.ts';
import { ringClasses, type RingClass } from '../../../shared/pictures/ringPlaces.ts';
import { serviceName } from '../../../shared/serviceNames.ts';
import { Button } from '../../design/Button.tsx';
import { formatQuantity, sentenceCase } from '../../design/format.ts';
import { Select, type Option } from '../../design/Select.tsx';
import { SearchField } from '../../design/TextField.tsx';
import { noFilters, type MapFilters } from './mapFilters.ts';

interface FilterBarProps {
  /** Everybody, before any filter. */
  readonly network: EgoNetwork;
  readonly groups: readonly PersonGroup[];
  readonly filters: MapFilters;
  readonly onFilters: (filters: MapFilters) => void;
  readonly shownCount: number;
  readonly isAnybodySetAside: boolean;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  /** How many are found; null while nobody is searched for. */
  readonly matchCount: number | null;
}

const all = 'all';
const asides: readonly Option<MapFilters['setAside']>[] = [
  { id: 'quiet', name: 'Unsafe: quiet', description: 'Paused or marked unsafe by you' },
  { id: 'hidden', name: 'Unsafe: hidden' },
  { id: 'only', name: 'Unsafe: only' },
];

/** Finding someone, and who is shown at all: by channel, by who belongs together, by the owner's groups, by strength. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps) {
  const { network, filters, onFilters, shownCount, matchCount } = props;
  const basis = contactBasis(network.ties);
  const change = (changes: Partial<MapFilters>) => onFilters({ ...filters, ...changes });
  const isFiltered = shownCount < network.ties.length || filters !== noFilters;
  return (
    <div className="filter-bar">
      <SearchField
        label="Find someone on the map"
        placeholder="Find"
        value={props.sought}
        onChange={props.onSought}
      />
      <Select
        label="Channel"
        options={serviceOptions(network)}
        value={filters.service ?? all}
        onChange={(id) => change({ service: id === all ? null : id })}
      />
      <Select
        label="Community"
        options={communityOptions(network)}
        value={filters.communityId === null ? all : String(filters.communityId)}
        onChange={(id) => change({ communityId: id === all ? null : Number(id) })}
      />
      {props.groups.length === 0 ? null : (
        <Select
          label="Group"
          options={groupOptions(props.groups)}
          value={filters.groupId === null ? all : String(filters.groupId)}
          onChange={(id) => change({ groupId: id === all ? null : Number(id) })}
        />
      )}
      <Select
        label={basis === 'contact' ? 'Contact' : 'Strength'}
        options={strengthOptions(basis)}
        value={filters.strength ?? all}
        onChange={(id) => change({ strength: id === all ? null : id })}
      />
      {props.isAnybodySetAside ? (
        <Select
          label="Paused or unsafe"
          options={asides}
          value={filters.setAside}
          onChange={(setAside) => change({ setAside })}
        />
      ) : null}
      <output className="soft small">
        {matchCount === null ? '' : `${formatQuantity(matchCount, 'person', 'people')} found`}
      </output>
      {isFiltered ? (
        <div className="filter-count">
          <output className="soft small">
            {formatQuantity(shownCount, 'person', 'people')} of {network.ties.length}
          </output>
          <Button variant="quiet" onPress={() => onFilters(noFilters)}>
            Show everybody
          </Button>
        </div>
      ) : null}
    </div>
  );
});

function strengthOptions(basis: ContactBasis): Option<RingClass | typeof all>[] {
  return [
    { id: all, name: basis === 'contact' ? 'Any contact' : 'Any strength' },
    ...ringClasses.map((id) => ({ id, name: sentenceCase(classWords(id, basis)) })),
  ];
}

function serviceOptions(network: EgoNetwork): Option<string>[] {
  const services = [...new Set(network.ties.flatMap((tie) => tie.services))].toSorted();
  return [{ id: all, name: 'All channels' }, ...services.map((id) => ({ id, name: serviceName(id) }))];
}

function groupOptions(groups: readonly PersonGroup[]): Option<string>[] {
  return [
    { id: all, name: 'Any group' },
    ...groups.map(({ id, name, personIds }) => ({
      id: String(id),
      name,
      description: formatQuantity(personIds.length, 'person', 'people'),
    })),
  ];
}

function communityOptions(network: EgoNetwork): Option<string>[] {
  const names = new Map(network.ties.map((tie) => [tie.personId, tie.name]));
  const options = network.communities
    .filter(({ personIds }) => personIds.length > 1)
    .map(({ id, title, personIds }) => ({
      id: String(id),
      name: title ?? `${names.get(personIds[0] ?? 0) ?? 'Someone'} and others`,
      description: formatQuantity(personIds.length, 'person', 'people'),
    }));
  return [{ id: all, name: 'Any community' }, ...options];
}
