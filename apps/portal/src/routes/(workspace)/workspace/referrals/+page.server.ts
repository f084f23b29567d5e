import { listReferrals } from '#features/moderation/referrals/open-referral.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => ({
  referrals: await listReferrals(app, actor),
});
