import { useEffect, useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { Button, LinkButton } from '../../../design/Button.tsx';
import { LevelLine } from '../../../design/Wordmark.tsx';
import { addDrop } from '../drops.ts';
import { filesOfItems, filesOfList } from './droppedFiles.ts';
import './drop.css';

/** Takes files, folders and archives: dropped, pasted, or chosen. Compact once there is something to look after. */
export function DropArea({ isCompact, onHelp }: { isCompact: boolean; onHelp: () => void }) {
  useNoStrayDrops();
  const [times, setTimes] = useState(0);
  function choose(files: FileList | null) {
    addDrop(filesOfList(files ?? []));
    setTimes(times + 1);
  }
  return (
    <DropZone
      className={isCompact ? 'drop-area drop-area-compact' : 'drop-area'}
      onDrop={(event) => void filesOfItems(event.items).then(addDrop)}
    >
      <LevelLine />
      <div className="drop-words">
        <Text slot="label" className="drop-label">
          {isCompact ? 'Drop more here' : 'Drop files, folders or zip archives here'}
        </Text>
        <p className="soft">
          Chats, text messages, mail, call lists, contacts, recorded calls: all at once is fine.{' '}
          <LinkButton onPress={onHelp}>How do I get such a file?</LinkButton>
        </p>
      </div>
      {/* New ones each time: a file input says nothing when the same file is chosen again. */}
      <div key={times} className="row drop-buttons">
        <FileTrigger allowsMultiple onSelect={choose}>
          <Button variant="primary" icon="file">
            Choose files
          </Button>
        </FileTrigger>
        <FileTrigger acceptDirectory onSelect={choose}>
          <Button icon="folder">Choose a folder</Button>
        </FileTrigger>
      </div>
    </DropZone>
  );
}

/** A file dropped beside the area would make a browser leave the page for it. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent) => event.preventDefault();
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
