import type { PersonActor } from '#features/authority/actor.ts';
import { can, type Owned, type Permission } from '#features/authority/permissions.ts';
import { type FourEyesException, type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import type { Chain, Response, ResponseRole } from '../response.ts';

/** The two events that bring an answer one step nearer to being final. */
export type SignEvent = 'check' | 'approve';

/** In a chain of three the last word is the leader's. */
export function permissionOf(event: SignEvent, chain: Chain): Permission {
  if (event === 'check') return 'response.check';
  return chain === 3 ? 'response.sign' : 'response.approve';
}

/** In which roles of the chain somebody may send an answer back. */
export function returningRoles(actor: PersonActor, chain: Chain, owned: Owned): ResponseRole[] {
  return [
    ...(can(actor, permissionOf('approve', chain), owned) ? (['approver'] as const) : []),
    ...(chain === 3 && can(actor, 'response.check', owned) ? (['checker'] as const) : []),
  ];
}

type Hands = Pick<Response, 'writtenBy' | 'proposedBy' | 'checkedBy'>;

/** Nobody checks or approves what came from the own hands: words, handing in, or the step before. */
export function handsBefore(event: SignEvent, { writtenBy, proposedBy, checkedBy }: Hands): string[] {
  const hands = event === 'check' ? [writtenBy, proposedBy] : [writtenBy, proposedBy, checkedBy];
  return hands.filter((person) => person !== null);
}

export interface Eyes {
  readonly approver: PersonActor;
  readonly exceptions: readonly FourEyesException[];
  readonly today: string;
}

export function mayPass(
  event: SignEvent,
  answer: Hands,
  eyes: Eyes,
): { readonly ok: true } | { readonly ok: false; readonly reason: FourEyesRefusal } {
  for (const proposedBy of handsBefore(event, answer)) {
    const answered = mayApprove({ ...eyes, proposedBy });
    if (!answered.ok) return answered;
  }
  return { ok: true };
}

/** Why what came from the own hands may not be passed on by this person today; undefined: it may. */
export function whyNotOwn(eyes: Eyes): FourEyesRefusal | undefined {
  const own = mayApprove({ ...eyes, proposedBy: eyes.approver.personId });
  return own.ok ? undefined : own.reason;
}
