import { useMutation } from '@tanstack/react-query';
import { api } from '../api.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Icon, type IconName } from '../design/Icon.tsx';
import { Wordmark } from '../design/Wordmark.tsx';
import { writeTalk } from '../screens/journal/journalAsk.ts';
import { JobsPanel } from './JobsPanel.tsx';
import { go, goBack, goForward, shownPersonId, useNavigation, type Route } from './navigation.ts';
import './Sidebar.css';

interface Place {
  name: string;
  icon: IconName;
  route: Route;
  /** Screens that lie under this place. */
  holds: readonly Route['screen'][];
}

const places: readonly Place[] = [
  { name: 'Overview', icon: 'overview', route: { screen: 'overview' }, holds: ['overview'] },
  { name: 'Map', icon: 'map', route: { screen: 'map' }, holds: ['map'] },
  {
    name: 'People',
    icon: 'people',
    route: { screen: 'people' },
    holds: ['people', 'timelines', 'person', 'own'],
  },
  {
    name: 'Conversations',
    icon: 'conversations',
    route: { screen: 'conversations' },
    holds: ['conversations', 'conversation'],
  },
  { name: 'Import', icon: 'import', route: { screen: 'import' }, holds: ['import'] },
  { name: 'Report', icon: 'report', route: { screen: 'report' }, holds: ['report'] },
  { name: 'Settings', icon: 'settings', route: { screen: 'settings' }, holds: ['settings'] },
];

export function Sidebar({ onQuickExit }: { onQuickExit: () => void }) {
  const { route, canGoBack, canGoForward } = useNavigation();
  const lock = useMutation({ mutationFn: () => api.vault.lock.mutate() });
  return (
    <header className="sidebar">
      <div className="sidebar-head">
        <Wordmark />
        <div className="sidebar-trail">
          <IconButton icon="back" label="Back" isDisabled={!canGoBack} onPress={goBack} />
          <IconButton icon="forward" label="Forward" isDisabled={!canGoForward} onPress={goForward} />
        </div>
      </div>
      <nav aria-label="Screens">
        <ul className="plain-list sidebar-places">
          {places.map((place) => (
            <li key={place.name}>
              <button
                type="button"
                className="sidebar-place"
                aria-current={place.holds.includes(route.screen) ? 'page' : undefined}
                onClick={() => go(place.route)}
              >
                <Icon name={place.icon} />
                {place.name}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sidebar-write">
        <Button icon="pencil" onPress={() => writeTalk({ personId: shownPersonId(route) })}>
          Write down a talk <kbd>Alt J</kbd>
        </Button>
      </div>
      <JobsPanel />
      <div className="sidebar-foot">
        <Button icon="lock" onPress={() => lock.mutate()}>
          Lock now
        </Button>
        <Button variant="quiet" icon="exit" onPress={onQuickExit}>
          Quick exit <kbd>F9</kbd>
        </Button>
      </div>
    </header>
  );
}
