import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { findChain } from '../chain/chain.store.server.ts';
import { findProgress } from '../desk/desk.store.server.ts';
import { leftOf, type Place, placesOf, sumOf } from '../desk/places.ts';
import { findAnsweringOfficers } from './assign-articles.server.ts';
import { findAssignments } from './assignments.store.server.ts';

/** Who answers what, and how far each has come: by article and by officer. */
export async function loadAnswerProgress({ db, clock }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  const [project, version, progress, assignments, chain] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    findProgress(db, consultationId),
    findAssignments(db, consultationId),
    findChain(db, consultationId),
  ]);
  const officerOf = new Map(assignments.map((one) => [one.place, one]));
  const places = placesOf(version.tree, progress).map((place) => ({
    ...place,
    left: leftOf(place),
    officer: officerOf.get(place.place),
  }));
  const mayAssign = can(actor, 'response.assign', consultation);
  return {
    consultation: { id: consultationId },
    project: { shortTitle: project.shortTitle },
    chain,
    places,
    officers: byOfficer(places),
    holders: mayAssign
      ? await findAnsweringOfficers(db, consultation.organisationId, legalDay(clock.now()))
      : [],
    mayAssign,
  };
}

type Row = Place & {
  readonly officer: { readonly personId: string; readonly displayName: string } | undefined;
};

/** One line for each officer; what is given to nobody comes last. */
function byOfficer(places: readonly Row[]) {
  const rows = [...Map.groupBy(places, ({ officer }) => officer?.personId ?? '')].map(
    ([personId, theirs]) => {
      const sum = sumOf(theirs);
      const name = theirs[0]?.officer?.displayName ?? '';
      return { personId, name, places: theirs.length, ...sum, left: leftOf(sum) };
    },
  );
  return rows.sort((a, b) => Number(a.personId === '') - Number(b.personId === '') || b.left - a.left);
}
