import { Page } from '../../design/Page.tsx';
import { AboutCard } from './AboutCard.tsx';
import { AppearanceCard } from './AppearanceCard.tsx';
import { LimitsCard } from './LimitsCard.tsx';
import { LockingCard } from './LockingCard.tsx';
import { PassphraseCard } from './PassphraseCard.tsx';
import { ReadingCard } from './ReadingCard.tsx';
import { SpeechCard } from './SpeechCard.tsx';
import './settings.css';

/** How the vault locks, how things look, and what Evenkeel is made of. */
export function SettingsScreen() {
  return (
    <Page heading="Settings" intro="Kept in the vault, like everything else.">
      <LockingCard />
      <PassphraseCard />
      <AppearanceCard />
      <SpeechCard />
      <ReadingCard />
      <LimitsCard />
      <AboutCard />
    </Page>
  );
}
