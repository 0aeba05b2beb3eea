import { go } from '../../app/navigation.ts';
import { Button } from '../../design/Button.tsx';
import { WriteTalkButton } from '../journal/WriteTalkButton.tsx';
import { LevelLine } from '../../design/Wordmark.tsx';

const steps = [
  {
    title: 'Bring a conversation',
    text: 'An export of a chat, or a recording of a call you took part in. The Import screen shows how to get one.',
  },
  {
    title: 'Say who you are in it',
    text: 'Evenkeel asks which name is yours and shows what it found before anything is kept.',
  },
  {
    title: 'Look, at your own pace',
    text: 'A map of the people around you, and how the tone between you has moved over time. Every picture opens onto the words it was made from.',
  },
];

/** The overview of an empty vault: what this is, and the one thing to do first. */
export function FirstSteps() {
  return (
    <div className="first-steps">
      <LevelLine />
      <h1>See for yourself what was really said</h1>
      <p className="first-steps-intro">
        Your vault is ready and empty. Evenkeel reads your conversations on this computer only; it makes no
        connection to anywhere.
      </p>
      <ol className="plain-list first-steps-list">
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className="first-steps-number" aria-hidden="true">
              {index + 1}
            </span>
            <h2>{step.title}</h2>
            <p className="soft">{step.text}</p>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button variant="primary" icon="import" onPress={() => go({ screen: 'import' })}>
          Import a first conversation
        </Button>
        <WriteTalkButton />
      </div>
    </div>
  );
}
