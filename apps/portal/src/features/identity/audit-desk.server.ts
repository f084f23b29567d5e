import type { TrailRow } from '#features/audit/trail.ts';
import { type ChainCheck, verifyChain } from '#features/audit/verify-chain.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { addDays, isLegalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { isId } from '#platform/ids.ts';
import { findTrail } from './find-trail.server.ts';

export interface AuditDeskFilter {
  readonly kind: string;
  readonly act: string;
  readonly person: string;
  /** Legal days, empty for none. */
  readonly from: string;
  readonly to: string;
  /** Entries before this number; 0 for the newest. */
  readonly before: number;
}

export interface AuditDesk {
  readonly rows: readonly TrailRow[];
  /** The number to ask for the next page with; undefined on the last one. */
  readonly olderThan: number | undefined;
  readonly check: ChainCheck | undefined;
}

const PAGE = 100;

/** An administrator reads everything, others what concerns their own body. The chain is always checked as a whole. */
export async function readAuditDesk(
  platform: Platform,
  actor: PersonActor,
  filter: AuditDeskFilter,
  wantsCheck: boolean,
): Promise<AuditDesk> {
  requirePermission(actor, 'audit.read');
  const found = await findTrail(platform.db, {
    ...(!actor.roles.includes('administrator') && { organisationIds: actor.ownOrganisationIds }),
    ...(filter.kind && { objectKind: filter.kind }),
    ...(filter.act && { act: filter.act }),
    ...(isId(filter.person) && { actorId: filter.person }),
    ...(isLegalDay(filter.from) && { from: startOfLegalDay(filter.from) }),
    ...(isLegalDay(filter.to) && { until: startOfLegalDay(addDays(filter.to, 1)) }),
    ...(filter.before > 0 && { beforeSeq: filter.before }),
    limit: PAGE + 1,
  });
  const rows = found.slice(0, PAGE);
  return {
    rows,
    olderThan: found.length > PAGE ? rows.at(-1)?.seq : undefined,
    check: wantsCheck ? await verifyChain(platform.db) : undefined,
  };
}
