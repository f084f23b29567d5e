import { ONE_YEAR } from './one-year.data.ts';
import { REFORM_OUTREACH } from './reform-outreach.data.ts';
import { type ReportTemplate, TEMPLATE_CODES, type TemplateCode } from './report-template.ts';
import { AD_HOC, COMMUNE_SHORT, REFORM_QUARTER } from './short.data.ts';
import { ANNUAL, FINAL, JUSTICE_SECTION, MID_TERM } from './whole.data.ts';

const NATIONAL: Readonly<Record<TemplateCode, ReportTemplate>> = {
  oneYear: ONE_YEAR,
  communeShort: COMMUNE_SHORT,
  annual: ANNUAL,
  justiceSection: JUSTICE_SECTION,
  midTerm: MID_TERM,
  final: FINAL,
  reformQuarter: REFORM_QUARTER,
  reformOutreach: REFORM_OUTREACH,
  adHoc: AD_HOC,
};

/** The templates that every installation has, in the order in which they are offered. */
export const NATIONAL_TEMPLATES: readonly ReportTemplate[] = TEMPLATE_CODES.map((code) => NATIONAL[code]);

export function nationalTemplate(code: TemplateCode): ReportTemplate {
  return NATIONAL[code];
}
