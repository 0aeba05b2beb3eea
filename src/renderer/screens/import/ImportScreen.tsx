import { Page } from '../../design/Page.tsx';

export function ImportScreen() {
  return <Page heading="Import">One moment</Page>;
}
