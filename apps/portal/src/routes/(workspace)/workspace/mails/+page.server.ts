import { findCapturedMails } from '#features/identity/captured-mails.store.server.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app } }) => {
  const page = Math.max(1, Math.min(1000, Number(url.searchParams.get('trang')) || 1));
  const found = await findCapturedMails(app.db, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  return {
    mails: found.slice(0, PAGE),
    page,
    pages: found.length > PAGE ? page + 1 : page,
    leavesTheHouse: app.mail.leavesTheHouse,
  };
};
