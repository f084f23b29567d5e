import { findCapturedMails } from '#features/identity/captured-mails.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE = 50;

export const load: PageServerLoad = async ({ url, locals: { app } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const found = await findCapturedMails(app.db, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  return {
    mails: found.slice(0, PAGE),
    page,
    pages: found.length > PAGE ? page + 1 : page,
    leavesTheHouse: app.mail.leavesTheHouse,
  };
};
