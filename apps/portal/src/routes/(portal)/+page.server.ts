import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { findPublishedMatrices } from '#features/responses/published-matrix.store.server.ts';
import { countGroups, latestRounds, listStage } from '#features/submissions/public-drafts.ts';
import { ServerOnly } from '#platform/server-only.ts';
import type { PageServerLoad } from './$types';
import { keepPage } from './public-page.ts';

const ANSWERED_SHOWN = 3;

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const now = app.clock.now();
  const rounds = latestRounds(await findPublicConsultations(app.db));
  const open = rounds.filter((round) => listStage(round, now) === 'open');
  const answered = rounds
    .filter((round) => listStage(round, now) === 'answered')
    .sort((a, b) => (b.completedAt?.getTime() ?? 0) - (a.completedAt?.getTime() ?? 0))
    .slice(0, ANSWERED_SHOWN);
  const matrices = await findPublishedMatrices(
    app.db,
    answered.map((round) => round.id),
  );
  keepPage({ setHeaders, now, tags: ['home', 'consultation', 'submission', 'matrix', 'draft'] });
  return { lists: new ServerOnly({ open, answered, matrices, groups: countGroups(open) }), now };
};
