import { useState } from 'react';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { queryClient } from '../../api.ts';
import { CreateVault } from './CreateVault.tsx';
import { Recover } from './Recover.tsx';
import { RecoveryCode } from './RecoveryCode.tsx';
import { Unlock } from './Unlock.tsx';
import { VaultFrame } from './VaultFrame.tsx';

/** The door of the vault: makes it, opens it, and shows a fresh recovery code before going in. */
export function VaultScreen({ status }: { status: VaultStatus }) {
  const [recoveryCode, setRecoveryCode] = useState<string | null>(null);
  const [isRecovering, setRecovering] = useState(false);

  if (recoveryCode !== null) {
    return (
      <VaultFrame>
        <RecoveryCode code={recoveryCode} onDone={enter} />
      </VaultFrame>
    );
  }
  return (
    <VaultFrame>
      {status.state === 'absent' ? (
        <CreateVault directory={status.directory} onCreated={setRecoveryCode} />
      ) : isRecovering ? (
        <Recover onRecovered={setRecoveryCode} onBack={() => setRecovering(false)} />
      ) : (
        <Unlock onUnlocked={enter} onRecover={() => setRecovering(true)} />
      )}
    </VaultFrame>
  );
}

function enter() {
  void queryClient.invalidateQueries({ queryKey: ['vault'] });
}
