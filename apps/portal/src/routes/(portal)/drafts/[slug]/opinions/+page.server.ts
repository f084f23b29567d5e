import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { countOpinionsByDay } from '#features/submissions/opinions-by-day.store.server.ts';
import { PUBLISHED_QUERY, readPublishedFilter } from '#features/submissions/published/published-filter.ts';
import { loadPublishedOpinions } from '#features/submissions/published/published-opinions.server.ts';
import { redlinesOf } from '#features/submissions/published/published-redlines.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, url, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation, versions } = draft.value;
  const version = versions.find(({ id }) => id === consultation.draftVersionId);
  if (!version) throw new NotFound(`version ${consultation.draftVersionId}`);
  const asked = readPublishedFilter(url.searchParams);
  const [text, matrix, byDay] = await Promise.all([
    readingTextOfVersion(app.db, version),
    findPublishedMatrix(app.db, consultation.id),
    countOpinionsByDay(app.db, consultation.id),
  ]);
  const opinions = await loadPublishedOpinions(app.db, consultation.id, [...text.articles.keys()], asked);
  const redlines = await redlinesOf(
    app.db,
    opinions.sections.flatMap((section) => section.opinions),
  );
  keepPage({ setHeaders, now, tags, query: PUBLISHED_QUERY });
  const groups = matrix?.content.sections.flatMap((section) => section.rows) ?? [];
  return { said: new ServerOnly({ asked, opinions, groups, articles: text.articles, redlines, byDay }) };
};
