import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { addProgramme, endProgramme } from '#features/plans/manage-programmes.server.ts';
import { endProgrammeSchema, programmeSchema } from '#features/plans/plan.schema.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { paths } from '#paths';
import { programmeRefusals, programmesText } from '#text/vi/plans.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => ({
  programmes: await findProgrammes(app.db),
  trail: await findTrail(app.db, { objectKind: 'programme' }),
  recorded: url.searchParams.get('da-ghi') ?? '',
  mayManage: can(actor, 'programme.manage'),
});

const act = formPage({
  ids: () => [],
  unreadable: programmesText.incomplete,
  back: (_ids, name) => `${paths.programmes}?da-ghi=${name}`,
});

export const actions: Actions = {
  add: act('add', programmeSchema, addProgramme, programmeRefusals),
  end: act('end', endProgrammeSchema, endProgramme, programmeRefusals),
};
