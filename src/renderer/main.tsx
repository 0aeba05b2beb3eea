import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { queryClient } from './api.ts';
import { App } from './app/App.tsx';
import { quickExit } from './app/quickExit.ts';
import { locale } from './design/format.ts';
import './design/base.css';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
const root = createRoot(container);

function leave() {
  quickExit(() => root.unmount());
}

root.render(
  <StrictMode>
    <I18nProvider locale={locale}>
      <QueryClientProvider client={queryClient}>
        <App onQuickExit={leave} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
