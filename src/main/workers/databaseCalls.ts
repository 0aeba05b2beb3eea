/** Every call an open vault answers. A service adds its own by one line here. */
import { readingCalls } from '../intake/readings.ts';
import { chatCalls } from '../intake/chats.ts';
import { speechCalls } from '../intake/recordings.ts';
import { voiceCalls } from '../intake/voices.ts';
import { recordedCallCalls } from '../services/calls/calls.ts';
import { conversationsCalls } from '../services/conversations.ts';
import { greetingCalls } from '../services/greeting.ts';
import { entryMeasuresCalls } from '../services/entryMeasures.ts';
import { journalCalls } from '../services/journal.ts';
import { networkCalls } from '../services/network/networkCalls.ts';
import { episodesCalls } from '../services/episodes/episodes.ts';
import { markedWordsCalls } from '../services/markedWords.ts';
import { overviewCalls } from '../services/overview.ts';
import { ownSignalsCalls } from '../services/ownSignals.ts';
import { patternsCalls } from '../services/patterns.ts';
import { peopleCalls } from '../services/people.ts';
import { personEntriesCalls } from '../services/personEntries.ts';
import { personPhotoCalls } from '../services/personPhoto.ts';
import { reportCalls } from '../services/report.ts';
import { samePersonCalls } from '../services/samePerson.ts';
import { settingsCalls } from '../services/settings.ts';
import { signalAnswersCalls } from '../services/signalAnswers.ts';
import { sourcesCalls } from '../services/sources.ts';
import { suggestionsCalls } from '../services/suggestions.ts';
import { timelineCalls } from '../services/timeline.ts';
import { toneChangesCalls } from '../services/toneChanges.ts';
import type { Cost } from '../vault/keys.ts';

export const openVaultCalls = {
  ...readingCalls,
  ...conversationsCalls,
  ...recordedCallCalls,
  ...networkCalls,
  ...overviewCalls,
  ...greetingCalls,
  ...peopleCalls,
  ...personEntriesCalls,
  ...journalCalls,
  ...entryMeasuresCalls,
  ...personPhotoCalls,
  ...reportCalls,
  ...samePersonCalls,
  ...suggestionsCalls,
  ...timelineCalls,
  ...toneChangesCalls,
  ...settingsCalls,
  ...signalAnswersCalls,
  ...patternsCalls,
  ...episodesCalls,
  ...markedWordsCalls,
  ...ownSignalsCalls,
  ...speechCalls,
  ...voiceCalls,
  ...chatCalls,
  ...sourcesCalls,
};

type OpenVaultCalls = typeof openVaultCalls;

/** The calls that open and close a vault. */
export interface VaultCalls {
  'vault.create': (input: { directory: string; passphrase: string; cost?: Cost | undefined }) => {
    recoveryCode: string;
  };
  'vault.open': (input: { directory: string; passphrase: string }) => null;
  'vault.recover': (input: { directory: string; recoveryCode: string; newPassphrase: string }) => {
    recoveryCode: string;
  };
  'vault.changePassphrase': (input: { directory: string; current: string; next: string }) => null;
  'vault.close': (input: null) => null;
}

/** The whole surface of the database worker, as its client sees it. */
export type DatabaseCalls = VaultCalls & {
  [Name in keyof OpenVaultCalls]: (
    input: Parameters<OpenVaultCalls[Name]>[1],
  ) => ReturnType<OpenVaultCalls[Name]>;
};
