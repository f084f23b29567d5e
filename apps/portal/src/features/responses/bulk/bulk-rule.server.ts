import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import type { FourEyesRefusal } from '#features/identity/four-eyes.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { findChain } from '../chain/chain.store.server.ts';
import { permissionOf, returningRoles, whyNotOwn } from '../chain/chain.ts';
import { type ResponseState, statesBefore } from '../response.ts';
import type { BulkAnswer, BulkKind } from './bulk-answer.ts';

/** What a person may do with many answers today, as the table of the life of an answer and the four eyes say it. */
export interface BulkRule {
  readonly kind: BulkKind;
  /** An answer in another state is left out. */
  readonly from: readonly ResponseState[];
  /** Groups in which somebody is writing are left alone. */
  readonly keepsWords: boolean;
  /** Why what came from the own hands is left out; absent: it is not, or the step asks for no other person. */
  readonly own?: { readonly personId: string; readonly reason: FourEyesRefusal };
}

/** Undefined: this person has no right to it. Asked for the plan and again for every portion. */
export async function findRule(
  db: Db,
  actor: PersonActor,
  consultation: Consultation,
  { kind, replacesWords }: Pick<BulkAnswer, 'kind' | 'replacesWords'>,
  now: Date,
): Promise<BulkRule | undefined> {
  const chain = await findChain(db, consultation.id);
  if (kind === 'answer') {
    if (!can(actor, 'response.write', consultation)) return undefined;
    return { kind, from: statesBefore(chain, 'save', 'writer'), keepsWords: !replacesWords };
  }
  if (kind === 'return') {
    const roles = returningRoles(actor, chain, consultation);
    const from = [...new Set(roles.flatMap((role) => statesBefore(chain, 'return', role)))];
    return roles.length > 0 ? { kind, from, keepsWords: false } : undefined;
  }
  if (!can(actor, permissionOf(kind, chain), consultation)) return undefined;
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  const reason = whyNotOwn({ approver: actor, exceptions, today: legalDay(now) });
  return {
    ...{
      kind,
      from: statesBefore(chain, kind, kind === 'check' ? 'checker' : 'approver'),
      keepsWords: false,
    },
    ...(reason && { own: { personId: actor.personId, reason } }),
  };
}
