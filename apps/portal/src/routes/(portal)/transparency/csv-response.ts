import type { Platform } from '#platform/context.ts';
import { cacheHeaders } from '../public-page.ts';
import { FIGURE_TAGS } from './figure-tags.ts';

/** Public figures to take away, kept like the page that shows them. */
export function csvResponse({ clock }: Pick<Platform, 'clock'>, name: string, csv: string): Response {
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...cacheHeaders({ now: clock.now(), tags: FIGURE_TAGS }),
    },
  });
}
