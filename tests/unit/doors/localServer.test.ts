import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startLocalServer, type LocalServer } from '../../../src/main/doors/localServer.ts';

let server: LocalServer;

beforeEach(async () => {
  server = await startLocalServer(
    async (incoming) =>
      new Response(`${incoming.method} ${new URL(incoming.url).pathname} ${await incoming.text()}`),
  );
});
afterEach(() => server.close());

/** What a browser knows once it is in: the cookie, and the folder everything lies in. */
async function enter(): Promise<{ cookie: string; place: string }> {
  const response = await fetch(server.address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, place: response.headers.get('location') ?? '' };
}

/** fetch forbids setting Host and Origin; this does not. */
function ask(headers: Record<string, string>, method = 'GET', path = '/'): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.origin}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('the local door', () => {
  it('listens on this machine only', () => {
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
  });

  it('lets nobody in without the token', async () => {
    expect(await ask({})).toBe(401);
    expect(await ask({ cookie: `evenkeel-${new URL(server.origin).port}=guess` })).toBe(401);
    expect(await ask({}, 'GET', '/enter?token=guess')).toBe(401);
  });

  it('exchanges the token once for a cookie no script can read', async () => {
    const first = await fetch(server.address, { redirect: 'manual' });
    expect(first.status).toBe(303);
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const second = await fetch(server.address, { redirect: 'manual' });
    expect(second.status).toBe(401);
  });

  it('serves whoever has the cookie, and streams a body through', async () => {
    const { cookie, place } = await enter();
    const response = await fetch(`${server.origin}${place}upload`, {
      method: 'POST',
      body: 'hello',
      headers: { cookie, origin: server.origin },
    });
    expect(await response.text()).toBe('POST /upload hello');
  });

  it('has its cookie sent below a folder only it knows, and serves nothing outside', async () => {
    const response = await fetch(server.address, { redirect: 'manual' });
    const [cookie = '', ...attributes] = (response.headers.get('set-cookie') ?? '').split('; ');
    const place = response.headers.get('location') ?? '';
    expect(place).toMatch(/^\/[\w-]{32}\/$/);
    expect(attributes).toContain(`Path=${place}`);
    expect([await ask({ cookie }), await ask({ cookie }, 'GET', '/api/vault.status')]).toEqual([401, 401]);
    expect([await ask({}, 'GET', place), await ask({ cookie }, 'GET', place)]).toEqual([401, 200]);
  });

  it.each([
    ['another host name (DNS rebinding)', { host: 'evil.example' }, 'GET'],
    ['another origin', { origin: 'https://evil.example' }, 'POST'],
    ['a write without any origin', {}, 'POST'],
    ['a request another site caused', { 'sec-fetch-site': 'cross-site' }, 'GET'],
  ])('refuses %s even with the cookie', async (_name, headers, method) => {
    const { cookie, place } = await enter();
    expect(await ask({ cookie, ...headers }, method, place)).toBe(403);
  });
});
