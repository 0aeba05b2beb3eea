import { queryOptions } from '@tanstack/react-query';
import { api } from '../../api.ts';

/** All that was imported so far, newest first. */
export const sourcesQuery = queryOptions({
  queryKey: ['imports', 'sources'],
  queryFn: () => api.imports.sources.query(),
});
