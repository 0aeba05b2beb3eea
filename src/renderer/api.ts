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

/** Sends a whole file to be kept, encrypted, until it is imported or discarded. Gives its staged id. */
export async function uploadFile(file: File, signal: AbortSignal): Promise<string> {
  const response = await fetchOrSay('upload', {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(file.name), 'x-file-size': String(file.size) },
    body: file,
    signal,
  });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null) {
    if (response.ok && 'stagedId' in answer && typeof answer.stagedId === 'string') return answer.stagedId;
    if ('message' in answer && typeof answer.message === 'string') throw new Error(answer.message);
  }
  throw new Error('The file could not be taken in. Please try again.');
}

type FetchOptions = Omit<RequestInit, 'signal'> & { signal?: AbortSignal | null | undefined };

/** A fetch whose failures are sentences for the user. */
async function fetchOrSay(address: RequestInfo | URL, options: FetchOptions = {}): Promise<Response> {
  const signal = options.signal ?? null;
  const response = await fetch(address, { ...options, signal }).catch((cause: unknown) => {
    if (signal?.aborted === true) throw cause;
    throw new Error('Evenkeel is not answering. Close it and open it again; what was saved is kept.', {
      cause,
    });
  });
  if (response.headers.get('content-type')?.startsWith('application/json') === true) return response;
  if (response.status >= 500) throw new Error('Something went wrong inside Evenkeel. Nothing was lost.');
  throw new Error('Evenkeel did not accept this page. Close it and open Evenkeel again.');
}

function leaveWhenLocked(error: Error): void {
  if (error instanceof TRPCClientError && error.data?.error === 'vault-locked') forgetEverything();
}
