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

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** Ends with a sentence instead of a stack trace. */
function give(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const missingParts = 'Parts of Evenkeel are missing. Run "npm ci" in its folder, then "npm start".';

function hasEveryPart() {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(dependencies).every((name) => existsSync(join(root, 'node_modules', name)));
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

function run(program, parameters, failure) {
  const child = spawn(program, parameters, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('error', () => give(failure));
  child.once('exit', (code) => process.exit(code ?? 0));
}

function main() {
  if (!hasEveryPart()) give(missingParts);
  const node = nodeProgram();
  if (needsBuild()) build(node);
  const isBrowserWanted = wanted.includes('--browser');
  const rest = wanted.filter((word) => word !== '--browser');
  const electron = isBrowserWanted || !hasScreen() ? null : electronProgram();
  if (electron !== null) {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    run(electron, [...sandbox, root, ...rest], 'Electron did not start. Use: npm start -- --browser');
    return;
  }
  if (!isBrowserWanted && hasScreen()) {
    say('Electron’s program is not installed, so Evenkeel opens in your browser instead.');
    say('For a window of its own, run once: npx install-electron');
  }
  const door = join(root, 'src/main/doors/local.ts');
  run(node, [door, ...rest], 'Evenkeel could not start. Run "npm ci" in its folder and try again.');
}

try {
  main();
} catch {
  give('Evenkeel could not start. Run "npm ci" in its folder and try again.');
}
