import { PassphraseField } from '../../design/TextField.tsx';
import { passphraseHint } from './passphraseHint.ts';

export interface PassphrasePair {
  first: string;
  second: string;
}

/** Whether both say the same and there is something to say. */
export function isPairReady(pair: PassphrasePair): boolean {
  return pair.first !== '' && pair.first === pair.second;
}

/** A new passphrase, twice, with a gentle hint on its strength. */
export function NewPassphrase({
  label = 'Passphrase',
  value,
  onChange,
}: {
  label?: string;
  value: PassphrasePair;
  onChange: (value: PassphrasePair) => void;
}) {
  const hint = passphraseHint(value.first);
  const differs = value.second !== '' && !value.first.startsWith(value.second);
  return (
    <>
      <div className="stack-tight">
        <PassphraseField
          label={label}
          value={value.first}
          onChange={(first) => onChange({ ...value, first })}
        />
        <div className={`passphrase-hint passphrase-${hint.level}`}>
          <span className="passphrase-meter" aria-hidden="true">
            <span />
            <span />
            <span />
          </span>
          <output className="small soft">{hint.sentence}</output>
        </div>
      </div>
      <PassphraseField
        label="The same again"
        value={value.second}
        error={differs ? 'The two are not the same yet.' : undefined}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}
