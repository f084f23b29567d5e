import { can } from '#features/authority/permissions.ts';
import { findActivitiesFor } from '#features/outreach/list-activities.server.ts';
import { isLegalDay, legalDay } from '#platform/clock.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;
const day = (value: string | null) => (value && isLegalDay(value) ? value : '');

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const filter = {
    channel: query.get('kenh') ?? '',
    from: day(query.get('tu')),
    to: day(query.get('den')),
    unproven: query.has('chua-minh-chung'),
    late: query.has('tre'),
  };
  const today = legalDay(app.clock.now());
  const { own, received } = await findActivitiesFor(app.db, actor, {
    ...filter,
    ...(filter.late && { lateOn: today }),
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    rows: own.slice(0, PAGE_SIZE),
    received: received.slice(0, PAGE_SIZE),
    filter,
    today,
    page,
    pages: page + (Math.max(own.length, received.length) > PAGE_SIZE ? 1 : 0),
    mayRecord: can(actor, 'activity.record'),
  };
};
