import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a vault lies unless the owner says otherwise: EVENKEEL_VAULT, or the system's place for a person's data. */
export function defaultVaultDirectory(): string {
  const { EVENKEEL_VAULT, APPDATA, XDG_DATA_HOME } = process.env;
  if (EVENKEEL_VAULT) return EVENKEEL_VAULT;
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Evenkeel');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Evenkeel');
  return join(XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'evenkeel');
}
