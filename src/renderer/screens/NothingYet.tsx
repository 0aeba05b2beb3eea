import type { ReactNode } from 'react';
import { go } from '../app/navigation.ts';
import { Button } from '../design/Button.tsx';
import { EmptyState } from '../design/EmptyState.tsx';
import { Page } from '../design/Page.tsx';

/** A screen that has nothing to show before something is brought in. */
export function NothingYet({
  heading,
  title,
  children,
}: {
  heading: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <Page heading={heading}>
      <EmptyState
        title={title}
        action={
          <Button variant="primary" icon="import" onPress={() => go({ screen: 'import' })}>
            Bring in a chat or a call
          </Button>
        }
      >
        <p>{children}</p>
      </EmptyState>
    </Page>
  );
}
