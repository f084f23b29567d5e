import type { Permission } from '#features/authority/permissions.ts';
import { ANSWER_DESKS } from './policy/answers.ts';
import { DESKS } from './policy/desks.ts';
import { DOCUMENT_FORM_DESKS } from './policy/document-forms.ts';
import { DRAFT_DESKS } from './policy/drafts.ts';
import { GATHERING_FILES } from './policy/gathering-files.ts';
import { INITIATIVES } from './policy/initiatives.ts';
import { PLAN_DESKS } from './policy/plans.ts';
import { PORTAL } from './policy/portal.ts';
import { REFORM } from './policy/reform.ts';
import { REPORT_DESKS } from './policy/reports.ts';
import type { RoutePolicy } from './policy/route-policy.ts';

export type { RoutePolicy } from './policy/route-policy.ts';

export const POLICY: Readonly<Record<string, RoutePolicy>> = {
  ...PORTAL,
  ...DRAFT_DESKS,
  ...ANSWER_DESKS,
  ...DESKS,
  ...GATHERING_FILES,
  ...DOCUMENT_FORM_DESKS,
  ...PLAN_DESKS,
  ...REPORT_DESKS,
  ...INITIATIVES,
  ...REFORM,
};

/** What this request needs, or undefined when nothing allows it. `action` is absent for GET and HEAD. */
export function neededFor(routeId: string, action: string | undefined): 'public' | Permission | undefined {
  const row = Object.hasOwn(POLICY, routeId) ? POLICY[routeId] : undefined;
  if (!row) return undefined;
  if (action === undefined) return row.read;
  return row.act && Object.hasOwn(row.act, action) ? row.act[action] : undefined;
}
