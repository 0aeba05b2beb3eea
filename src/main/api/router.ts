import { callsRouter } from './calls.ts';
import { conversationsRouter } from './conversations.ts';
import { importsRouter } from './imports.ts';
import { jobsRouter } from './jobs.ts';
import { journalRouter } from './journal.ts';
import { networkRouter } from './network.ts';
import { overviewRouter } from './overview.ts';
import { peopleRouter } from './people.ts';
import { reportRouter } from './report.ts';
import { settingsRouter } from './settings.ts';
import { signalsRouter } from './signals.ts';
import { router } from './trpc.ts';
import { vaultRouter } from './vault.ts';

export const appRouter = router({
  vault: vaultRouter,
  imports: importsRouter,
  jobs: jobsRouter,
  network: networkRouter,
  overview: overviewRouter,
  people: peopleRouter,
  journal: journalRouter,
  conversations: conversationsRouter,
  calls: callsRouter,
  report: reportRouter,
  settings: settingsRouter,
  signals: signalsRouter,
});

export type AppRouter = typeof appRouter;
