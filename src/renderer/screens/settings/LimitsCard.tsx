import { Card } from '../../design/Card.tsx';

/** What Evenkeel protects from and what not, said plainly: a false sense of safety can do harm. */
export function LimitsCard() {
  return (
    <Card title="What this protects, and what it does not">
      <div className="settings-pair">
        <div className="stack-tight">
          <h3>It does</h3>
          <ul className="settings-list">
            <li>keep everything you bring in encrypted on this computer;</li>
            <li>make no connection to anywhere, ever;</li>
            <li>forget the key when it locks, and show nothing of what is inside.</li>
          </ul>
        </div>
        <div className="stack-tight">
          <h3>It cannot</h3>
          <ul className="settings-list">
            <li>hide that Evenkeel is installed, or that its window was open;</li>
            <li>help when someone knows your passphrase or makes you tell it;</li>
            <li>help against spying software on this computer while the vault is open;</li>
            <li>reach copies elsewhere: exports you saved, backups, the other phone.</li>
          </ul>
        </div>
      </div>
      <p className="settings-close">
        If someone may watch this device, use one they cannot reach. Whatever is printed or saved from a
        report leaves the vault and is no longer protected by it.
      </p>
    </Card>
  );
}
