import { useEffect, useState } from 'react';
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { Button } from '../../design/Button.tsx';
import { LevelLine } from '../../design/Wordmark.tsx';
import { addFiles } from './importQueue.ts';

/** Takes files: dropped, pasted, or chosen. Compact once there are files to look after. */
export function DropArea({ isCompact }: { isCompact: boolean }) {
  useNoStrayDrops();
  const [times, setTimes] = useState(0);
  return (
    <DropZone
      className={isCompact ? 'drop-area drop-area-compact' : 'drop-area'}
      onDrop={(event) => {
        const files = event.items.filter(isFileDropItem).map((item) => item.getFile());
        void Promise.all(files).then(addFiles);
      }}
    >
      <LevelLine />
      <Text slot="label" className="drop-label">
        Drop files here
      </Text>
      <p className="soft">Chats from WhatsApp or Telegram, or a recorded call. Several at once are fine.</p>
      {/* A new one each time: a file input says nothing when the same file is chosen again. */}
      <FileTrigger
        key={times}
        allowsMultiple
        onSelect={(files) => {
          addFiles([...(files ?? [])]);
          setTimes(times + 1);
        }}
      >
        <Button variant="primary" icon="file">
          Choose files
        </Button>
      </FileTrigger>
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
