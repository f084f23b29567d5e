import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { findSiteOwnerId } from '#features/organisations/owner.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { findRules } from '../time-limits.store.server.ts';
import { ruleOf } from './decide-change.server.ts';
import { requireChange } from './rule-changes.store.server.ts';

/** One change with the row it is about, and what this person may do with it. Rules and their history are open to all staff. */
export async function viewChange({ db }: Platform, actor: Actor, id: string) {
  const change = await requireChange(db, id);
  const { content } = change;
  const rules = content.kind === 'check' ? await findRules(db) : [];
  const rule = rules.find((row) => content.kind === 'check' && row.id === content.ruleRowId);
  const whose = ruleOf(change) ?? rule?.organisationId ?? null;
  const [body] = whose ? await findOrganisations(db, { ids: [whose] }) : [];
  const desks = [change.organisationId, whose, await findSiteOwnerId(db)].map((desk) => desk ?? '');
  return {
    change,
    rule,
    body: body?.name,
    own: actor.kind === 'person' && actor.personId === change.proposedBy,
    mayApprove: desks.some((organisationId) => can(actor, 'rule.approve', { organisationId })),
  };
}
