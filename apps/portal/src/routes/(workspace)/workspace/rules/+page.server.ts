import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { addCalendarDay, addOwnRule } from '#features/time-limits/manage-rules.server.ts';
import { calendarDaySchema, ownRuleSchema } from '#features/time-limits/rule.schema.ts';
import { findCalendarDays, findRules } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { ruleFormText } from '#text/vi/rule-form.ts';
import { sendOnce } from '../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
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
    added: url.searchParams.get('da-ghi'),
    signIn: app.config.signIn,
    mayManage: can(actor, 'rule.manage'),
  };
};

export const actions: Actions = {
  addRule: async (event) => {
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(ownRuleSchema, values);
    if (!input.success) return fail(400, { form: 'rule', values, error: ruleFormText.incomplete });
    const add = (app: App.Locals['app']) => addOwnRule(app, event.locals.actor, input.output);
    const refused = await sendOnce(event, form, add, () => `${paths.rules}?da-ghi=rule`);
    return fail(400, { form: 'rule', values, error: ruleFormText.refusals[refused.reason] });
  },
  addDay: async (event) => {
    const form = await event.request.formData();
    const values = textFields(form);
    const input = v.safeParse(calendarDaySchema, values);
    if (!input.success) return fail(400, { form: 'day', values, error: ruleFormText.incomplete });
    const add = (app: App.Locals['app']) => addCalendarDay(app, event.locals.actor, input.output);
    await sendOnce(event, form, add, () => `${paths.rules}?da-ghi=day`);
    return fail(400, { form: 'day', values, error: ruleFormText.alreadyThere });
  },
};
