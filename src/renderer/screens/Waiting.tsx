import { ErrorNotice } from '../design/Notice.tsx';
import { Page } from '../design/Page.tsx';
import { Loading } from '../design/Progress.tsx';

/** A screen whose first data has not come yet, or could not come. */
export function Waiting({ heading, error }: { heading: string; error: Error | null }) {
  return <Page heading={heading}>{error === null ? <Loading /> : <ErrorNotice error={error} />}</Page>;
}
