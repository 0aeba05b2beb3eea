import { spawn } from 'node:child_process';

/** Opens an address in the system's browser; false where there is no display or no way to do so. */
export function openInBrowser(address: string): Promise<boolean> {
  const command = openerOf(process.platform, process.env);
  if (command === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(command.name, [...command.arguments, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function openerOf(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
): { name: string; arguments: string[] } | null {
  if (platform === 'darwin') return { name: 'open', arguments: [] };
  if (platform === 'win32') return { name: 'cmd', arguments: ['/c', 'start', ''] };
  const hasDisplay = Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
  return hasDisplay ? { name: 'xdg-open', arguments: [] } : null;
}
