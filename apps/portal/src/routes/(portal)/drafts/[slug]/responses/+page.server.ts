import { findPublishedMatrix } from '#features/responses/published-matrix.store.server.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, parent, setHeaders }) => {
  const { draft, tags, now } = await parent();
  const matrix = await findPublishedMatrix(app.db, draft.value.consultation.id);
  keepPage({ setHeaders, now, tags });
  return { matrix: new ServerOnly(matrix) };
};
