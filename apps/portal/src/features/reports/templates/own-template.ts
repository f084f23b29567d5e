import type { ReportTemplate } from './report-template.ts';

/** writing: nobody reports on it yet · inUse: final · retired: kept for the reports on it, offered no more. */
export type OwnTemplateState = 'writing' | 'inUse' | 'retired';

/** A template that a body made from a national one; `template.version` is its ordinal among its own versions. */
export interface OwnTemplate {
  readonly id: string;
  readonly organisationId: string;
  readonly familyId: string;
  readonly state: OwnTemplateState;
  readonly template: ReportTemplate;
  readonly version: number;
}
