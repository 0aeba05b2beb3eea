/**
 * The way from a screen to the services: typed calls to the API on the same origin, whichever door serves it.
 * What is fetched is kept in this page's memory only, and is gone when the vault locks.
 */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../main/api/router.ts';

// Addresses stand without a leading slash: the local door serves the page from a folder of its own.
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: 'api' }),
      false: httpLink({ url: 'api', fetch: fetchOrSay, methodOverride: 'POST' }),
    }),
  ],
});

// The services are on this machine: there is no "offline", and asking again would give the same answer.
const always = { networkMode: 'always', retry: false } as const;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { ...always, staleTime: 10_000, refetchOnWindowFocus: false },
    mutations: always,
  },
  queryCache: new QueryCache({ onError: leaveWhenLocked }),
  mutationCache: new MutationCache({ onError: leaveWhenLocked }),
});

/** Drops everything this page has fetched and starts it anew, as the vault is locked. */
export function forgetEverything(): void {
  queryClient.clear();
  window.location.reload();
}

export interface Upload {
  /** The file's place in the drop. */
  path: string;
  body: Blob;
  /** Files dropped together are kept together: null for the first of them. */
  stagedId: string | null;
  signal: AbortSignal;
  /** Bytes of this file sent so far. */
  onProgress: (bytes: number) => void;
}

/** Sends a whole file to be kept, encrypted, until it is imported or discarded. Gives its staged id. */
export function uploadFile({ path, body, stagedId, signal, onProgress }: Upload): Promise<string> {
  return new Promise((resolve, reject) => {
    // Only this older kind of request tells how much has been sent.
    const request = new XMLHttpRequest();
    request.open('POST', 'upload');
    // Names and ids never stand in an address.
    request.setRequestHeader('x-file-name', encodeURIComponent(path));
    request.setRequestHeader('x-file-size', String(body.size));
    if (stagedId !== null) request.setRequestHeader('x-staged-id', stagedId);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
    request.addEventListener('load', () => {
      const answer = uploadAnswer(request);
      if (answer instanceof Error) reject(answer);
      else resolve(answer);
    });
    request.addEventListener('error', () => reject(new Error(notAnswering)));
    request.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    signal.addEventListener('abort', () => request.abort());
    if (signal.aborted) reject(new DOMException('Stopped', 'AbortError'));
    else request.send(body);
  });
}

/** The staged id that Evenkeel answers with, or what it says instead. */
function uploadAnswer({ status, responseText }: XMLHttpRequest): string | Error {
  const answer = jsonOrNull(responseText);
  if (typeof answer === 'object' && answer !== null) {
    if (status === 200 && 'stagedId' in answer && typeof answer.stagedId === 'string') return answer.stagedId;
    if ('message' in answer && typeof answer.message === 'string') return new Error(answer.message);
  }
  return new Error('The file could not be taken in. Please try again.');
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const notAnswering = 'Evenkeel is not answering. Close it and open it again; what was saved is kept.';

type FetchOptions = Omit<RequestInit, 'signal'> & { signal?: AbortSignal | null | undefined };

/** A fetch whose failures are sentences for the user. */
async function fetchOrSay(address: RequestInfo | URL, options: FetchOptions = {}): Promise<Response> {
  const signal = options.signal ?? null;
  const response = await fetch(address, { ...options, signal }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new Error(notAnswering, { cause });
  });
  if (response.headers.get('content-type')?.startsWith('application/json') === true) return response;
  if (response.status >= 500) throw new Error('Something went wrong inside Evenkeel. Nothing was lost.');
  throw new Error('Evenkeel did not accept this page. Close it and open Evenkeel again.');
}

function leaveWhenLocked(error: Error): void {
  if (error instanceof TRPCClientError && error.data?.error === 'vault-locked') forgetEverything();
}
