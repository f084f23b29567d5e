import type { Actor } from '#features/authority/actor.ts';
import { can, type Permission } from '#features/authority/permissions.ts';

/**
 * What it takes to open the page on which a record stands (`record-href.ts`): the permission that the page itself asks for. A kind that
 * is not here opens for nobody.
 */
const PAGE_PERMISSION: Readonly<Record<string, Permission>> = {
  project: 'draft.read',
  proposal: 'draft.read',
  issuedDocument: 'draft.read',
  consultation: 'consultation.read',
  opinion: 'opinion.read',
  responseTable: 'response.read',
  activity: 'activity.read',
  news: 'news.read',
  gathering: 'gathering.read',
  survey: 'survey.read',
  contest: 'contest.read',
  skillDocument: 'gathering.edit',
  externalDraft: 'externalDraft.read',
  externalOutreach: 'externalDraft.read',
  plan: 'plan.read',
  task: 'plan.read',
  budgetLine: 'money.read',
  spend: 'money.read',
  socialResource: 'money.read',
};

/** Kinds whose owner is a body in a programme. */
const OF_PROGRAMME: readonly string[] = ['plan', 'task', 'budgetLine', 'spend', 'socialResource'];

/** Records of a kind that a reader opens in the workspace. `programmeId` null: whatever their programme. */
export interface DeskRight {
  readonly kind: string;
  readonly organisationId: string;
  readonly programmeId: string | null;
}

/** What of these bodies the actor opens in the workspace; of everybody else's only what is public opens. */
export function deskRights(actor: Actor, organisationIds: readonly string[]): DeskRight[] {
  return organisationIds.flatMap((organisationId) =>
    Object.entries(PAGE_PERMISSION).flatMap(([kind, permission]): DeskRight[] => {
      const allowed = (programmeId: string | null) => can(actor, permission, { organisationId, programmeId });
      if (!OF_PROGRAMME.includes(kind))
        return can(actor, permission, { organisationId })
          ? [{ kind, organisationId, programmeId: null }]
          : [];
      if (allowed(null)) return [{ kind, organisationId, programmeId: null }];
      return programmesOf(actor, organisationId)
        .filter(allowed)
        .map((programmeId) => ({ kind, organisationId, programmeId }));
    }),
  );
}

function programmesOf(actor: Actor, organisationId: string): string[] {
  if (actor.kind !== 'person') return [];
  const received = actor.reporting.flatMap((edge) =>
    edge.organisationId === organisationId && edge.programmeId !== null ? [edge.programmeId] : [],
  );
  return [...new Set([...received, ...actor.focalProgrammeIds])];
}
