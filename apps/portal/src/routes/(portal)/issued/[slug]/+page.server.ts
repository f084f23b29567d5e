import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { findVersions } from '#features/drafts/drafts.store.server.ts';
import { loadPublicIssued } from '#features/issued-documents/public-issued.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { isPublicRound, publicVersions } from '#features/submissions/public-drafts.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

/** Of the drafts only those that were put to the public are named, and only texts that the public may read are compared. */
export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const issued = await loadPublicIssued(app, params.slug);
  const drafts = await Promise.all(
    issued.drafts.map(async (linked) => {
      const rounds = (await listByProject(app.db, linked.project.id)).filter(isPublicRound);
      const matrices = await findPublishedMatrices(
        app.db,
        rounds.map((round) => round.id),
      );
      const readable = publicVersions(rounds, await findVersions(app.db, linked.project.id));
      return { ...linked, isPublic: rounds.length > 0, hasResponses: matrices.size > 0, readable };
    }),
  );
  const shown = drafts.filter((draft) => draft.isPublic);
  const comparisons = issued.comparisons.filter((compared) =>
    shown.some(({ readable }) => readable.some(({ id }) => id === compared.beforeVersionId)),
  );
  keepPage({
    setHeaders,
    now: app.clock.now(),
    tags: ['issuedDocument', 'matrix', 'file', ...shown.map(({ project }) => `project:${project.id}`)],
  });
  return { issued: new ServerOnly({ ...issued, drafts: shown, comparisons }) };
};
