/**
 * npm start: opens the app. In Electron where its program and a screen are here, otherwise in the browser of this
 * machine; `--browser` asks for the browser. Whatever goes wrong ends in one sentence.
 * Plain JavaScript, so that an older Node can still say that it is too old.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv.slice(2);
/** An Electron that ends badly before this has not opened its window. */
const longestStartMilliseconds = 15_000;

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Ends with a sentence instead of a stack trace. */
function give(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const failure =
  'Evenkeel could not start. Close other copies of it and try again; if that does not help, run "npm ci" in its folder.';
const missingParts = 'Parts of Evenkeel are missing. Run "npm ci" in its folder, then "npm start".';

function hasEveryPart() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies).every((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
}

/** The Node that runs TypeScript as it is: this one, or the one among the installed packages. */
function nodeProgram() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  const installed = join(root, 'node_modules/node/bin/node');
  const program = process.platform === 'win32' ? `${installed}.exe` : installed;
  if (!existsSync(program)) give(missingParts);
  return program;
}

function newestChange(place) {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(place).map((name) => newestChange(join(place, name))));
}

function needsBuild() {
  const built = join(root, 'out/renderer/index.html');
  if (!existsSync(built) || !existsSync(join(root, 'out/main/electron.js'))) return true;
  return newestChange(join(root, 'src')) > statSync(built).mtimeMs;
}

function build(node) {
  const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  if (!existsSync(tool)) give(missingParts);
  say('Building Evenkeel, this takes some seconds …');
  const { status } = spawnSync(node, [tool, 'build'], { cwd: root, stdio: 'ignore' });
  if (status !== 0) give('Evenkeel could not be built. Run "npm ci" and then "npm run build" to see why.');
}

/** Where the Electron program lies, or null. It is not downloaded here: Evenkeel opens no connection by itself. */
function electronProgram() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist');
  const pathFile = join(root, 'node_modules/electron/path.txt');
  const usual = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name = existsSync(pathFile)
    ? readFileSync(pathFile, 'utf8').trim()
    : (usual[process.platform] ?? 'electron');
  const program = join(folder, name);
  return existsSync(program) ? program : null;
}

function hasScreen() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** A program without core dumps: a crash must not put the memory of an open vault on the disk. */
function start(program, parameters) {
  const [name, ...words] =
    process.platform === 'win32'
      ? [program, ...parameters]
      : ['/bin/sh', '-c', 'ulimit -c 0; exec "$0" "$@"', program, ...parameters];
  // Chromium and Node are talkative when they fail; what matters of it is said here.
  const errorOutput = process.env['EVENKEEL_DEBUG'] ? 'inherit' : 'ignore';
  const child = spawn(name, words, { cwd: root, stdio: ['inherit', 'inherit', errorOutput] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return child;
}

function openInBrowser(node, parameters) {
  const child = start(node, [join(root, 'src/main/doors/local.ts'), ...parameters]);
  child.once('error', () => give(failure));
  child.once('exit', (code) => {
    if (code === null || code === 0) process.exit(0);
    give(failure);
  });
}

/** A window, or the browser where Electron breaks off: some systems forbid the sandbox it needs. */
function openWindow(electron, node, parameters) {
  const started = Date.now();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = start(electron, [...sandbox, root, ...parameters]);
  function fallBack() {
    say('Electron did not start here, so Evenkeel opens in your browser instead.');
    openInBrowser(node, parameters);
  }
  child.once('error', fallBack);
  child.once('exit', (code, signal) => {
    const brokeOff = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM';
    if (brokeOff && Date.now() - started < longestStartMilliseconds) fallBack();
    else process.exit(code ?? 0);
  });
}

function main() {
  if (!hasEveryPart()) give(missingParts);
  const node = nodeProgram();
  if (needsBuild()) build(node);
  const isBrowserWanted = wanted.includes('--browser');
  const rest = wanted.filter((word) => word !== '--browser');
  const electron = isBrowserWanted || !hasScreen() ? null : electronProgram();
  if (electron !== null) {
    openWindow(electron, node, rest);
    return;
  }
  if (!isBrowserWanted && hasScreen()) {
    say('Electron’s program is not installed, so Evenkeel opens in your browser instead.');
    say('For a window of its own, run once: npx install-electron');
  }
  openInBrowser(node, rest);
}

try {
  main();
} catch {
  give(failure);
}
