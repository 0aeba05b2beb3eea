import { Page } from '../../design/Page.tsx';
import { DropArea } from './DropArea.tsx';
import { HowToCard } from './HowToCard.tsx';
import { ImportItemCard } from './ImportItemCard.tsx';
import { useImportItems } from './importQueue.ts';
import { SourcesCard } from './SourcesCard.tsx';
import './import.css';

/** Brings conversations in: choose files, look at what was found, answer a few questions, import. */
export function ImportScreen() {
  const items = useImportItems();
  return (
    <Page
      heading="Import"
      intro="Bring a chat export or a recorded call. You see what was found before anything is kept."
    >
      <DropArea isCompact={items.length > 0} />
      {items.map((item) => (
        <ImportItemCard key={item.key} item={item} />
      ))}
      <SourcesCard />
      <HowToCard />
    </Page>
  );
}
