import type { Command } from 'commander';
import { appOf, commonOptions, print } from './context.ts';
import { readPassphrase } from './passphrase.ts';

export function addVaultCommands(program: Command): void {
  program
    .command('init')
    .description('create a vault and print its recovery code, which is shown only once')
    .action(async (_options: unknown, command: Command) => {
      const passphrase = await readPassphrase(commonOptions(command), 'New passphrase: ');
      const app = await appOf(command);
      try {
        const { recoveryCode } = await app.create(passphrase);
        const { directory } = app.status();
        print(command, { directory, recoveryCode }, (line) => {
          line(`The vault is in ${directory}`);
          line(`Recovery code, to be kept on paper: ${recoveryCode}`);
        });
      } finally {
        await app.close();
      }
    });
}
