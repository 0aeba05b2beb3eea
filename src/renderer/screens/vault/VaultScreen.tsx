import { Page } from '../../design/Page.tsx';

export function VaultScreen(_: { status: import("../../../shared/model/views.ts").VaultStatus }) {
  return <Page heading="Vault">One moment</Page>;
}
