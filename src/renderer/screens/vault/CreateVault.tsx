import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Disclosure } from '../../design/Disclosure.tsx';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { isPairReady, NewPassphrase, type PassphrasePair } from './NewPassphrase.tsx';

/** Makes the vault; hands on its recovery code. */
export function CreateVault({
  directory,
  onCreated,
}: {
  directory: string;
  onCreated: (recoveryCode: string) => void;
}) {
  const [pair, setPair] = useState<PassphrasePair>({ first: '', second: '' });
  const create = useMutation({
    mutationFn: () => api.vault.create.mutate({ passphrase: pair.first }),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
    gcTime: 0,
  });
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isPairReady(pair)) create.mutate();
      }}
    >
      <h1>Make your vault</h1>
      <p className="soft">
        A vault is one locked place on this computer. Whatever you bring into Evenkeel is kept there,
        encrypted, and only your passphrase opens it. Nobody can send you a new one, so choose words you will
        remember.
      </p>
      <Notice tone="warning">
        <p>
          <strong>If someone may watch this device</strong>, or could make you unlock it, use one they cannot
          reach.
        </p>
        <Disclosure level={2} title="What Evenkeel can and cannot hide">
          <div className="stack-tight small">
            <p>The vault hides what is in it from anyone who does not know the passphrase.</p>
            <p>
              It cannot hide that Evenkeel is installed, nor that you downloaded an export. It cannot help
              against spying software on this computer, and copies of your chats elsewhere stay where they
              are.
            </p>
            <p>Pressing F9 at any time locks the vault and leaves an empty page.</p>
          </div>
        </Disclosure>
      </Notice>
      <NewPassphrase value={pair} onChange={setPair} />
      <ErrorNotice error={create.error} />
      <div className="vault-actions">
        <Button type="submit" variant="primary" isDisabled={!isPairReady(pair) || create.isPending}>
          {create.isPending ? 'Making the vault …' : 'Create the vault'}
        </Button>
      </div>
      <p className="small soft vault-place">It will lie in {directory}</p>
    </Form>
  );
}
