import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { addCalendarDay, addOwnRule } from '#features/time-limits/manage-rules.server.ts';
import { calendarDaySchema, ownRuleSchema } from '#features/time-limits/rule.schema.ts';
import { findCalendarDays, findRules } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { ruleFormText } from '#text/vi/rule-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  const today = legalDay(app.clock.now());
  const year = Number(today.slice(0, 4));
  const [rules, days, bodies, trail] = await Promise.all([
    findRules(app.db),
    findCalendarDays(app.db, `${year}-01-01`, `${year + 1}-12-31`),
    organisationsAt(app.db, today),
    findTrail(app.db, { objectKind: ['timeLimitRule', 'calendarDay'] }),
  ]);
  return {
    rules,
    days,
    bodies,
    trail,
    today,
    signIn: app.config.signIn,
    mayManage: can(actor, 'rule.manage'),
  };
};

export const actions: Actions = {
  addRule: async ({ request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(ownRuleSchema, values);
    if (!input.success) return fail(400, { form: 'rule', values, error: ruleFormText.incomplete });
    const result = await addOwnRule(app, actor, input.output);
    if (!result.ok) return fail(400, { form: 'rule', values, error: ruleFormText.refusals[result.reason] });
    return { added: 'rule' };
  },
  addDay: async ({ request, locals: { app, actor } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(calendarDaySchema, values);
    if (!input.success) return fail(400, { form: 'day', values, error: ruleFormText.incomplete });
    const result = await addCalendarDay(app, actor, input.output);
    if (!result.ok) return fail(400, { form: 'day', values, error: ruleFormText.alreadyThere });
    return { added: 'day' };
  },
};
