import { paths } from '#paths';
import type { EvidenceRef } from '../task.ts';

const PLACES: Readonly<Record<string, (id: string) => string>> = {
  activity: paths.activity,
  consultation: paths.consultation,
  issuedDocument: paths.issuedDocument,
  project: paths.project,
  report: paths.report,
  news: paths.newsDeskPiece,
  gathering: paths.gatheringOne,
  survey: paths.workspaceSurvey,
  contest: paths.workspaceContest,
  skillDocument: paths.skillDocumentOne,
  reviewFinding: paths.reviewFinding,
  file: (id) => paths.storedFile('taskEvidence', id),
};

/** Where a piece of evidence is looked at; undefined for a kind that has no page. */
export function evidenceHref({
  kind,
  id,
  isPurged,
}: Pick<EvidenceRef, 'kind' | 'id' | 'isPurged'>): string | undefined {
  if (isPurged) return undefined;
  return Object.hasOwn(PLACES, kind) ? PLACES[kind]?.(id) : undefined;
}
