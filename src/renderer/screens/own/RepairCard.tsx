import { Card } from '../../design/Card.tsx';

/** What one can do with it, in plain steps; own wording, after what is known of repair between people (Gottman). */
export function RepairCard() {
  return (
    <Card title="If something here is true for you">
      <div className="stack own-text">
        <ul className="own-steps">
          <li>Say what you did, without a “but” and without “if you felt hurt”.</li>
          <li>Say what it may have been like for the other, and let them correct you.</li>
          <li>Say what you will do differently, one small thing, and then do it.</li>
          <li>Leave them time. Forgiveness is theirs to give, and it may not come.</li>
          <li>
            When it gets hot, announce a pause and when you will be back. Then come back: a pause with a
            return is care, a silence without one is not.
          </li>
        </ul>
        <p>
          If you are afraid of the other person, your safety comes first; you owe no repair then. If you are
          afraid of what you may do, talk to somebody who works with people who hurt those they love: asking
          for help is the strongest step there is. Marks that are not right you can dismiss; they are then not
          counted.
        </p>
      </div>
    </Card>
  );
}
