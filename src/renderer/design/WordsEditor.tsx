import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from './Button.tsx';
import './wordsEditor.css';

interface WordsEditorProps {
  readonly label: string;
  readonly text: string;
  readonly isPending: boolean;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** Words that were heard, to be changed in place: Enter keeps, Escape leaves them. */
export function WordsEditor({ label, text, isPending, onSave, onCancel }: WordsEditorProps) {
  const [words, setWords] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const wanted = words.replaceAll(/\s+/gu, ' ').trim();
  function save() {
    if (wanted === text || wanted === '') onCancel();
    else onSave(wanted);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    if (event.key === 'Enter') save();
    else onCancel();
  }
  return (
    <div className="words-editor">
      <textarea
        ref={field}
        aria-label={label}
        value={words}
        rows={1}
        spellCheck={false}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="row">
        <Button variant="primary" isDisabled={isPending || wanted === ''} onPress={save}>
          Keep these words
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          Leave it as it was
        </Button>
        <span className="soft small">
          <kbd>Enter</kbd> keeps, <kbd>Esc</kbd> leaves
        </span>
      </div>
    </div>
  );
}
