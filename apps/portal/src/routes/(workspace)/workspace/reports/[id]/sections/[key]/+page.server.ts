import {
  resolveSchema,
  resolveThread,
  sayOnReport,
  saySchema,
} from '#features/reports/comments/say-on-report.server.ts';
import { loadSection } from '#features/reports/sections/load-sections.server.ts';
import { agreeSection, readySection, returnSection } from '#features/reports/sections/move-section.server.ts';
import {
  returnSectionSchema,
  sectionStepSchema,
  writeSectionSchema,
} from '#features/reports/sections/section.schema.ts';
import { writeSection } from '#features/reports/sections/write-section.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { reportSectionsText, sectionRefusals } from '#text/vi/report-sections.ts';
import { formPage } from '../../../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('report.readUnsigned');
  return await loadSection(app, actor, params.id, params.key);
};

const act = formPage({
  ids: (params): readonly [string, string] => [params.id ?? '', params.key ?? ''],
  unreadable: reportSectionsText.incomplete,
  back: ([id, key], name) =>
    `${paths.reportSection(id, key)}?da-ghi${name === 'say' || name === 'resolve' ? '#gop-y' : ''}`,
});

export const actions: Actions = {
  write: act('write', writeSectionSchema, writeSection, sectionRefusals),
  ready: act('ready', sectionStepSchema, readySection, sectionRefusals),
  agree: act('agree', sectionStepSchema, agreeSection, sectionRefusals),
  return: act('return', returnSectionSchema, returnSection, sectionRefusals),
  say: act('say', saySchema, sayOnReport, sectionRefusals),
  resolve: act('resolve', resolveSchema, resolveThread, sectionRefusals),
};
