import { useState } from 'react';
import { Button } from '../../design/Button.tsx';
import { Checkbox } from '../../design/Choice.tsx';
import { Notice } from '../../design/Notice.tsx';

/** Shows the recovery code, this once, and lets nobody past it by accident. */
export function RecoveryCode({ code, onDone }: { code: string; onDone: () => void }) {
  const [isKept, setKept] = useState(false);
  const [clipboard, setClipboard] = useState<'untouched' | 'copied' | 'emptied' | 'refused'>('untouched');

  async function writeClipboard(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setClipboard(text === '' ? 'emptied' : 'copied');
    } catch {
      setClipboard('refused');
    }
  }

  return (
    <div className="stack">
      <h1>Your recovery code</h1>
      <p className="soft">
        If you ever forget your passphrase, this code opens the vault. It is shown only now. Write it on paper
        and keep it where only you, or someone you trust, will look.
      </p>
      <p className="recovery-code">
        {codeGroups(code).map(({ key, group }) => (
          <span key={key}>{group}</span>
        ))}
      </p>
      <div className="row recovery-tools">
        <Button icon="print" onPress={() => window.print()}>
          Print
        </Button>
        <Button icon="copy" onPress={() => void writeClipboard(code)}>
          Copy
        </Button>
        {clipboard === 'copied' ? (
          <Button variant="quiet" onPress={() => void writeClipboard('')}>
            Empty the clipboard
          </Button>
        ) : null}
      </div>
      <ClipboardNotice state={clipboard} />
      <Checkbox isSelected={isKept} onChange={setKept}>
        I wrote it down and keep it in a safe place
      </Checkbox>
      <div className="vault-actions">
        <Button variant="primary" isDisabled={!isKept} onPress={onDone}>
          Open the vault
        </Button>
      </div>
    </div>
  );
}

function ClipboardNotice({ state }: { state: 'untouched' | 'copied' | 'emptied' | 'refused' }) {
  if (state === 'copied') {
    return (
      <Notice tone="warning">
        Copied. Other programs can read the clipboard, and some systems keep its history or share it with your
        other devices: paste the code where it belongs, then empty the clipboard.
      </Notice>
    );
  }
  if (state === 'emptied') return <Notice tone="good">The clipboard is empty again.</Notice>;
  if (state === 'refused') return <Notice>Copying is not possible here. Please write the code down.</Notice>;
  return null;
}

/** The groups between the dashes; two groups may read the same, so each is keyed by its place. */
function codeGroups(code: string): { key: string; group: string }[] {
  return code.split('-').map((group, index) => ({ key: `group ${index}`, group }));
}
