import { can } from '#features/authority/permissions.ts';
import { findPolicyConsultations } from '#features/policy-consultations/policy-consultations.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PAGE_SIZE = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const page = pageNumber(url.searchParams.get('trang'));
  const organisationIds = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const place = { limit: PAGE_SIZE + 1, offset: (page - 1) * PAGE_SIZE };
  const found = await findPolicyConsultations(app.db, { organisationIds, ...place });
  return {
    rows: found.slice(0, PAGE_SIZE),
    page,
    pages: page + (found.length > PAGE_SIZE ? 1 : 0),
    mayPlan: can(actor, 'policyConsultation.edit'),
  };
};
