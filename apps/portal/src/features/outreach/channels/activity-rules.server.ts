import type { Db } from '#platform/db.server.ts';
import type { Activity } from '../activity.ts';
import {
  CHANNEL_KIND_RULES,
  type ChannelKindRule,
  noticeRuleFor,
  type ProofKind,
  type ReachRule,
} from './channel-kinds.data.ts';
import { requireChannel } from './channels.store.server.ts';

/** What holds for one activity: the rules of its kind, narrowed by its channel. */
export interface ActivityRules {
  readonly kind: ChannelKindRule;
  readonly proofs: readonly ProofKind[];
  readonly reachRule: ReachRule;
  readonly coverage: number | null;
  /** Of a press meeting: the hours, the basis and how far it was checked. */
  readonly notice: { readonly hours: number; readonly basis: string; readonly status: string } | undefined;
}

export async function rulesOf(
  db: Db,
  { channel, channelId, heldOn }: Pick<Activity, 'channel' | 'channelId' | 'heldOn'>,
): Promise<ActivityRules> {
  const kind = CHANNEL_KIND_RULES[channel];
  const own = channelId === null ? undefined : await requireChannel(db, channelId);
  const row = noticeRuleFor(channel, heldOn);
  return {
    kind,
    proofs: own?.proofs ?? kind.proofs,
    reachRule: own?.reachRule ?? kind.reachRule,
    coverage: own?.coverage ?? null,
    notice: row && { hours: row.hoursBefore, basis: row.legalBasis, status: row.status },
  };
}
