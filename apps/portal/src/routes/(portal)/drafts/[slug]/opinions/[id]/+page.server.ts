import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { articleOf } from '#features/submissions/published/opinion-counts.ts';
import { requirePublicOpinion } from '#features/submissions/published/published-opinions.server.ts';
import { redlinesOf } from '#features/submissions/published/published-redlines.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, parent, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation, versions } = draft.value;
  const version = versions.find(({ id }) => id === consultation.draftVersionId);
  const [opinion, matrix, text] = await Promise.all([
    requirePublicOpinion(app.db, consultation.id, params.id),
    findPublishedMatrix(app.db, consultation.id),
    version && readingTextOfVersion(app.db, version),
  ]);
  keepPage({ setHeaders, now, tags });
  const rows = matrix?.content.sections.flatMap((section) => section.rows) ?? [];
  const answered = opinion.isShown && rows.some((row) => row.groupOrdinal === opinion.groupOrdinal);
  const article = (opinion.unitId && articleOf(opinion.unitId, text?.articles ?? new Map())) || null;
  // Words that are kept from view do not even reach the page.
  const shown = opinion.isShown ? opinion : undefined;
  const changes = shown && (await redlinesOf(app.db, [shown])).get(shown.id);
  return { one: new ServerOnly({ opinion: shown, answered, article, unitId: opinion.unitId, changes }) };
};
