import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { countAsked } from '#features/consultations/invitations/invitation.ts';
import { findInvitations } from '#features/consultations/invitations/invitations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import {
  countUngrouped,
  findGroupContributors,
  findGroups,
} from '#features/submissions/groups.store.server.ts';
import { COUNTING_CLASSES, type CountingClass } from '#features/submissions/submission.ts';
import type { Db } from '#platform/db.server.ts';
import { requestsText } from '#text/vi/requests.ts';
import { responseTable as words } from '#text/vi/response-table.ts';
import { type AnsweredGroup, type MatrixSource, missingFor } from './build-matrix.ts';
import { placeOfUnit } from './desk/places.ts';
import type { Contributors } from './matrix.ts';
import { countReceivedByChannel, findQuotedWords, findUnitsSpokenOf } from './matrix-source.store.server.ts';
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
  const [project, version, groups, contributors, quoted, responses, counts, ungrouped, invitations, spoken] =
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
      findUnitsSpokenOf(db, consultationId),
    ]);
  const placeOf = placeOfUnit(version.tree);
  const speakers = Map.groupBy(contributors, ({ groupId }) => groupId);
  const answered: DeskGroup[] = groups.map(
    ({ id, ordinal, unitId, title, opinionsCount, version: groupVersion }) => ({
      ...speakersOf(speakers.get(id) ?? []),
      id,
      version: groupVersion,
      ordinal,
      unitId,
      title,
      opinionsCount,
      quoted: quoted.get(id) ?? '',
      aboutOthers: (spoken.get(id) ?? []).filter((about) => placeOf(about.unitId) !== placeOf(unitId)),
      response: responses.get(id),
    }),
  );
  const state = stateAt(consultation, now);
  const asked = countAsked(invitations, requestsText.forgotten);
  const source: MatrixSource = { tree: version.tree, groups: answered, asked, ...counts };
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

/** Who is printed as having spoken, and how many were late; what the staff said among themselves is only counted. */
function speakersOf(
  rows: readonly {
    readonly label: string;
    readonly late: boolean;
    readonly countingClass: CountingClass;
    readonly internal: boolean;
    readonly count: number;
  }[],
): Pick<AnsweredGroup, 'contributors' | 'late' | 'internal'> {
  const outside = rows.filter(({ internal }) => !internal);
  const sum = (counted: typeof rows) => counted.reduce((total, { count }) => total + count, 0);
  return {
    contributors: byLabel(outside),
    late: sum(outside.filter(({ late }) => late)),
    internal: sum(rows) - sum(outside),
  };
}

/**
 * One label once in its class, with all its opinions, whatever channel they came by; class by class. Who gave a hidden opinion
 * is not printed either.
 */
function byLabel(
  rows: readonly { readonly label: string; readonly countingClass: CountingClass; readonly count: number }[],
): Contributors[] {
  const sums = new Map<string, Contributors>();
  for (const { countingClass, count, ...row } of rows) {
    const label = row.label || words.hiddenContributor;
    const key = `${countingClass} ${label}`;
    sums.set(key, { label, countingClass, count: (sums.get(key)?.count ?? 0) + count });
  }
  const place = ({ countingClass }: Contributors) => COUNTING_CLASSES.indexOf(countingClass ?? 'individual');
  return [...sums.values()].sort((a, b) => place(a) - place(b) || b.count - a.count);
}
