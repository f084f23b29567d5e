import type { Consultation } from '#features/consultations/consultation.ts';
import { listBySlug } from '#features/consultations/consultations.store.server.ts';
import type { VersionSummary } from '#features/drafts/draft-version.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import type { WithdrawnVersion } from '#features/drafts/purging/purged-versions.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { countOpinions, type OpinionCounts } from './opinions.store.server.ts';
import { findWholeDraft } from './public-draft.store.server.ts';
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

/** The latest public round alone, for acts that show nothing of the draft. NotFound as for the whole. */
export async function requireLatestRound({ db }: Pick<Platform, 'db'>, slug: string): Promise<Consultation> {
  const latest = (await listBySlug(db, slug)).find(isPublicRound);
  if (!latest) throw new NotFound(`public draft ${slug}`);
  return latest;
}

/** NotFound for what was never public: it must not be told from what does not exist. */
export async function requirePublicDraft({ db, clock }: Platform, slug: string): Promise<PublicDraft> {
  const whole = await findWholeDraft(db, slug);
  const rounds = whole?.rounds.filter(isPublicRound) ?? [];
  const [consultation] = rounds;
  if (!whole || !consultation) throw new NotFound(`public draft ${slug}`);
  const { project, bodies, versions, withdrawn, lawComparisons } = whole;
  const opinions = await countOpinions(db, consultation.id);
  const wereRead = new Set(rounds.map((round) => round.draftVersionId));
  const readable = publicVersions(rounds, versions).filter(
    (version) => !withdrawn.some((each) => each.draftVersionId === version.id),
  );
  const isReadable = (id: string) => readable.some((version) => version.id === id);
  return {
    consultation,
    project,
    body: bodies.find((each) => each.id === consultation.organisationId),
    intake: intakeState(consultation, clock.now()),
    opinions,
    versions: readable,
    withdrawn: withdrawn.filter((each) => wereRead.has(each.draftVersionId)),
    lawComparison:
      lawComparisons.find((each) => !each.withdrawn && isReadable(each.draftVersionId))?.id ?? null,
  };
}
