import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { isPairReady, NewPassphrase, type PassphrasePair } from './NewPassphrase.tsx';

/** Opens the vault with the recovery code and a new passphrase; hands on the new code. */
export function Recover({
  onRecovered,
  onBack,
}: {
  onRecovered: (recoveryCode: string) => void;
  onBack: () => void;
}) {
  const [code, setCode] = useState('');
  const [pair, setPair] = useState<PassphrasePair>({ first: '', second: '' });
  const recover = useMutation({
    mutationFn: () => api.vault.recover.mutate({ recoveryCode: code.trim(), newPassphrase: pair.first }),
    onSuccess: ({ recoveryCode }) => onRecovered(recoveryCode),
    gcTime: 0,
  });
  const isReady = code.trim() !== '' && isPairReady(pair);
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !recover.isPending) recover.mutate();
      }}
    >
      <h1>Open with the recovery code</h1>
      <p className="soft">
        The code you wrote down when the vault was made. It sets a new passphrase, and you get a new code; the
        old ones stop working.
      </p>
      <TextField
        label="Recovery code"
        value={code}
        onChange={setCode}
        autoComplete="off"
        spellCheck="false"
        help="Capitals, spaces and dashes do not matter."
      />
      <NewPassphrase label="New passphrase" value={pair} onChange={setPair} />
      <ErrorNotice error={recover.error} />
      <div className="vault-actions">
        <Button type="submit" variant="primary" isDisabled={!isReady || recover.isPending}>
          {recover.isPending ? 'Opening …' : 'Open the vault'}
        </Button>
        <Button variant="quiet" onPress={onBack}>
          Back to the passphrase
        </Button>
      </div>
    </Form>
  );
}
