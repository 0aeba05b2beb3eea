import { Button } from '../../design/Button.tsx';

/** Begins the import; while questions are open, says so instead. */
export function ImportButton({
  name,
  isAnswered,
  isBusy,
  onPress,
}: {
  name: string;
  isAnswered: boolean;
  isBusy: boolean;
  onPress: () => void;
}) {
  return (
    <div className="row">
      <Button variant="primary" isDisabled={!isAnswered || isBusy} onPress={onPress}>
        {name}
      </Button>
      {isAnswered ? null : <span className="soft small">Please answer the questions above first.</span>}
    </div>
  );
}
