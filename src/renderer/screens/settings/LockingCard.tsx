import { useMutation } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { useSaveSettings, useSettings } from '../../app/settings.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { Select } from '../../design/Select.tsx';

const minutes = [1, 2, 5, 10, 15, 30, 60, 120, 240];

function minutesName(count: number): string {
  if (count === 1) return 'After 1 minute';
  return count < 60 ? `After ${count} minutes` : `After ${count / 60} hour${count === 60 ? '' : 's'}`;
}

/** When the vault locks by itself, and the two quick ways to lock it. */
export function LockingCard() {
  const { autoLockMinutes } = useSettings();
  const save = useMutation({ mutationFn: useSaveSettings() });
  const lock = useMutation({ mutationFn: () => api.vault.lock.mutate() });
  const offered = minutes.includes(autoLockMinutes) ? minutes : [autoLockMinutes, ...minutes];
  return (
    <Card
      title="Locking"
      actions={
        <Button icon="lock" onPress={() => lock.mutate()}>
          Lock now
        </Button>
      }
    >
      <div className="settings-pair">
        <div className="stack">
          <Select
            label="Lock by itself when you do nothing"
            help="In its own window it also locks when the computer sleeps or its screen is locked."
            options={offered.map((count) => ({ id: count, name: minutesName(count) }))}
            value={autoLockMinutes}
            onChange={(count) => save.mutate({ autoLockMinutes: count })}
          />
          <ErrorNotice error={save.error ?? lock.error} />
        </div>
        <div className="stack-tight">
          <h3>Quick exit</h3>
          <p>
            Press <kbd>F9</kbd>, or <kbd>Esc</kbd> three times quickly, or the button at the foot of the
            sidebar.
          </p>
          <p className="soft">
            At once the page is empty and called “Document”, the vault locks, and the clipboard is emptied
            where the system allows it. To come back, load the page again or start Evenkeel anew.
          </p>
        </div>
      </div>
    </Card>
  );
}
