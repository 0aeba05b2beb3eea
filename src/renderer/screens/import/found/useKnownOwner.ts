import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api.ts';
import { useSettings } from '../../../app/settings.ts';
import type { KnownOwner } from '../answers.ts';
import { useSaidOwnerNames } from '../foundSources.ts';

/** The names the owner goes by in the vault and said to go by on this page, and the zone of the settings. */
export function useKnownOwner(): KnownOwner {
  const { timeZone } = useSettings();
  const said = useSaidOwnerNames();
  const people = useQuery({ queryKey: ['people'], queryFn: () => api.people.list.query() });
  const owner = people.data?.find(({ isOwner }) => isOwner);
  const kept = owner?.identities.map(({ displayName }) => displayName) ?? [];
  return { names: [...said, ...(owner === undefined ? [] : [owner.name]), ...kept], timeZone };
}
