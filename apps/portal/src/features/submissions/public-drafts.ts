import { foldForSearch } from '@danban/legal-text';
import type { Consultation, ListedConsultation } from '#features/consultations/consultation.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import type { VersionSummary } from '#features/drafts/draft-version.ts';

/** Prepared rounds were never shown; a round withdrawn before it opened neither; one taken down for a while not now. */
export function isPublicRound(round: Pick<Consultation, 'state' | 'openedAt' | 'takenDownAt'>): boolean {
  return round.state !== 'prepared' && round.openedAt !== null && !round.takenDownAt;
}

/**
 * Texts that the public may read: every version that was posted for a round; once the latest round is answered,
 * also the confirmed versions after it, because the answers point into them. `rounds`: the newest first.
 */
export function publicVersions(
  rounds: readonly Pick<Consultation, 'state' | 'draftVersionId'>[],
  versions: readonly VersionSummary[],
): VersionSummary[] {
  const posted = new Set(rounds.map((round) => round.draftVersionId));
  const last = versions.find((version) => version.id === rounds[0]?.draftVersionId);
  const answered = rounds[0]?.state === 'completed';
  return versions.filter(
    (version) =>
      version.state === 'confirmed' &&
      (posted.has(version.id) || (answered && last !== undefined && version.ordinal > last.ordinal)),
  );
}

export const LIST_STAGES = ['open', 'answering', 'answered'] as const;
export type ListStage = (typeof LIST_STAGES)[number];

/** Where a draft stands for readers, by the clock. */
export function listStage(row: Pick<ListedConsultation, 'state' | 'closesAt'>, now: Date): ListStage {
  const state = stateAt(row, now);
  if (state === 'open') return 'open';
  return state === 'completed' ? 'answered' : 'answering';
}

export interface DraftFilter {
  readonly search: string;
  readonly groups: readonly string[];
  readonly stage: string;
  readonly body: string;
  readonly level: string;
  readonly documentType: string;
  /** Last day at the latest, "YYYY-MM-DD"; only drafts that are still open. */
  readonly closesBy: string;
}

export const NO_FILTER: DraftFilter = {
  search: '',
  groups: [],
  stage: '',
  body: '',
  level: '',
  documentType: '',
  closesBy: '',
};

/** One row per draft (its latest round) that meets every condition; an empty condition asks for nothing. */
export function matchingDrafts(
  rows: readonly ListedConsultation[],
  filter: DraftFilter,
  now: Date,
): ListedConsultation[] {
  const words = foldForSearch(filter.search).split(' ').filter(Boolean);
  return latestRounds(rows).filter((row) => {
    const said = words.length > 0 ? foldForSearch(searchedText(row)) : '';
    return (
      words.every((word) => said.includes(word)) &&
      (filter.groups.length === 0 || filter.groups.some((group) => row.affectedGroups.includes(group))) &&
      (filter.stage === '' || listStage(row, now) === filter.stage) &&
      (filter.body === '' || row.organisationId === filter.body) &&
      (filter.level === '' || row.level === filter.level) &&
      (filter.documentType === '' || row.documentType === filter.documentType) &&
      (filter.closesBy === '' || (listStage(row, now) === 'open' && (row.closesOn ?? '') <= filter.closesBy))
    );
  });
}

/** What is searched of a draft: its names, what it is said to be and to change, for whom, by whom. */
function searchedText(row: ListedConsultation): string {
  const { title, shortTitle, summary, changesSummary, affectedGroups, bodyName } = row;
  return [title, shortTitle, summary, changesSummary, ...affectedGroups, bodyName].join(' ');
}

export function latestRounds(rows: readonly ListedConsultation[]): ListedConsultation[] {
  const latest = new Map<string, number>();
  for (const row of rows) latest.set(row.projectId, Math.max(latest.get(row.projectId) ?? 0, row.round));
  return rows.filter((row) => latest.get(row.projectId) === row.round);
}

/** Who is affected, with the number of drafts, the most frequent first. */
export function countGroups(rows: readonly ListedConsultation[]): { group: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const group of row.affectedGroups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return [...counts].map(([group, count]) => ({ group, count })).sort((a, b) => b.count - a.count);
}
