import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { paths } from '#paths';
import { neededFor } from '#policy';
import { menuText } from '#text/vi/identity.ts';
import type { MenuItem } from '#ui/shell-data.ts';

type Entry = readonly [path: string, label: string];

/** Our drafts from plan to issue · others · signed papers · the house. */
const GROUPS: readonly (readonly Entry[])[] = [
  [
    [paths.workspace, menuText.today],
    [paths.plans, menuText.plans],
    [paths.policyConsultations, menuText.policyConsultations],
    [paths.projects, menuText.drafts],
    [paths.consultations, menuText.consultations],
    [paths.allModeration, menuText.moderation],
    [paths.referrals, menuText.referrals],
    [paths.dataRequests, menuText.dataRequests],
    [paths.field, menuText.field],
    [paths.outreach, menuText.outreach],
    [paths.workspaceSurveys, menuText.surveys],
    [paths.workspaceContests, menuText.contests],
    [paths.workspaceInitiatives, menuText.initiatives],
    [paths.legalReview, menuText.legalReview],
    [paths.workspaceIndices, menuText.indices],
    [paths.workspaceProcedures, menuText.procedures],
    [paths.workspacePractices, menuText.goodPractices],
    [paths.newsDesk, menuText.news],
    [paths.listening, menuText.listening],
    [paths.gatheringDesk, menuText.gatherings],
    [paths.training, menuText.training],
    [paths.issued, menuText.issued],
  ],
  [
    [paths.externalDrafts, menuText.externalDrafts],
    [paths.directory, menuText.directory],
    [paths.mobilising, menuText.mobilising],
  ],
  [
    [paths.officialDocuments, menuText.documents],
    [paths.reports, menuText.reports],
  ],
  [
    [paths.organisations, menuText.organisations],
    [paths.people, menuText.people],
    [paths.rules, menuText.rules],
    [paths.retention, menuText.retention],
    [paths.breaches, menuText.breaches],
    [paths.audit, menuText.audit],
    [paths.incidents, menuText.incidents],
    [paths.jobs, menuText.jobs],
    [paths.mails, menuText.mails],
    [paths.newsletters, menuText.newsletters],
  ],
];

/** Entries that the policy table lets the actor read; a desk without a row does not appear. */
export function menuFor(actor: Actor, pathname: string): MenuItem[][] {
  return GROUPS.map((group) =>
    group
      .filter(([path]) => {
        const needed = neededFor(`/(workspace)${path}`, undefined);
        return needed !== undefined && needed !== 'public' && can(actor, needed);
      })
      .map(([href, label]) => ({ href, label, current: isCurrent(href, pathname) })),
  ).filter((group) => group.length > 0);
}

function isCurrent(href: string, pathname: string): boolean {
  return href === paths.workspace ? pathname === href : pathname === href || pathname.startsWith(`${href}/`);
}
