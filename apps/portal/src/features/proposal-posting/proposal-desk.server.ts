import type { LawProject } from '#features/drafts/law-project.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { viewProposal } from './view-proposal.server.ts';

/** The clock of a proposal's dossier for its desk, with who posted and removed; null where none runs. */
export async function loadProposalDesk({ db, clock }: Platform, project: LawProject) {
  const now = clock.now();
  const view = await viewProposal(db, project, now);
  if (!view) return null;
  const people = view.postings.flatMap(({ byPerson }) => byPerson ?? []);
  const names = await findPersonNames(db, people);
  const postings = view.postings.map((each) => ({ ...each, byName: names.get(each.byPerson ?? '') ?? '' }));
  return { ...view, postings, today: legalDay(now) };
}

export type ProposalDesk = NonNullable<Awaited<ReturnType<typeof loadProposalDesk>>>;
