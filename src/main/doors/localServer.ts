/**
 * An HTTP server for one person on one machine: bound to 127.0.0.1, checking Host and Origin against other pages and
 * DNS rebinding, and letting nobody in without the one-time token of the printed address.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Handler } from './handler.ts';

export interface LocalServer {
  /** The address with the one-time token. */
  address: string;
  origin: string;
  close(): Promise<void>;
}

/** What admits a browser: a token that works once, and the cookie it is exchanged for. */
interface Admission {
  token: string | null;
  session: string;
  cookieName: string;
  /**
   * The folder everything is served below, which nobody can guess. Browsers send a cookie of 127.0.0.1 to every port,
   * so also to a server of another user of this machine; but only below the cookie's own path, and that is this one.
   */
  place: string;
}

/** Serves the handler on a random port until closed. */
export async function startLocalServer(handle: Handler): Promise<LocalServer> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const port = portOf(server);
  const origin = `http://127.0.0.1:${port}`;
  const token = randomBytes(24).toString('base64url');
  const admission: Admission = {
    token,
    session: randomBytes(24).toString('base64url'),
    cookieName: `evenkeel-${port}`,
    place: `/${randomBytes(24).toString('base64url')}/`,
  };
  server.on('request', (request, response) => {
    answer(handle, admission, origin, request, response).catch(() => response.destroy());
  });
  return { address: `${origin}/enter?token=${token}`, origin, close: () => closeServer(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local door has no port.');
  return address.port;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function answer(
  handle: Handler,
  admission: Admission,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!comesFromHere(request, origin)) return refuse(response, 403, 'This address is not served here.');
  const url = new URL(request.url ?? '/', origin);
  if (url.pathname === '/enter') return enter(admission, url, response);
  if (!url.pathname.startsWith(admission.place) || !hasSession(admission, request)) {
    return refuse(response, 401, 'Please open Evenkeel with the address it printed when it started.');
  }
  url.pathname = url.pathname.slice(admission.place.length - 1);
  await forward(handle, url, request, response);
}

/** Another site in the same browser, or another name pointing to this address, gets nothing. */
function comesFromHere(request: IncomingMessage, origin: string): boolean {
  const { host, origin: from, 'sec-fetch-site': site } = request.headers;
  if (`http://${host}` !== origin) return false;
  if (from !== undefined && from !== origin) return false;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  if (!isReading && from === undefined) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}

function enter(admission: Admission, url: URL, response: ServerResponse): void {
  const given = url.searchParams.get('token') ?? '';
  if (admission.token === null || !sameText(given, admission.token)) {
    return refuse(response, 401, 'This address was already used. Close Evenkeel and start it again.');
  }
  admission.token = null;
  response.writeHead(303, {
    location: admission.place,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'set-cookie': `${admission.cookieName}=${admission.session}; HttpOnly; SameSite=Strict; Path=${admission.place}`,
  });
  response.end();
}

function hasSession(admission: Admission, request: IncomingMessage): boolean {
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  const prefix = `${admission.cookieName}=`;
  return cookies.some(
    (cookie) => cookie.startsWith(prefix) && sameText(cookie.slice(prefix.length), admission.session),
  );
}

function sameText(given: string, expected: string): boolean {
  const [first, second] = [Buffer.from(given), Buffer.from(expected)];
  return first.length === second.length && timingSafeEqual(first, second);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${sentence}\n`);
}

async function forward(
  handle: Handler,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const controller = new AbortController();
  response.once('close', () => controller.abort());
  const answered = await handle(webRequest(url, request, controller.signal));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (answered.body === null) {
    response.end();
    return;
  }
  const body = Readable.from(answered.body);
  body.once('error', () => response.destroy());
  response.once('close', () => body.destroy());
  body.pipe(response);
}

function webRequest(url: URL, request: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = request.method ?? 'GET';
  if (method === 'GET' || method === 'HEAD') return new Request(url, { method, headers, signal });
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers,
    signal,
    body: bodyOf(request),
    duplex: 'half',
  };
  return new Request(url, init);
}

/** The request's bytes as they come, without keeping more than one piece. */
function bodyOf(request: IncomingMessage): ReadableStream<Uint8Array> {
  const pieces = request[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
