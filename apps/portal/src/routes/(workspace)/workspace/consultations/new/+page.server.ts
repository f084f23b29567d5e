import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { requirePermission } from '#features/authority/permissions.ts';
import { prepareSchema } from '#features/consultations/consultation.schema.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import { prepareConsultation, wasAsked } from '#features/consultations/prepare-consultation.server.ts';
import { findVersions, requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { consultationsText, prepareRefusals } from '#text/vi/consultations.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const project = await requireProject(app.db, url.searchParams.get('project') ?? '');
  requirePermission(actor, 'consultation.edit', project);
  const [rounds, versions, body] = await Promise.all([
    listByProject(app.db, project.id),
    findVersions(app.db, project.id),
    requireOrganisation(app.db, project.organisationId),
  ]);
  const confirmed = versions.filter((version) => version.state === 'confirmed' && version.confirmedAt);
  return {
    project,
    body,
    versions: confirmed
      .sort((a, b) => b.ordinal - a.ordinal)
      .map(({ id, ordinal, confirmedAt }) => ({
        ...{ id, ordinal, confirmedOn: legalDay(confirmedAt as Date) },
        asked: wasAsked(rounds, id),
      })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(prepareSchema, values);
    if (!input.success) return fail(400, { values, error: consultationsText.incomplete });
    const prepare = (app: App.Locals['app']) => prepareConsultation(app, event.locals.actor, input.output);
    const refused = await sendOnce(event, form, prepare, ({ value }) => paths.consultation(value.id));
    return fail(400, { values, error: prepareRefusals[refused.reason] });
  },
};
