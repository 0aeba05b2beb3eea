import { useEffect, useRef } from 'react';
import { ErrorNotice } from '../design/Notice.tsx';
import { Loading } from '../design/Progress.tsx';
import { JobsContext, useJobWatch } from './jobs.ts';
import { JournalDialog } from '../screens/journal/JournalDialog.tsx';
import { useWriteTalkKey } from '../screens/journal/WriteTalkButton.tsx';
import { ScreenBoundary } from './ScreenBoundary.tsx';
import { currentScreen } from './screens.tsx';
import { goBack, goForward, shownPersonId, useNavigation } from './navigation.ts';
import { useLockWatch, usePresence } from './presence.ts';
import { SettingsContext, useSettingsQuery, useTheme } from './settings.ts';
import { Sidebar } from './Sidebar.tsx';
import './Shell.css';

/** Everything around a screen while the vault is open: the sidebar, the tasks, and what every screen may ask for. */
export function Shell({ onQuickExit }: { onQuickExit: () => void }) {
  const settings = useSettingsQuery();
  const jobs = useJobWatch();
  const { route } = useNavigation();
  const place = JSON.stringify(route);
  const main = useFocusOnChange(place);
  useLockWatch();
  usePresence();
  useHistoryKeys();
  useWriteTalkKey(shownPersonId(route));
  useTheme(settings.data?.theme ?? 'system');
  return (
    <JobsContext value={jobs}>
      <div className="shell">
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <Sidebar onQuickExit={onQuickExit} />
        <main id="main" className="shell-main" ref={main} tabIndex={-1}>
          {settings.data === undefined ? (
            <div className="app-waiting">
              {settings.error === null ? <Loading /> : <ErrorNotice error={settings.error} />}
            </div>
          ) : (
            <SettingsContext value={settings.data}>
              <ScreenBoundary key={place}>{currentScreen(route)}</ScreenBoundary>
              <JournalDialog />
            </SettingsContext>
          )}
        </main>
      </div>
    </JobsContext>
  );
}

/** A new screen starts at its top, with the keyboard and the screen reader there too. */
function useFocusOnChange(place: string) {
  const main = useRef<HTMLElement>(null);
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    main.current?.scrollTo({ top: 0, behavior: 'instant' });
    main.current?.focus({ preventScroll: true });
  }, [place]);
  return main;
}

/** Alt+← and Alt+→ walk the trail, as in a browser. */
function useHistoryKeys(): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
      event.preventDefault();
      if (event.key === 'ArrowLeft') goBack();
      else goForward();
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
