import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { startImportSchema } from '#features/plans/importing/import.schema.ts';
import { findImports } from '#features/plans/importing/imports.store.server.ts';
import { startImport } from '#features/plans/importing/start-import.server.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { planImportsText, startRefusals } from '#text/vi/plan-imports.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? [actor.organisationId] : [];
  const [imports, programmes] = await Promise.all([findImports(app.db, own), findProgrammes(app.db)]);
  return {
    imports: imports.map(({ id, year, state, programmeId, createdAt, content }) => ({
      ...{ id, year, state, startedOn: legalDay(createdAt), title: content.head.title },
      programme: programmes.find((programme) => programme.id === programmeId)?.name ?? '',
    })),
    programmes,
    today: legalDay(app.clock.now()),
  };
};

export const actions: Actions = {
  start: async (event) => {
    const { actor } = event.locals;
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(startImportSchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: planImportsText.incomplete });
    const start = (app: App.Locals['app']) => startImport(app, actor, input.output);
    const refused = await sendOnce(event, form, start, ({ value }) => paths.planImport(value.id));
    return fail(400, { values, error: startRefusals[refused.reason] });
  },
};
