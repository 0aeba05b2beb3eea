import { Fragment, useMemo, useRef, useState } from 'react';
import { Button, Dialog, Popover } from 'react-aria-components';
import type { CallTurn } from '../../../shared/model/calls.ts';
import type { Mark } from '../../../shared/model/signals.ts';
import { Icon } from '../../design/Icon.tsx';
import { drawnMarks, lineKinds, markWords } from '../conversation/markWords.ts';
import { SignalCard } from '../conversation/SignalCard.tsx';
import '../conversation/markedText.css';
import { unsureBelow, wordPieces, type WordPiece } from './wordPieces.ts';

interface TurnWordsProps {
  readonly turn: CallTurn;
  /** The word that is being said, and the one the keyboard is on; -1 for none. */
  readonly saidWord: number;
  readonly cursorWord: number;
  /** Letters of the text that were looked for. */
  readonly found: readonly { start: number; end: number }[];
}

/** The words of a turn, each of which can be heard; unsure ones and marks are underlined. */
export function TurnWords({ turn, saidWord, cursorWord, found }: TurnWordsProps) {
  const pieces = useMemo(() => wordPieces({ ...turn, signals: drawnMarks(turn.signals) }), [turn]);
  return (
    <p className="turn-words">
      {pieces.map((piece) => (
        <Fragment key={piece.start}>
          <span {...wordProps(piece, turn, { saidWord, cursorWord, found })}>{piece.text}</span>
          {piece.ending.map((signal) => (
            <MarkNote key={`${signal.label} ${signal.start}`} signal={signal} turn={turn} />
          ))}
        </Fragment>
      ))}
    </p>
  );
}

function wordProps(
  { start, text, wordIndex, signals }: WordPiece,
  turn: CallTurn,
  { saidWord, cursorWord, found }: Omit<TurnWordsProps, 'turn'>,
) {
  const kinds = lineKinds(signals);
  const isFound = found.some((place) => place.start < start + text.length && place.end > start);
  const shared = { 'data-kinds': kinds === '' ? undefined : kinds, 'data-found': isFound || undefined };
  if (wordIndex === null) return shared;
  const probability = turn.words[wordIndex]?.probability ?? null;
  const isUnsure = probability !== null && probability < unsureBelow;
  return {
    ...shared,
    className: 'turn-word',
    'data-word': wordIndex,
    'data-said': wordIndex === saidWord || undefined,
    'data-cursor': wordIndex === cursorWord || undefined,
    'data-unsure': isUnsure || undefined,
    title: isUnsure ? 'Heard unsurely' : undefined,
  };
}

/** Behind marked words: opens what the mark means. The words themselves are for hearing. */
function MarkNote({ signal, turn }: { signal: Mark; turn: CallTurn }) {
  const reference = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={reference}
        className="mark-note"
        aria-label={`Marked: ${markWords(signal)}. What this mark means`}
        onPress={() => setOpen(true)}
      >
        <Icon name="info" size={15} />
      </Button>
      <Popover
        triggerRef={reference}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        className="popover signal-popover"
      >
        <Dialog aria-label="What this mark means" className="signal-dialog">
          <SignalCard signal={signal} utteranceId={turn.utteranceId} text={turn.text} />
        </Dialog>
      </Popover>
    </>
  );
}
