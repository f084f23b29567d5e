import {
  addRule,
  dropRule,
  loadReminderRules,
  setQuiet,
} from '#features/plans/reminders/manage-rules.server.ts';
import * as schemas from '#features/plans/reminders/reminder.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { ruleRefusals, remindersText as text } from '#text/vi/task-reminders.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('plan.edit');
  return await loadReminderRules(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: text.incomplete,
  back: () => `${paths.reminderRules}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', schemas.newRuleSchema, addRule, ruleRefusals),
  end: act('end', schemas.reminderRuleSchema, dropRule, ruleRefusals),
  quiet: act('quiet', schemas.quietHoursSchema, setQuiet, ruleRefusals),
};
