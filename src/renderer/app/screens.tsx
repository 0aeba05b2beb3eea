import type { ReactNode } from 'react';
import { ConversationScreen } from '../screens/conversation/ConversationScreen.tsx';
import { ConversationsScreen } from '../screens/conversations/ConversationsScreen.tsx';
import { ImportScreen } from '../screens/import/ImportScreen.tsx';
import { MapScreen } from '../screens/map/MapScreen.tsx';
import { OverviewScreen } from '../screens/overview/OverviewScreen.tsx';
import { OwnScreen } from '../screens/own/OwnScreen.tsx';
import { PeopleScreen } from '../screens/people/PeopleScreen.tsx';
import { PersonScreen } from '../screens/person/PersonScreen.tsx';
import { ReportScreen } from '../screens/report/ReportScreen.tsx';
import { SettingsScreen } from '../screens/settings/SettingsScreen.tsx';
import { TimelinesScreen } from '../screens/timelines/TimelinesScreen.tsx';
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
      return <MapScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'timelines':
      return <TimelinesScreen />;
    case 'person':
      return <PersonScreen key={route.personId} personId={route.personId} />;
    case 'conversations':
      return <ConversationsScreen />;
    case 'conversation':
      return (
        <ConversationScreen
          key={`${route.conversationId} ${route.utteranceId ?? ''}`}
          conversationId={route.conversationId}
          utteranceId={route.utteranceId}
        />
      );
    case 'own':
      return <OwnScreen />;
    case 'report':
      return <ReportScreen />;
    default:
      return route satisfies never;
  }
}
