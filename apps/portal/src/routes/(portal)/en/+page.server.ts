import { findPublicConsultations } from '#features/consultations/listing.store.server.ts';
import { latestRounds, listStage } from '#features/submissions/public-drafts.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../public-page.ts';
import type { PageServerLoad } from './$types';

const ANSWERED_SHOWN = 5;

export const load: PageServerLoad = async ({ locals: { app }, setHeaders }) => {
  const now = app.clock.now();
  const rounds = latestRounds(await findPublicConsultations(app.db));
  const open = rounds.filter((round) => listStage(round, now) === 'open');
  const answered = rounds
    .filter((round) => listStage(round, now) === 'answered')
    .sort((a, b) => (b.completedAt?.getTime() ?? 0) - (a.completedAt?.getTime() ?? 0))
    .slice(0, ANSWERED_SHOWN);
  keepPage({ setHeaders, now, tags: ['consultation', 'submission', 'draft', 'organisation'] });
  return { lists: new ServerOnly({ open, answered }) };
};
