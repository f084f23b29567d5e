import { can } from '#features/authority/permissions.ts';
import { findActivities } from '#features/outreach/outreach.store.server.ts';
import { isLegalDay } from '#platform/clock.ts';
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
  };
  const found = await findActivities(app.db, {
    organisationIds: actor.kind === 'person' ? actor.ownOrganisationIds : [],
    ...filter,
    limit: PAGE_SIZE + 1,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    rows: found.slice(0, PAGE_SIZE),
    filter,
    page,
    pages: page + (found.length > PAGE_SIZE ? 1 : 0),
    mayRecord: can(actor, 'activity.record'),
  };
};
