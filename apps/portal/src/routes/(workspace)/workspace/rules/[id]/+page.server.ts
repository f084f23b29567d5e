import { can } from '#features/authority/permissions.ts';
import { proposeCheck } from '#features/time-limits/changes/propose-change.server.ts';
import { proposeCheckSchema } from '#features/time-limits/changes/rule-change.schema.ts';
import { requireRule } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { proposeRuleRefusals, ruleFormText } from '#text/vi/rule-form.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => ({
  rule: await requireRule(app.db, params.id),
  mayPropose: can(actor, 'rule.propose'),
});

const act = formPage({
  ids: () => [],
  unreadable: ruleFormText.incomplete,
  back: (_ids, name) => `${paths.rules}?da-ghi=${name}`,
});

export const actions: Actions = {
  check: act('check', proposeCheckSchema, proposeCheck, proposeRuleRefusals),
};
