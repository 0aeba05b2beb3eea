import type { Call } from '../../../shared/model/calls.ts';
import { IconButton } from '../../design/Button.tsx';
import { HelpPopover } from './HelpPopover.tsx';
import type { CallDesk } from './useCallDesk.ts';

/** Undo, redo, find, and the keys. */
export function CallTools({ call, desk }: { call: Call; desk: CallDesk }) {
  const { undo, redo } = call.history;
  return (
    <>
      <IconButton
        icon="undo"
        label={undo === null ? 'Undo' : `Undo: ${undo}`}
        isDisabled={undo === null || desk.edits.isPending}
        onPress={() => desk.run('undo')}
      />
      <IconButton
        icon="redo"
        label={redo === null ? 'Redo' : `Redo: ${redo}`}
        isDisabled={redo === null || desk.edits.isPending}
        onPress={() => desk.run('redo')}
      />
      <IconButton icon="search" label="Find and replace" onPress={() => desk.run('find')} />
      <HelpPopover
        isOpen={desk.showsHelp}
        onOpenChange={desk.setShowsHelp}
        hasCharacters={desk.hasCharacters}
        setHasCharacters={desk.setHasCharacters}
      />
    </>
  );
}
