import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReportOptions } from '../../../shared/model/report.ts';
import { api } from '../../api.ts';

const settleMilliseconds = 350;

/**
 * Makes the report anew a moment after the options changed. `version` counts the reports made, 0 before the first;
 * the newest is served at /report/latest.
 */
export function usePreview(options: ReportOptions) {
  const [version, setVersion] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: ReportOptions) => api.report.html.mutate(chosen),
    onSuccess: () => setVersion((last) => last + 1),
    // One after the other: otherwise an older report could arrive last and stay.
    scope: { id: 'report preview' },
  });
  useEffect(() => {
    const timer = setTimeout(() => mutate(options), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [options, mutate]);
  return { version, isPending, error };
}
