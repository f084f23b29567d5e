import { cacheHeaders } from './public-page.ts';

interface Kept {
  readonly now: Date;
  readonly tags: readonly string[];
}

/** A feed or calendar, kept in the page cache: who asks again with its tag gets "not modified". */
export function atomResponse(xml: string, kept: Kept): Response {
  return new Response(xml, {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', ...cacheHeaders(kept) },
  });
}

export function calendarResponse(file: string, name: string, kept: Kept): Response {
  return new Response(file, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${name}.ics"`,
      ...cacheHeaders(kept),
    },
  });
}

/** What a feed or a calendar tells of. */
export const HAPPENING_TAGS = [
  'consultation',
  'matrix',
  'issuedDocument',
  'organisation',
  'draft',
  'activity',
  'gathering',
  'report',
];
