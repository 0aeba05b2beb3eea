import type { ReactNode } from 'react';
import { ImportScreen } from '../screens/import/ImportScreen.tsx';
import { OverviewScreen } from '../screens/overview/OverviewScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import type { Route } from './navigation.ts';

/** The screen of a route. A screen about another person or conversation starts anew, by its key. */
export function currentScreen(route: Route): ReactNode {
  switch (route.screen) {
    case 'overview':
      return <OverviewScreen />;
    case 'import':
      return <ImportScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'map':
    case 'people':
    case 'person':
    case 'conversations':
    case 'conversation':
    case 'report':
      return null;
    default:
      return route satisfies never;
  }
}
