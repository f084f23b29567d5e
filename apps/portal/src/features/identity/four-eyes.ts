import type { PersonActor } from '#features/authority/actor.ts';

/** The head's recorded confirmation that one person may hold both roles for a while. */
export interface FourEyesException {
  readonly id: string;
  readonly organisationId: string;
  readonly personId: string;
  readonly confirmedBy: string;
  readonly reason: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Runs out at the end of its last day; what has not begun yet is not over. */
export function isOver(exception: Pick<FourEyesException, 'validTo'>, today: string): boolean {
  return exception.validTo < today;
}

export interface FourEyesQuestion {
  /** Who proposed what is to be approved. */
  readonly proposedBy: string;
  readonly approver: PersonActor;
  readonly exceptions: readonly FourEyesException[];
  readonly today: string;
}

export type FourEyesRefusal = 'samePerson' | 'exceptionExpired';

/**
 * Two persons of the body, or of the body it belongs to. Which bodies a person may approve for is the permission
 * (`response.approve`, `document.approve`), asked before; here only the persons count.
 */
export function mayApprove(
  question: FourEyesQuestion,
): { readonly ok: true } | { readonly ok: false; readonly reason: FourEyesRefusal } {
  const { proposedBy, approver, today } = question;
  if (proposedBy !== approver.personId) return { ok: true };
  const theirs = question.exceptions.filter(
    (exception) =>
      exception.personId === approver.personId &&
      approver.ownOrganisationIds.includes(exception.organisationId),
  );
  if (theirs.some((exception) => exception.validFrom <= today && !isOver(exception, today)))
    return { ok: true };
  const expired = theirs.some((exception) => isOver(exception, today));
  return { ok: false, reason: expired ? 'exceptionExpired' : 'samePerson' };
}

/** Who works in a body, as far as the head's own exception depends on it. */
export interface Staffing {
  readonly level: 'central' | 'province' | 'district' | 'commune' | 'unit';
  /** People besides the head who can write or approve today. */
  readonly otherOfficers: number;
}

/**
 * A head confirms for others, not for himself; only the head of a commune with at most one officer beside him may.
 * See docs/decisions/0011-head-of-a-small-commune.md.
 */
export function mayConfirmForOneself({ level, otherOfficers }: Staffing): boolean {
  return level === 'commune' && otherOfficers <= 1;
}
