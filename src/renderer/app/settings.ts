import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { api } from '../api.ts';

export const SettingsContext = createContext<Settings | null>(null);

/** The settings kept in the vault; only below the unlocked shell, which waits for them. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (settings === null) throw new Error('useSettings needs the unlocked shell above it');
  return settings;
}

/** Asks the vault for its settings. */
export function useSettingsQuery() {
  return useQuery({ queryKey: ['settings'], queryFn: () => api.settings.get.query() });
}

/** Changes some settings and shows them at once. */
export function useSaveSettings(): (changes: Partial<Settings>) => Promise<void> {
  const client = useQueryClient();
  const settings = useSettings();
  return async (changes) => {
    const next = { ...settings, ...changes };
    await api.settings.set.mutate(next);
    client.setQueryData(['settings'], next);
  };
}

/** Puts the chosen theme on the page; 'system' leaves it to the system. */
export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }, [theme]);
}
