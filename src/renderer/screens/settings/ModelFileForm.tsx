import { useMutation } from '@tanstack/react-query';
import { useState, type ComponentType } from 'react';
import { Button } from '../../design/Button.tsx';
import { ErrorNotice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';

/** Asks where a model's file lies and has it looked at; what can be used is shown, to be agreed to. */
export function ModelFileForm<Model>({
  help,
  placeholder,
  check,
  candidate: Candidate,
  onUse,
}: {
  help: string;
  placeholder: string;
  check: (path: string) => Promise<Model>;
  candidate: ComponentType<{ model: Model; onUse: () => void }>;
  onUse: (model: Model) => void;
}) {
  const [path, setPath] = useState('');
  const looking = useMutation({ mutationFn: () => check(path.trim()) });
  function use(model: Model) {
    onUse(model);
    looking.reset();
    setPath('');
  }
  const { data: model } = looking;
  return (
    <>
      <TextField
        label="Where the file lies"
        help={help}
        placeholder={placeholder}
        value={path}
        onChange={setPath}
        spellCheck="false"
      />
      <div>
        <Button isDisabled={path.trim() === '' || looking.isPending} onPress={() => looking.mutate()}>
          {looking.isPending ? 'Looking at it …' : 'Look at it'}
        </Button>
      </div>
      <ErrorNotice error={looking.error} />
      {model === undefined ? null : <Candidate model={model} onUse={() => use(model)} />}
    </>
  );
}
