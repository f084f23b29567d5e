import type { FindingFilter } from '#features/legal-review/review.store.server.ts';

/** What the list is filtered by, from the address of the page. */
export function reviewFilter({ searchParams }: URL): FindingFilter {
  const field = (name: string) => (searchParams.get(name) ?? '').slice(0, 200);
  return { state: field('trang-thai'), proposal: field('kien-nghi'), words: field('tim').trim() };
}
