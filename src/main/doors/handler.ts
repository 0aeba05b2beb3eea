/** The one Request → Response of Evenkeel: built screens, API, uploads, recordings, the report. Every door serves it. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { z, ZodError } from 'zod';
import { EvenkeelError } from '../../shared/errors.ts';
import { appRouter } from '../api/router.ts';
import type { App } from '../app.ts';
import { serveRange } from './range.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const screenPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self'",
  "font-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The report is one document with its styles inside and no scripts; only our own screen may frame it. */
export const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

const commonHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), clipboard-read=()',
};

export type Handler = (request: Request) => Promise<Response>;

/** Makes the handler for one app; `rendererDirectory` holds the built screens. */
export function createHandler(app: App, rendererDirectory: string): Handler {
  return async function handle(request) {
    const response = await route(app, rendererDirectory, request).catch(answerError);
    for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value);
    if (!response.headers.has('content-security-policy')) {
      response.headers.set('content-security-policy', screenPolicy);
    }
    return response;
  };
}

async function route(app: App, rendererDirectory: string, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/')) return serveApi(app, request);
  if (pathname === '/upload' && request.method === 'POST') return receiveUpload(app, request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response(null, { status: 405 });
  const recording = /^\/recording\/(\d{1,15})$/.exec(pathname);
  if (recording) return serveRange(await app.openRecording(Number(recording[1])), request);
  if (pathname === '/report/latest') return serveReport(app);
  return serveScreen(rendererDirectory, pathname);
}

async function serveApi(app: App, request: Request): Promise<Response> {
  const response = await fetchRequestHandler({
    endpoint: '/api',
    req: request,
    router: appRouter,
    // Questions come as POST too, so that nothing asked for ever stands in an address.
    allowMethodOverride: true,
    createContext: () => ({ app }),
  });
  // The adapter's headers may be immutable; the common ones are added to this copy.
  return new Response(response.body, { status: response.status, headers: new Headers(response.headers) });
}

/**
 * The whole file is the body, its path and size in headers: names never stand in an address. `x-staged-id` names the
 * set it belongs to; without one it begins a new set, whose id is the answer.
 */
async function receiveUpload(app: App, { headers, body }: Request): Promise<Response> {
  const { path, expectedBytes, stagedId } = uploadHeaders.parse({
    path: headers.get('x-file-name'),
    expectedBytes: headers.get('x-file-size'),
    stagedId: headers.get('x-staged-id'),
  });
  const options = { expectedBytes, stagedId };
  return Response.json({ stagedId: await app.stage(path, body ?? new Blob([]).stream(), options) });
}

const uploadHeaders = z.object({
  path: z.string().transform(decodedPath).catch('file'),
  expectedBytes: z.coerce.number().int().nonnegative().nullable(),
  stagedId: z.string().nullable(),
});

function decodedPath(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return 'file';
  }
}

function serveReport(app: App): Response {
  const html = app.latestReport();
  if (html === null) return new Response(null, { status: 404 });
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': reportPolicy },
  });
}

async function serveScreen(directory: string, pathname: string): Promise<Response> {
  const file = normalize(join(directory, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
  if (!file.startsWith(directory + sep)) return new Response(null, { status: 403 });
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return new Response(null, { status: 404 });
  const type = contentTypes[extname(file)] ?? 'application/octet-stream';
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
}

function answerError(error: unknown): Response {
  if (error instanceof ZodError) return answerError(new EvenkeelError('input-invalid'));
  if (!(error instanceof EvenkeelError)) return new Response(null, { status: 500 });
  return Response.json({ error: error.code, message: error.message }, { status: 400 });
}
