import type { ReactNode } from 'react';
import { Wordmark } from '../../design/Wordmark.tsx';
import './vault.css';

/** The vault's door: the name and its still horizon at one side, what to do at the other. */
export function VaultFrame({ children }: { children: ReactNode }) {
  return (
    <div className="vault-frame">
      <header className="vault-side">
        <Wordmark size={34} />
        <p className="vault-motto">
          What was really said,
          <br />
          seen from steady ground.
        </p>
        <p className="vault-promise">
          Everything stays on this computer, encrypted. No account, no server, no connection.
        </p>
        <Horizon />
      </header>
      <main className="vault-main">
        <div className="vault-form">{children}</div>
      </main>
    </div>
  );
}

/** Waves that come to rest, and a hull lying level: an ornament. */
function Horizon() {
  return (
    <svg
      className="vault-horizon"
      viewBox="0 0 480 220"
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
    >
      <path
        className="vault-sea-far"
        d="M0 96c30-22 60-22 90 0s60 20 90 0 52-14 80 0 46 10 70 0 40-5 60 0h90v124H0z"
      />
      <path
        className="vault-sea-near"
        d="M0 132c36-16 66-16 100 0s62 14 92 0 50-9 76 0 40 5 58 0h154v88H0z"
      />
      <path className="vault-hull" d="M352 132h46c-1.6 10-9 16-23 16s-21.4-6-23-16z" />
      <path className="vault-mast" d="M375 132v-30" />
      <circle className="vault-hull" cx="375" cy="98" r="3.5" />
    </svg>
  );
}
