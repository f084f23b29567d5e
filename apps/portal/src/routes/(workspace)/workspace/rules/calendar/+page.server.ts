import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { can } from '#features/authority/permissions.ts';
import { previewImport } from '#features/time-limits/changes/preview-import.server.ts';
import {
  proposeDay,
  proposeImport,
  proposeRemoval,
} from '#features/time-limits/changes/propose-change.server.ts';
import {
  importSchema,
  previewSchema,
  proposeDaySchema,
  removeDaySchema,
} from '#features/time-limits/changes/rule-change.schema.ts';
import { findCalendarDays } from '#features/time-limits/time-limits.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { textFields } from '#platform/text-fields.ts';
import { importRefusals, kindWords, proposeDayRefusals, ruleFormText } from '#text/vi/rule-form.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { app, actor } }) => {
  const asked = url.searchParams.get('nam') ?? '';
  const year = /^(19|20|21)\d\d$/.test(asked) ? Number(asked) : Number(legalDay(app.clock.now()).slice(0, 4));
  return {
    year,
    days: await findCalendarDays(app.db, `${year}-01-01`, `${year}-12-31`),
    sent: url.searchParams.has('da-ghi'),
    mayPropose: can(actor, 'rule.propose'),
  };
};

const act = formPage({
  ids: () => [],
  unreadable: ruleFormText.incomplete,
  back: (_ids, name, { year, onDate, day }) => {
    const shown = year ?? (onDate ?? day ?? '').slice(0, 4);
    return `${paths.calendarOfYear(shown)}&da-ghi=${name}`;
  },
});

const dayRefusals = proposeDayRefusals;

export const actions: Actions = {
  addDay: act('addDay', proposeDaySchema, proposeDay, dayRefusals),
  removeDay: act('removeDay', removeDaySchema, proposeRemoval, dayRefusals),
  preview: async ({ request, locals: { app } }) => {
    const values = textFields(await request.formData());
    const input = v.safeParse(previewSchema, values);
    if (!input.success) return fail(400, { name: 'preview', values, error: ruleFormText.incomplete });
    return { name: 'preview', values, preview: await previewImport(app.db, input.output, kindWords) };
  },
  import: act(
    'import',
    importSchema,
    (app, actor, input) => proposeImport(app, actor, input, kindWords),
    importRefusals,
  ),
};
