/**
 * Marks the answer of a `load` as a page for everybody, to be kept in front of the framework:
 *
 *     event.setHeaders(sharedPage({ tags: ['draft', `draft:${id}`], until: consultation.closesAt, query: ['ban'] }));
 *
 * Only for pages that look the same to every reader without a session. Tags are those that events carry
 * (`tagsOf` in event-tags.ts); `query` names every query parameter that the page reads.
 */
export interface SharedPage {
  readonly tags: readonly string[];
  /** From this instant on the page would say something wrong: the deadline shown on it. */
  readonly until?: Date | undefined;
  readonly query?: readonly string[];
}

export function sharedPage({ tags, until, query }: SharedPage): Record<string, string> {
  return {
    'x-cache-tags': tags.join(' '),
    ...(until && { 'x-cache-until': String(until.getTime()) }),
    ...(query && query.length > 0 && { 'x-cache-query': query.join(' ') }),
  };
}
