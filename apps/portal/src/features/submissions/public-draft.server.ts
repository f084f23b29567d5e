import type { Consultation } from '#features/consultations/consultation.ts';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import type { VersionSummary } from '#features/drafts/draft-version.ts';
import { findProjectBySlug, findVersions } from '#features/drafts/drafts.store.server.ts';
import { listLawComparisons } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import {
  findWithdrawnVersions,
  type WithdrawnVersion,
} from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { countOpinions, type OpinionCounts } from './opinions.store.server.ts';
import { isPublicRound, publicVersions } from './public-drafts.ts';

/** A draft as the public may see it: through its latest public round. */
export interface PublicDraft {
  readonly consultation: Consultation;
  readonly project: LawProject;
  readonly body: Organisation | undefined;
  readonly intake: IntakeState;
  readonly opinions: OpinionCounts;
  /** Versions that the public may read, the newest first. */
  readonly versions: readonly VersionSummary[];
  /** Versions that were public and are not any more: their file must not be here. */
  readonly withdrawn: readonly WithdrawnVersion[];
  /** The newest published comparison with the law in force of a text that is public. */
  readonly lawComparison: string | null;
}

/** NotFound for what was never public: it must not be told from what does not exist. */
export async function requirePublicDraft({ db, clock }: Platform, slug: string): Promise<PublicDraft> {
  const project = await findProjectBySlug(db, slug);
  const rounds = project ? (await listByProject(db, project.id)).filter(isPublicRound) : [];
  const consultation = rounds[0];
  if (!project || !consultation) throw new NotFound(`public draft ${slug}`);
  const [body, opinions, versions, hidden, comparisons] = await Promise.all([
    findOrganisation(db, consultation.organisationId),
    countOpinions(db, consultation.id),
    findVersions(db, project.id),
    findWithdrawnVersions(db, project.id),
    listLawComparisons(db, project.id),
  ]);
  const wereRead = new Set(rounds.map((round) => round.draftVersionId));
  const readable = publicVersions(rounds, versions).filter(
    (version) => !hidden.some((each) => each.draftVersionId === version.id),
  );
  const isReadable = (id: string) => readable.some((version) => version.id === id);
  return {
    consultation,
    project,
    body,
    intake: intakeState(consultation, clock.now()),
    opinions,
    versions: readable,
    withdrawn: hidden.filter((each) => wereRead.has(each.draftVersionId)),
    lawComparison: comparisons.find((each) => !each.withdrawn && isReadable(each.draftVersionId))?.id ?? null,
  };
}
