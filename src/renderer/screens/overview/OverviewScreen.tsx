import { Page } from '../../design/Page.tsx';

export function OverviewScreen() {
  return <Page heading="Overview">One moment</Page>;
}
