import { Component, type ReactNode } from 'react';
import { LinkButton } from '../design/Button.tsx';
import { Notice } from '../design/Notice.tsx';
import { Page } from '../design/Page.tsx';
import { go } from './navigation.ts';

/** Keeps a defect of one screen from taking the whole page, with its ways to lock and leave, down. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Page heading="This screen could not be shown">
        <Notice tone="error">
          <p>Something went wrong inside Evenkeel. Nothing in the vault was changed.</p>
          <LinkButton onPress={() => go({ screen: 'overview' })}>Go to the overview</LinkButton>
        </Notice>
      </Page>
    );
  }
}
