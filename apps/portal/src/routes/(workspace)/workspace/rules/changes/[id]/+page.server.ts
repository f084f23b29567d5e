import { findTrail } from '#features/identity/find-trail.server.ts';
import { approveChange, rejectChange } from '#features/time-limits/changes/decide-change.server.ts';
import { approveSchema, rejectSchema } from '#features/time-limits/changes/rule-change.schema.ts';
import { viewChange } from '#features/time-limits/changes/view-change.server.ts';
import { paths } from '#paths';
import { decideRefusals, ruleFormText } from '#text/vi/rule-form.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => ({
  ...(await viewChange(app, actor, params.id)),
  trail: await findTrail(app.db, { objectKind: 'ruleChange', objectId: params.id }),
});

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: ruleFormText.incomplete,
  back: ([id], name) => `${paths.ruleChange(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  approve: act('approve', approveSchema, approveChange, decideRefusals),
  reject: act('reject', rejectSchema, rejectChange, decideRefusals),
};
