import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { requireOrganisation } from './organisations.store.server.ts';
import { findSiteOwnerId, setSiteOwner } from './owner.store.server.ts';

/** Names the body that answers for the site: every public page prints its name and address (02-legal-rules §5). */
export async function makeOwner(platform: Platform, actor: Actor, id: string): Promise<void> {
  requirePermission(actor, 'organisation.manage');
  const body = await requireOrganisation(platform.db, id);
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    const before = { siteOwner: (await findSiteOwnerId(tx)) ?? null };
    await setSiteOwner(tx, body.id, actor.kind === 'person' ? actor.personId : null, now);
    const after = { siteOwner: body.id };
    const entry = { act: 'organisation.madeOwner', objectKind: 'organisation', objectId: body.id };
    await record(tx, actor, { ...entry, organisationId: body.id, before, after }, now);
  });
}
