import { computeDeadline } from '#features/consultations/minimum.server.ts';
import {
  findPaperPostings,
  type PaperPosting,
} from '#features/drafts/dossier/dossier-postings.store.server.ts';
import type { DossierItem } from '#features/drafts/dossier/dossier-rules.data.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findStageChanges } from '#features/drafts/stages/stage-changes.store.server.ts';
import type { Deadline } from '#features/time-limits/deadline.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { dossierEvents, type ProposalDuty, proposalDuty, proposalPapers } from './proposal-posting.ts';

/** The posting of a proposal's dossier, as the desk and the public page show it. */
export interface ProposalView {
  readonly papers: readonly DossierItem[];
  /** Of these papers, in the order of time. */
  readonly postings: readonly PaperPosting[];
  readonly duty: ProposalDuty;
  /** Counted from the first posting; of a dossier that was never posted, from the day of sending or today. */
  readonly deadline: Deadline;
  readonly sentOn: string | null;
  /** All papers stand there now. */
  readonly posted: boolean;
}

/** Undefined for a draft that needs no proposal dossier, or for whose proposal no rule sets a minimum. */
export async function viewProposal(
  db: Db,
  project: LawProject,
  now: Date,
): Promise<ProposalView | undefined> {
  const sentOn =
    (await findStageChanges(db, project.id)).find(({ event }) => event === 'propose')?.onDate ?? null;
  const papers = proposalPapers(project, sentOn);
  if (papers.length === 0) return undefined;
  const all = await findPaperPostings(db, project.id);
  const postings = all.filter(({ item }) => papers.includes(item));
  const events = dossierEvents(papers, postings);
  const today = legalDay(now);
  const startOn = events[0] ? legalDay(events[0].at) : (sentOn ?? today);
  const { organisationId, documentType, legalForce } = project;
  const asked = { organisationId, documentType, legalForce, openedOn: startOn };
  const deadline = await computeDeadline(db, { ...asked, what: 'proposalPosting' });
  if (!deadline.rule) return undefined;
  const calendar = await calendarAround(db, startOn);
  const duty = proposalDuty({ events, deadline, calendar, sentOn, today });
  return { papers, postings, duty, deadline, sentOn, posted: events.at(-1)?.event === 'posted' };
}
