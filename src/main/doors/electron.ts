/**
 * The Electron door: one window on the handler, served from app://evenkeel inside a session that keeps nothing.
 * The page gets no preload and no Node; every other request, permission, window and navigation is refused.
 */
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
import { createHandler } from './handler.ts';
import { defaultVaultDirectory } from './vaultDirectory.ts';

const scheme = 'app';
const origin = `${scheme}://evenkeel`;

// A sandbox cannot start for root; whoever passes Chromium's own switch has asked for that.
if (!electron.commandLine.hasSwitch('no-sandbox')) electron.enableSandbox();
electron.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess');
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
]);

async function main(): Promise<void> {
  if (!electron.requestSingleInstanceLock()) return electron.quit();
  await electron.whenReady();
  Menu.setApplicationMenu(null);
  const app = await openApp({
    directory: defaultVaultDirectory(),
    pdfPrinter: () => Promise.resolve(printWithElectron),
  });
  // No "persist:" in the name: the session lives in memory and leaves no cache.
  const partition = session.fromPartition('evenkeel');
  guard(partition);
  partition.protocol.handle(scheme, createHandler(app, rendererDirectory));
  lockWithTheSystem(app);
  openWindow(partition);
  electron.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  electron.on('window-all-closed', () => {
    void app.close().finally(() => electron.quit());
  });
}

/** All a page may do beyond itself: put text on the clipboard, and empty it, when the owner asks for that. */
const granted = 'clipboard-sanitized-write';

/** Nothing but our own scheme (and the page's own blobs) is ever requested. */
function guard(partition: Session): void {
  partition.webRequest.onBeforeRequest((details, answer) => {
    const { protocol: used } = new URL(details.url);
    const isOwn = details.url.startsWith(`${origin}/`) || used === 'blob:' || used === 'data:';
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
      devTools: !electron.isPackaged,
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

/** Prints the report in a hidden window of a session of its own, handing the document over in memory. */
const printWithElectron: PdfPrinter = async (html, paper) => {
  const partition = session.fromPartition('evenkeel-print');
  const address = `${scheme}://print/`;
  partition.protocol.handle(scheme, () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: partition, sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(address);
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
