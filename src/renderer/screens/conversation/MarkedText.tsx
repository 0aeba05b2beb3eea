import { useRef, useState, type KeyboardEvent } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { signalLabels, type Mark } from '../../../shared/model/signals.ts';
import './markedText.css';
import { cutAtMarks, type Piece } from './markedSpans.ts';
import { drawnMarks, lineKinds, markWords } from './markWords.ts';
import { SignalCard } from './SignalCard.tsx';

interface MarkedTextProps {
  readonly utteranceId: number;
  readonly text: string;
  readonly signals: readonly Mark[];
  /** Writes the name of each mark behind its words, besides the underline. */
  readonly showLabels: boolean;
}

/** What was said, with its marked spans; each opens a small card that says what the mark means and how sure it is. */
export function MarkedText({ utteranceId, text, signals, showLabels }: MarkedTextProps) {
  return (
    <span className="marked-text">
      {cutAtMarks(text, drawnMarks(signals)).map((piece) =>
        piece.marks.length === 0 ? (
          <span key={piece.start}>{piece.text}</span>
        ) : (
          <MarkedPiece
            key={piece.start}
            piece={piece}
            utteranceId={utteranceId}
            text={text}
            isLast={(mark) => mark.end === piece.start + piece.text.length}
            showLabels={showLabels}
          />
        ),
      )}
    </span>
  );
}

interface MarkedPieceProps {
  readonly piece: Piece<Mark>;
  readonly utteranceId: number;
  /** All that was said. */
  readonly text: string;
  readonly isLast: (mark: Mark) => boolean;
  readonly showLabels: boolean;
}

/** A span, not a button element: a button would not flow over line ends with the rest of the sentence. */
function MarkedPiece({ piece, utteranceId, text, isLast, showLabels }: MarkedPieceProps) {
  const reference = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const names = piece.marks.map(markWords).join('; ');
  const ending = piece.marks.filter((mark) => isLast(mark) && mark.answer !== 'dismissed');
  const openOnKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <span
        ref={reference}
        className="marked-piece"
        data-kinds={lineKinds(piece.marks)}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see above
        role="button"
        tabIndex={0}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`${piece.text}, marked: ${names}`}
        title={names}
        onClick={() => setOpen(true)}
        onKeyDown={openOnKey}
      >
        {piece.text}
      </span>
      {showLabels && ending.length > 0 ? (
        <span className="marked-label" aria-hidden="true">
          {ending.map(({ label }) => signalLabels[label].name).join(', ')}
        </span>
      ) : null}
      <Popover
        triggerRef={reference}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        className="popover signal-popover"
      >
        <Dialog aria-label="What this mark means" className="signal-dialog">
          {piece.marks.map((mark) => (
            <SignalCard
              key={`${mark.label} ${mark.start}`}
              signal={mark}
              utteranceId={utteranceId}
              text={text}
            />
          ))}
        </Dialog>
      </Popover>
    </>
  );
}
