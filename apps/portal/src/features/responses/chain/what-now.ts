import type { PersonActor } from '#features/authority/actor.ts';
import { can, type Owned } from '#features/authority/permissions.ts';
import { type Chain, next, type Response, type ResponseRole } from '../response.ts';
import { permissionOf, returningRoles, type SignEvent } from './chain.ts';

/** What somebody may do in the chain of a round, whatever the answer; four eyes are asked when it is done. */
export interface ChainRights {
  readonly check: boolean;
  readonly approve: boolean;
  readonly returns: readonly ResponseRole[];
}

export function rightsIn(actor: PersonActor | undefined, chain: Chain, owned: Owned): ChainRights {
  if (!actor) return { check: false, approve: false, returns: [] };
  return {
    check: chain === 3 && can(actor, 'response.check', owned),
    approve: can(actor, permissionOf('approve', chain), owned),
    returns: returningRoles(actor, chain, owned),
  };
}

/** The next step that this person may take with this answer, and whether it may go back. */
export function whatNow(
  answer: Pick<Response, 'state'> | null | undefined,
  chain: Chain,
  rights: ChainRights,
): { readonly pass: SignEvent | undefined; readonly back: boolean } {
  if (!answer) return { pass: undefined, back: false };
  const { state } = answer;
  const passes: [SignEvent, ResponseRole, boolean][] = [
    ['check', 'checker', rights.check],
    ['approve', 'approver', rights.approve],
  ];
  return {
    pass: passes.find(([event, role, may]) => may && next(chain, state, event, role) !== undefined)?.[0],
    back: rights.returns.some((role) => next(chain, state, 'return', role) !== undefined),
  };
}
