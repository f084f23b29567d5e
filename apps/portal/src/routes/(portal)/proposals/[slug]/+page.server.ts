import { requirePublicProposal } from '#features/proposal-posting/public-proposals.server.ts';
import { legalDay } from '#platform/clock.ts';
import { ServerOnly } from '#platform/server-only.ts';
import { keepPage } from '../../public-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders }) => {
  const proposal = await requirePublicProposal(app, params.slug);
  const now = app.clock.now();
  keepPage({ setHeaders, now, tags: [`project:${proposal.project.id}`, 'rule', 'file'] });
  return { proposal: new ServerOnly({ ...proposal, today: legalDay(now) }) };
};
