import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findInvitations } from '#features/consultations/invitations/invitations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import {
  countUngrouped,
  findGroupContributors,
  findGroups,
} from '#features/submissions/groups.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { type AnsweredGroup, type MatrixSource, missingFor } from './build-matrix.ts';
import { countReceivedByChannel, findQuotedWords } from './matrix-source.store.server.ts';
import { findResponses } from './responses.store.server.ts';

/** A group as the desk works on it. */
export interface DeskGroup extends AnsweredGroup {
  readonly id: string;
  /** Rises with each opinion that joins or leaves. */
  readonly version: number;
}

/** Everything that the response table of a consultation is made of, as it stands now. */
export async function loadMatrix(db: Db, consultationId: string, now: Date) {
  const consultation = await requireConsultation(db, consultationId);
  const [project, version, groups, contributors, quoted, responses, counts, ungrouped, invitations] =
    await Promise.all([
      requireProject(db, consultation.projectId),
      requireVersion(db, consultation.draftVersionId),
      findGroups(db, consultationId),
      findGroupContributors(db, consultationId),
      findQuotedWords(db, consultationId),
      findResponses(db, consultationId),
      countReceivedByChannel(db, consultationId),
      countUngrouped(db, consultationId),
      findInvitations(db, consultationId),
    ]);
  const speakers = Map.groupBy(contributors, ({ groupId }) => groupId);
  const answered: DeskGroup[] = groups.map(
    ({ id, ordinal, unitId, title, opinionsCount, version: groupVersion }) => ({
      id,
      version: groupVersion,
      ordinal,
      unitId,
      title,
      opinionsCount,
      late: (speakers.get(id) ?? []).reduce((sum, { late, count }) => sum + (late ? count : 0), 0),
      quoted: quoted.get(id) ?? '',
      contributors: byLabel(speakers.get(id) ?? []),
      response: responses.get(id),
    }),
  );
  const state = stateAt(consultation, now);
  const source: MatrixSource = { tree: version.tree, groups: answered, asked: invitations.length, ...counts };
  return {
    consultation: { ...consultation, state },
    stored: consultation,
    project,
    version,
    groups: answered,
    source,
    ungrouped,
    missing: missingFor(answered, ungrouped, state),
  };
}

/** One label once, with all its opinions, whatever channel they came by. Who gave a hidden opinion is not printed either. */
function byLabel(
  rows: readonly { readonly label: string; readonly count: number }[],
): { label: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const label = row.label || words.hiddenContributor;
    sums.set(label, (sums.get(label) ?? 0) + row.count);
  }
  return [...sums].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
}
