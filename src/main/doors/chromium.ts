/** Finds a Chromium to print with: one already on this machine, or the one inside an installed npm package. */
import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { resourcesDirectory } from '../paths.ts';

export interface Chromium {
  path: string;
  arguments: string[];
  environment: NodeJS.ProcessEnv;
}

/** Chromium's sandbox does not start for root. */
const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** The Chromium named by EVENKEEL_CHROMIUM, else an installed browser, else the bundled one; null where there is none. */
export async function findChromium(): Promise<Chromium | null> {
  const named = process.env['EVENKEEL_CHROMIUM'];
  const candidates = named === undefined ? installedPaths(process.platform) : [named];
  for (const path of candidates) {
    if (await exists(path)) return { path, arguments: sandboxArguments, environment: process.env };
  }
  return bundledChromium();
}

function installedPaths(platform: NodeJS.Platform): string[] {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The headless Chromium of the development package @sparticuz/chromium (Linux on x64 only), with the system libraries and
 * fonts it brings along, so that it also starts on a machine without any; null where the package is not installed.
 */
export async function bundledChromium(): Promise<Chromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const entry = bundledEntry();
  if (entry === null) return null;
  const place = resolve(resourcesDirectory, '../node_modules/.cache/evenkeel-chromium');
  if (!(await exists(place))) await unpack(entry, place);
  return {
    path: join(place, 'chromium'),
    // This build has no sandbox helper; it only ever shows our own document, with scripts switched off.
    arguments: ['--no-sandbox', '--disable-gpu', '--no-zygote'],
    environment: {
      ...process.env,
      LD_LIBRARY_PATH: join(place, 'al2023/lib'),
      FONTCONFIG_FILE: join(place, 'fonts.conf'),
    },
  };
}

function bundledEntry(): string | null {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return null;
  }
}

/** Unpacks beside `place` first, so that a second Evenkeel never starts a half-written Chromium. */
async function unpack(entry: string, place: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const draft = await mkdtemp(`${place}-`);
  try {
    await inflate(entry, draft);
    await writeFile(join(draft, 'fonts.conf'), fontSettings(place));
    await rename(draft, place);
  } catch (cause) {
    if (!(await exists(place))) throw cause;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The package unpacks into the temporary folder of its process and trusts what lies there: give it one of our own. */
async function inflate(entry: string, target: string): Promise<void> {
  const program = `import(${JSON.stringify(pathToFileURL(entry).href)}).then((it) => it.default.executablePath())`;
  await promisify(execFile)(process.execPath, ['-e', program], {
    env: { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

function fontSettings(place: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(place, 'fonts')}</dir>
  <cachedir>${join(place, 'fonts-cache')}</cachedir>
</fontconfig>
`;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
