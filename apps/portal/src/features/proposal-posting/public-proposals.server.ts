import { findPublicPapers, type PublicPaper } from '#features/drafts/dossier/public-dossier.server.ts';
import { findProjectBySlug, findProjects } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findPosted } from './proposal-duties.store.server.ts';
import { type ProposalView, viewProposal } from './view-proposal.server.ts';

/** A proposal as the public may see it: the papers that stand there now. */
export interface PublicProposal {
  readonly project: LawProject;
  readonly bodyName: string;
  readonly papers: readonly PublicPaper[];
  readonly view: ProposalView;
}

/** NotFound while no paper of the proposal is public: it must not be told from what does not exist. */
export async function requirePublicProposal({ db, clock }: Platform, slug: string): Promise<PublicProposal> {
  const project = await findProjectBySlug(db, slug);
  const view = project && (await viewProposal(db, project, clock.now()));
  if (!project || !view) throw new NotFound(`proposal ${slug}`);
  const papers = (await findPublicPapers(db, project.id)).filter(({ item }) => view.papers.includes(item));
  if (papers.length === 0) throw new NotFound(`public proposal ${slug}`);
  const body = await findOrganisation(db, project.organisationId);
  return { project, bodyName: body?.name ?? '', papers, view };
}

/** Proposals whose whole dossier stands on the portal now, the newest first. */
export async function listPublicProposals({
  db,
  clock,
}: Platform): Promise<(Pick<LawProject, 'slug' | 'title'> & { readonly postedAt: Date })[]> {
  const posted = await findPosted(db);
  const projects = await findProjects(db, posted);
  const now = clock.now();
  const shown = [];
  for (const project of projects) {
    const view = await viewProposal(db, project, now);
    const postedAt = view?.posted ? view.duty.postedAt : null;
    if (postedAt) shown.push({ slug: project.slug, title: project.title, postedAt });
  }
  return shown.sort((a, b) => b.postedAt.getTime() - a.postedAt.getTime());
}
