import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { recordActivitySchema } from '#features/outreach/activity.schema.ts';
import {
  findDraftChoices,
  findExternalChoices,
  findIssuedChoices,
} from '#features/outreach/outreach.store.server.ts';
import { recordActivity } from '#features/outreach/record-activity.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { activityRefusals, outreachText } from '#text/vi/outreach.ts';
import { sendOnce } from '../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  return {
    drafts: await findDraftChoices(app.db, own),
    issued: await findIssuedChoices(app.db, own),
    today: legalDay(app.clock.now()),
    externalDrafts: await findExternalChoices(app.db, own),
    projectId: url.searchParams.get('project') ?? '',
    issuedDocumentId: url.searchParams.get('document') ?? '',
    externalDraftId: url.searchParams.get('external') ?? '',
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    const form = await event.request.formData();
    const values = typedIn(form);
    const input = v.safeParse(recordActivitySchema, values);
    if (!input.success || actor.kind !== 'person')
      return fail(400, { values, error: outreachText.incomplete });
    const write = (app: App.Locals['app']) => recordActivity(app, actor, input.output);
    const refused = await sendOnce(
      event,
      form,
      write,
      ({ value }) => `${paths.activity(value.id)}?da-ghi#minh-chung`,
    );
    return fail(400, { values, error: activityRefusals[refused.reason] });
  },
};
