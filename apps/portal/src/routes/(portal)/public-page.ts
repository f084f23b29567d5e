import { endOfLegalDay, legalDay } from '#platform/clock.ts';

interface PublicPage {
  readonly setHeaders: (headers: Record<string, string>) => void;
  readonly now: Date;
  /** What makes the page stale, see `platform/event-tags.ts`. */
  readonly tags: readonly string[];
  /** Query parameters that the page reads. */
  readonly query?: readonly string[];
}

/**
 * Lets the page cache keep a page. Every public page counts days, so none outlives the Vietnamese day; consultations
 * close at 24:00, so none outlives a deadline either.
 */
export function keepPage({ setHeaders, ...page }: PublicPage): void {
  setHeaders(cacheHeaders(page));
}

/** The same for answers that are no pages: feeds, calendars, lists. */
export function cacheHeaders({
  now,
  tags,
  query = [],
}: Omit<PublicPage, 'setHeaders'>): Record<string, string> {
  return {
    'x-cache-tags': tags.join(' '),
    'x-cache-until': String(endOfLegalDay(legalDay(now)).getTime()),
    ...(query.length > 0 ? { 'x-cache-query': query.join(' ') } : {}),
  };
}
