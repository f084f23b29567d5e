import { citationOf, draftFacts } from '@danban/legal-text';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import type { DraftVersion } from '#features/drafts/draft-version.ts';
import {
  findVersions,
  latestConfirmedVersion,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { findApproved } from '#features/drafts/key-points/key-points.store.server.ts';
import type { KeyPointHeading } from '#features/drafts/key-points/key-points.ts';
import { compareWithLaw } from '#features/drafts/law-in-force/compare-with-law.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { demoMark } from '#text/vi/common.ts';
import { lawChangeWords } from '#text/vi/law-in-force.ts';
import type { CommunicationPack } from './pack.ts';
import type { FactPoint, PackFacts } from './pack-facts.ts';

/** What use cases of packs need besides the platform: the address that goes on paper. */
export type PackApp = Platform & Pick<App, 'config'>;

/** A provision longer than this is no sentence for a sheet. */
const MOST_LETTERS = 260;

/** The facts of a pack: nothing that no person has approved, but for what the text itself says with its place. */
export async function loadPackFacts(app: PackApp, project: LawProject, pack: PackKey): Promise<PackFacts> {
  const [frame, version] = await Promise.all([
    loadPackFrame(app, project, pack),
    requireVersion(app.db, pack.draftVersionId),
  ]);
  return {
    ...frame,
    lawChanges: await lawChangesOf(app.db, project.id, version),
    duties: foundIn(version, ['obligation', 'prohibition', 'sanction']),
    deadlines: foundIn(version, ['deadline']),
  };
}

type PackKey = Pick<CommunicationPack, 'draftVersionId' | 'code' | 'keyPointsEdition'>;

/** What stands around the words of a piece that is written already: names, days, the link; the text of the draft is not read. */
export async function loadPackFrame(
  { db, config, installation }: PackApp,
  project: LawProject,
  pack: PackKey,
): Promise<PackFacts> {
  const [versions, editions, rounds, body] = await Promise.all([
    findVersions(db, project.id),
    findApproved(db, project.id),
    listByProject(db, project.id),
    requireOrganisation(db, project.organisationId),
  ]);
  const version = versions.find(({ id }) => id === pack.draftVersionId);
  if (!version) throw new Error(`pack of ${project.id}: expected version ${pack.draftVersionId}`);
  const approved = editions.find(({ edition }) => edition === pack.keyPointsEdition);
  const round = rounds.find(({ draftVersionId }) => draftVersionId === version.id);
  const under = (heading: KeyPointHeading): FactPoint[] =>
    (approved?.points ?? [])
      .filter((point) => point.heading === heading)
      .map(({ text, citation }) => ({ text, citation }));
  return {
    title: project.title,
    shortTitle: project.shortTitle,
    body: body.name,
    ordinal: version.ordinal,
    versionOn: legalDay(version.confirmedAt ?? version.createdAt),
    closesOn: round?.closesOn ?? null,
    contact: {
      address: round?.contactAddress ?? '',
      email: round?.contactEmail ?? '',
      phone: round?.contactPhone ?? '',
    },
    affectedGroups: project.affectedGroups,
    points: {
      necessity: under('necessity'),
      content: under('content'),
      changes: under('changes'),
      other: under('other'),
    },
    lawChanges: [],
    duties: [],
    deadlines: [],
    consultationId: round?.id ?? null,
    link: `${config.publicUrl}${paths.shortLink(pack.code)}`,
    demoMark: installation.kind === 'demo' ? demoMark : null,
  };
}

/** Only while the pack is of the newest text: the comparison with the law in force is made for that one. */
async function lawChangesOf(db: Platform['db'], projectId: string, version: DraftVersion): Promise<string[]> {
  const latest = await latestConfirmedVersion(db, projectId);
  if (latest?.id !== version.id) return [];
  const compared = await compareWithLaw(db, projectId);
  return (compared?.comparison.rows ?? []).map(({ unit, change }) => `${lawChangeWords[change]} ${unit}.`);
}

function foundIn({ tree }: DraftVersion, kinds: readonly string[]): FactPoint[] {
  return draftFacts(tree)
    .facts.filter(({ content, place }) => kinds.includes(content.kind) && place.text.length <= MOST_LETTERS)
    .map(({ place }) => ({ text: place.text, citation: citationOf(tree, place.unit) }));
}
