import { findProject } from '#features/drafts/drafts.store.server.ts';
import { DOCUMENT_REGIMES } from '#features/drafts/types/document-regimes.data.ts';
import type { Clock } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { findMayPropose, writeProposalDuty } from './proposal-duties.store.server.ts';
import { viewProposal } from './view-proposal.server.ts';

interface Ground {
  readonly db: Db;
  readonly clock: Clock;
}

/** Computes one duty anew. Doing it twice changes nothing. */
export async function refreshProposal({ db, clock }: Ground, projectId: string): Promise<void> {
  const now = clock.now();
  const project = await findProject(db, projectId);
  if (project) await writeProposalDuty(db, projectId, (await viewProposal(db, project, now))?.duty, now);
}

/** All of them: after a change of the rules or the calendar, and once a night for drafts of before. */
export async function refreshProposals(ground: Ground): Promise<void> {
  const types = new Set(
    DOCUMENT_REGIMES.filter(({ proposal }) => proposal !== 'none').map((r) => r.documentType),
  );
  for (const id of await findMayPropose(ground.db, [...types])) await refreshProposal(ground, id);
}

export const refreshProposalSubscriber: Subscriber = {
  name: 'proposalPosting.refresh',
  topics: ['draft.dossierChanged', 'draft.advanced', 'draft.edited', 'rule.approved'],
  handle: async ({ topic, payload }, app) => {
    if (topic === 'rule.approved') await refreshProposals(app);
    else await refreshProposal(app, String(payload.projectId));
  },
};

export const refreshProposalsJob = defineJob<Record<string, never>>({
  name: 'proposalPosting.refresh',
  handle: async (_data, app) => await refreshProposals(app),
});
