import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { answersByArticle } from '#features/responses/answers-by-article.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation } = draft.value;
  const [matrix, { tree }] = await Promise.all([
    findPublishedMatrix(app.db, consultation.id),
    requireVersion(app.db, consultation.draftVersionId),
  ]);
  keepPage({ setHeaders, now, tags });
  const articles = answersByArticle(matrix?.content.sections ?? [], tree);
  return { matrix: new ServerOnly(matrix), articles: new ServerOnly(articles) };
};
