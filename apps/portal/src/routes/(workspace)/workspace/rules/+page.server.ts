import { can } from '#features/authority/permissions.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { proposeRule } from '#features/time-limits/changes/propose-change.server.ts';
import { proposeRuleSchema } from '#features/time-limits/changes/rule-change.schema.ts';
import { listChanges } from '#features/time-limits/changes/rule-changes.store.server.ts';
import { findRules } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { proposeRuleRefusals, ruleFormText } from '#text/vi/rule-form.ts';
import { formPage } from '../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

const CHANGES_SHOWN = 50;

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const [rules, bodies, changes] = await Promise.all([
    findRules(app.db),
    organisationsAt(app.db, today),
    listChanges(app.db, CHANGES_SHOWN),
  ]);
  return {
    rules,
    bodies,
    changes,
    year: Number(today.slice(0, 4)),
    sent: url.searchParams.has('da-ghi'),
    signIn: app.config.signIn,
    mayPropose: can(actor, 'rule.propose'),
  };
};

const act = formPage({
  ids: () => [],
  unreadable: ruleFormText.incomplete,
  back: (_ids, name) => `${paths.rules}?da-ghi=${name}`,
});

export const actions: Actions = {
  proposeRule: act('proposeRule', proposeRuleSchema, proposeRule, proposeRuleRefusals),
};
