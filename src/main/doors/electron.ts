/**
 * The Electron door: one window on the handler, served from app://evenkeel inside a session that keeps nothing.
 * The page gets no preload and no Node; every other request, permission, window and navigation is refused.
 */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  app as electron,
  BrowserWindow,
  Menu,
  powerMonitor,
  protocol,
  session,
  type Session,
} from 'electron';
import { openApp, type App, type PdfPrinter } from '../app.ts';
import { rendererDirectory } from '../paths.ts';
import { systemPower, type Power } from '../power.ts';
import { createHandler, reportPolicy } from './handler.ts';
import { defaultVaultDirectory } from './vaultDirectory.ts';

const scheme = 'app';
const origin = `${scheme}://evenkeel`;
const printOrigin = `${scheme}://print`;

electron.commandLine.appendSwitch('disable-gpu-shader-disk-cache');

// A sandbox cannot start for root; whoever passes Chromium's own switch has asked for that.
if (!electron.commandLine.hasSwitch('no-sandbox')) electron.enableSandbox();
electron.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess');
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

async function main(): Promise<void> {
  const directory = resolve(defaultVaultDirectory());
  keepOwnFilesIn(join(directory, 'window'));
  if (!electron.requestSingleInstanceLock()) return electron.quit();
  await electron.whenReady();
  Menu.setApplicationMenu(null);
  const app = await openApp({
    directory,
    pdfPrinter: () => Promise.resolve(printWithElectron),
    // On Linux Electron does not tell when the power changes.
    power: process.platform === 'linux' ? systemPower : electronPower,
  });
  // No "persist:" in the name: the session lives in memory and leaves no cache.
  const partition = session.fromPartition('evenkeel');
  guard(partition, origin);
  partition.protocol.handle(scheme, createHandler(app, rendererDirectory));
  lockWithTheSystem(app);
  openWindow(partition);
  electron.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  electron.on('window-all-closed', () => {
    void app.close().finally(() => electron.quit());
  });
}

/**
 * Chromium's own files (settings, empty caches; nothing of the vault) lie inside the vault's folder, so that one folder
 * holds every trace, and no other user of the machine may look into it.
 */
function keepOwnFilesIn(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  electron.setPath('userData', folder);
}

/** All a page may do beyond itself: put text on the clipboard, and empty it, when the owner asks for that. */
const granted = 'clipboard-sanitized-write';

/** Nothing but the page's own address (and its own blobs) is ever requested. */
function guard(partition: Session, own: string): void {
  partition.webRequest.onBeforeRequest((details, answer) => {
    const { protocol: used } = new URL(details.url);
    const isOwn = details.url.startsWith(`${own}/`) || used === 'blob:' || used === 'data:';
    answer({ cancel: !isOwn });
  });
  partition.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === granted));
  partition.setPermissionCheckHandler((_contents, permission) => permission === granted);
  partition.setSpellCheckerEnabled(false);
}

function openWindow(partition: Session): void {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 900,
    minHeight: 600,
    title: 'Evenkeel',
    show: false,
    webPreferences: {
      session: partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // The page reloads itself when the vault locks; it goes nowhere else.
  window.webContents.on('will-navigate', (event) => {
    if (event.url !== `${origin}/`) event.preventDefault();
  });
  window.webContents.on('will-attach-webview', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${origin}/`);
}

function lockWithTheSystem(app: App): void {
  const lock = () => void app.lock();
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('shutdown', lock);
}

const electronPower: Power = {
  isOnBattery: () => Promise.resolve(powerMonitor.isOnBatteryPower()),
  onChange(listener) {
    powerMonitor.on('on-ac', listener);
    powerMonitor.on('on-battery', listener);
    return () => {
      powerMonitor.off('on-ac', listener);
      powerMonitor.off('on-battery', listener);
    };
  },
};

/** Prints the report in a hidden window of a session of its own, handing the document over in memory. */
const printWithElectron: PdfPrinter = async (html, paper) => {
  const partition = session.fromPartition('evenkeel-print');
  guard(partition, printOrigin);
  partition.protocol.handle(scheme, () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': reportPolicy,
    };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: partition, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(`${printOrigin}/`);
    return await window.webContents.printToPDF({
      pageSize: paper,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    partition.protocol.unhandle(scheme);
  }
};

main().catch(() => {
  process.stderr.write(
    'Evenkeel could not open its window. Start it again, or use: npm start -- --browser\n',
  );
  electron.exit(1);
});
