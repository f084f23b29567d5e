import { can } from '#features/authority/permissions.ts';
import { STAGES } from '#features/drafts/law-project.ts';
import { listProjects, type ScopeFilter } from '#features/drafts/projects/listing.store.server.ts';
import { pageNumber } from '#platform/page-number.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 50;
const SCOPES: readonly ScopeFilter[] = ['in', 'out', 'unscreened'];

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const query = url.searchParams;
  const page = pageNumber(query.get('trang'));
  const filter = {
    stage: STAGES.find((stage) => stage === query.get('giai-doan')),
    scope: SCOPES.find((scope) => scope === query.get('sang-loc')),
    search: (query.get('tim') ?? '').slice(0, 200),
  };
  const organisationIds = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const { rows, total } = await listProjects(app.db, { ...filter, organisationIds, page, perPage: PER_PAGE });
  return {
    rows,
    total,
    filter,
    page,
    pages: Math.max(page, Math.ceil(total / PER_PAGE)),
    mayRegister: can(actor, 'draft.edit'),
  };
};
