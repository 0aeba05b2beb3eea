import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { PassphraseField } from '../../design/TextField.tsx';

/** Opens the vault with its passphrase. */
export function Unlock({ onUnlocked, onRecover }: { onUnlocked: () => void; onRecover: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({
    mutationFn: () => api.vault.unlock.mutate({ passphrase }),
    onSuccess: onUnlocked,
    gcTime: 0,
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !unlock.isPending) unlock.mutate();
      }}
    >
      <h1>Welcome back</h1>
      <p className="soft">Your vault is locked. Your passphrase opens it.</p>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the page has this one purpose */}
      <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} autoFocus />
      <ErrorNotice error={unlock.error} />
      <div className="vault-actions">
        <Button type="submit" variant="primary" isDisabled={passphrase === '' || unlock.isPending}>
          {unlock.isPending ? 'Unlocking …' : 'Unlock'}
        </Button>
        <Button variant="quiet" onPress={onRecover}>
          Use the recovery code
        </Button>
      </div>
    </Form>
  );
}
