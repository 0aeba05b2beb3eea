import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { api } from '../../api.ts';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { ErrorNotice, Notice } from '../../design/Notice.tsx';
import { PassphraseField } from '../../design/TextField.tsx';
import { isPairReady, NewPassphrase, type PassphrasePair } from '../vault/NewPassphrase.tsx';

const emptyPair: PassphrasePair = { first: '', second: '' };

/** Changes the passphrase. */
export function PassphraseCard() {
  const [current, setCurrent] = useState('');
  const [pair, setPair] = useState(emptyPair);
  const change = useMutation({
    mutationFn: () => api.vault.changePassphrase.mutate({ current, next: pair.first }),
    onSuccess: () => {
      setCurrent('');
      setPair(emptyPair);
    },
    gcTime: 0,
  });
  const isReady = current !== '' && isPairReady(pair);
  return (
    <Card
      title="Passphrase"
      intro="Change it when someone may know it. The recovery code you wrote down stays the same."
    >
      <Form
        className="stack settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady && !change.isPending) change.mutate();
        }}
      >
        <PassphraseField label="The passphrase now" value={current} onChange={setCurrent} />
        <NewPassphrase label="The new passphrase" value={pair} onChange={setPair} />
        <ErrorNotice error={change.error} />
        {change.isSuccess && current === '' ? (
          <Notice tone="good">
            The passphrase is changed. From now on only the new one opens the vault.
          </Notice>
        ) : null}
        <div>
          <Button type="submit" isDisabled={!isReady || change.isPending}>
            {change.isPending ? 'Changing …' : 'Change the passphrase'}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
