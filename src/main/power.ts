/** Whether the computer runs on its battery, as far as its system tells; what is not known counts as mains power. */
import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Power {
  isOnBattery(): Promise<boolean>;
  /** Calls back when it is worth asking again; gives the way to stop. */
  onChange(listener: () => void): () => void;
}

/** One source of power as Linux tells it, word for word; empty where it does not say. */
export interface PowerSupply {
  type: string;
  online: string;
  status: string;
  scope: string;
}

const pollMilliseconds = 20_000;
const suppliesDirectory = '/sys/class/power_supply';

/**
 * Whether a battery of the computer itself, not of a mouse or a keyboard, gives power while no charger does
 * (Linux kernel, Documentation/ABI/testing/sysfs-class-power).
 */
export function suppliesOnBattery(supplies: readonly PowerSupply[]): boolean {
  const own = supplies.filter(({ scope }) => scope !== 'Device');
  const isPlugged = own.some(({ type, online }) => type !== 'Battery' && online === '1');
  return !isPlugged && own.some(({ type, status }) => type === 'Battery' && status === 'Discharging');
}

/** From what macOS's `pmset -g batt` prints; a battery in the wall's place (UPS) counts as one. */
export function pmsetOnBattery(printed: string): boolean {
  return /drawing from '(?:battery|ups) power'/iu.test(printed);
}

async function readSupplies(directory: string): Promise<PowerSupply[]> {
  const names = await readdir(directory).catch(() => []);
  return Promise.all(
    names.map(async (name) => {
      const [type = '', online = '', status = '', scope = ''] = await Promise.all(
        ['type', 'online', 'status', 'scope'].map((file) =>
          readFile(join(directory, name, file), 'utf8').then(
            (text) => text.trim(),
            () => '',
          ),
        ),
      );
      return { type, online, status, scope };
    }),
  );
}

async function askPmset(): Promise<string> {
  const { stdout } = await promisify(execFile)('/usr/bin/pmset', ['-g', 'batt'], { timeout: 5000 });
  return stdout;
}

async function isOnBattery(): Promise<boolean> {
  if (process.platform === 'linux') return suppliesOnBattery(await readSupplies(suppliesDirectory));
  if (process.platform === 'darwin') return pmsetOnBattery(await askPmset().catch(() => ''));
  return false;
}

/** Asks Linux and macOS themselves, now and then; on other systems it is always mains power. */
export const systemPower: Power = {
  isOnBattery,
  onChange(listener) {
    const timer = setInterval(listener, pollMilliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};
