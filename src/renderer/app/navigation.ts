/**
 * Where in the app the owner is. Kept in memory, never in the address, so that the browser's history
 * and the window's title tell nothing of whom they looked at.
 */
import { createStore, useStore, type Store } from './store.ts';

export type Route =
  | { screen: 'overview' }
  | { screen: 'map' }
  | { screen: 'people' }
  | { screen: 'timelines' }
  | { screen: 'person'; personId: number }
  | { screen: 'conversations' }
  | { screen: 'conversation'; conversationId: number; utteranceId?: number }
  | { screen: 'import' }
  | { screen: 'report' }
  | { screen: 'own' }
  | { screen: 'settings' };

/** The way walked so far, and where on it we stand. */
export interface Trail {
  routes: readonly Route[];
  position: number;
}

const longestTrail = 100;

/** Walks on to `route`; what lay ahead is forgotten. Going where one already is changes nothing. */
export function walkTo(trail: Trail, route: Route): Trail {
  if (JSON.stringify(currentRoute(trail)) === JSON.stringify(route)) return trail;
  const routes = [...trail.routes.slice(0, trail.position + 1), route].slice(-longestTrail);
  return { routes, position: routes.length - 1 };
}

/** Steps back (-1) or forward (1), as far as the trail goes. */
export function step(trail: Trail, steps: -1 | 1): Trail {
  const position = Math.min(Math.max(trail.position + steps, 0), trail.routes.length - 1);
  return { ...trail, position };
}

export function currentRoute(trail: Trail): Route {
  return trail.routes[trail.position] ?? { screen: 'overview' };
}

const trailStore: Store<Trail> = createStore<Trail>({ routes: [{ screen: 'overview' }], position: 0 });

/** Goes to a screen. */
export function go(route: Route): void {
  trailStore.set(walkTo(trailStore.get(), route));
}

export function goBack(): void {
  trailStore.set(step(trailStore.get(), -1));
}

export function goForward(): void {
  trailStore.set(step(trailStore.get(), 1));
}

/** Whose page a route is; null for every other screen. */
export function shownPersonId(route: Route): number | null {
  return route.screen === 'person' ? route.personId : null;
}

/** Where we are, and whether there is a way back and forward. */
export function useNavigation(): { route: Route; canGoBack: boolean; canGoForward: boolean } {
  const trail = useStore(trailStore);
  return {
    route: currentRoute(trail),
    canGoBack: trail.position > 0,
    canGoForward: trail.position < trail.routes.length - 1,
  };
}
