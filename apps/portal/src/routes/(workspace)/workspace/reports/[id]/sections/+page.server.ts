import {
  resolveSchema,
  resolveThread,
  sayOnReport,
  saySchema,
} from '#features/reports/comments/say-on-report.server.ts';
import { loadSections } from '#features/reports/sections/load-sections.server.ts';
import { giveSection } from '#features/reports/sections/move-section.server.ts';
import { giveSectionSchema } from '#features/reports/sections/section.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { reportSectionsText, sectionRefusals } from '#text/vi/report-sections.ts';
import { formPage } from '../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('report.readUnsigned');
  return await loadSections(app, actor, params.id);
};

const unreadable = reportSectionsText.incomplete;
const give = formPage({
  ids: (params): readonly [string] => [params.id ?? ''],
  unreadable,
  back: ([id]) => `${paths.reportSections(id)}?da-ghi`,
});
const talk = formPage({
  ids: (params): readonly [string, string] => [params.id ?? '', ''],
  unreadable,
  back: ([id]) => `${paths.reportSections(id)}?da-ghi#gop-y`,
});

export const actions: Actions = {
  give: give('give', giveSectionSchema, giveSection, sectionRefusals),
  say: talk('say', saySchema, sayOnReport, sectionRefusals),
  resolve: talk('resolve', resolveSchema, resolveThread, sectionRefusals),
};
