/**
 * The one thread that owns the vault's database. Passphrases come in, the data key never leaves: it is derived,
 * used to open the connections and zeroed within this thread.
 */
import { EvenkeelError } from '../../shared/errors.ts';
import { changePassphrase, createVault, openVault, recoverVault, type OpenVault } from '../vault/vault.ts';
import { serveCalls, type Handlers } from '../work/rpc.ts';
import { openVaultCalls, type VaultCalls } from './databaseCalls.ts';

let open: OpenVault | null = null;

const vaultCalls: Handlers<VaultCalls> = {
  async 'vault.create'({ directory, passphrase, cost }) {
    const { vault, recoveryCode } = await createVault(directory, passphrase, cost);
    open = vault;
    return { recoveryCode };
  },
  async 'vault.open'({ directory, passphrase }) {
    open = await openVault(directory, passphrase);
    return null;
  },
  async 'vault.recover'({ directory, recoveryCode, newPassphrase }) {
    const recovered = await recoverVault(directory, recoveryCode, newPassphrase);
    open = recovered.vault;
    return { recoveryCode: recovered.recoveryCode };
  },
  async 'vault.changePassphrase'({ directory, current, next }) {
    await changePassphrase(directory, current, next);
    return null;
  },
  'vault.close'() {
    open?.close();
    open = null;
    return null;
  },
};

type AnyHandler = (input: never) => unknown;

/** Each call of an open vault, given the vault that is open when it is asked. */
function onOpenVault(): Record<string, AnyHandler> {
  return Object.fromEntries(
    Object.entries(openVaultCalls).map(([name, answer]): [string, AnyHandler] => [
      name,
      (input) => answer(requireOpen(), input),
    ]),
  );
}

function requireOpen(): OpenVault {
  if (open === null) throw new EvenkeelError('vault-locked');
  return open;
}

serveCalls<Record<string, AnyHandler>>({ ...vaultCalls, ...onOpenVault() });
