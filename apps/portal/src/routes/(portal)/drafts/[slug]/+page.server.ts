import { articlesOf } from '@danban/legal-text';
import { findPostings } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation } = draft.value;
  const [postings, version, matrix] = await Promise.all([
    findPostings(app.db, consultation.id),
    requireVersion(app.db, consultation.draftVersionId),
    findPublishedMatrix(app.db, consultation.id),
  ]);
  keepPage({ setHeaders, now, tags });
  const articles = articlesOf(version.tree).length;
  return { front: new ServerOnly({ postings, articles, ordinal: version.ordinal, matrix }) };
};
