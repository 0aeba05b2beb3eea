import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { ErrorNotice } from '../design/Notice.tsx';
import { Loading } from '../design/Progress.tsx';
import { VaultScreen } from '../screens/vault/VaultScreen.tsx';
import { useQuickExitKeys } from './quickExit.ts';
import { Shell } from './Shell.tsx';
import './App.css';

/** The whole page: the vault's door while it is absent or locked, the shell while it is open. */
export function App({ onQuickExit }: { onQuickExit: () => void }) {
  useQuickExitKeys(onQuickExit);
  const status = useQuery({ queryKey: ['vault'], queryFn: () => api.vault.status.query() });
  if (status.data === undefined) {
    return (
      <main className="app-waiting">
        {status.error === null ? <Loading /> : <ErrorNotice error={status.error} />}
      </main>
    );
  }
  if (status.data.state !== 'unlocked') return <VaultScreen status={status.data} />;
  return <Shell onQuickExit={onQuickExit} />;
}
