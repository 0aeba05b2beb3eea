import { Page } from '../../design/Page.tsx';

export function SettingsScreen() {
  return <Page heading="Settings">One moment</Page>;
}
