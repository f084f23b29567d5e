import { findPostings } from '#features/consultations/consultations.store.server.ts';
import { findPublicKeyPoints } from '#features/drafts/key-points/public-key-points.server.ts';
import { readingTextOfVersion } from '#features/drafts/reading/reading-texts.server.ts';
import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { countSubmissions } from '#features/submissions/submissions.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const { consultation, project, versions } = draft.value;
  const version = versions.find(({ id }) => id === consultation.draftVersionId);
  if (!version) throw new NotFound(`version ${consultation.draftVersionId}`);
  const [postings, text, matrix, submissions, keyPoints] = await Promise.all([
    findPostings(app.db, consultation.id),
    readingTextOfVersion(app.db, version),
    findPublishedMatrix(app.db, consultation.id),
    countSubmissions(app.db, consultation.id),
    findPublicKeyPoints(app.db, project.id, versions),
  ]);
  keepPage({ setHeaders, now, tags });
  const { articles } = text.units;
  const { ordinal } = version;
  return { front: new ServerOnly({ postings, articles, ordinal, matrix, submissions, keyPoints }) };
};
