import type { ReachKind } from '../activity.ts';
import type { Channel } from '../channel.ts';
import { MEASURED_RULES, type ProofKind, type ReachRule } from './channel-kinds.data.ts';

export const COST_RULES = ['none', 'perUse', 'quoted'] as const;
/** none: costs nothing · perUse: a fixed amount for one use · quoted: asked for each time. */
export type CostRule = (typeof COST_RULES)[number];

/** Kênh truyền thông của một cơ quan: one loudspeaker, one newspaper, one room, with what using it means. */
export interface OutreachChannel {
  readonly id: string;
  /** In whose book it stands. */
  readonly organisationId: string;
  readonly kind: Channel;
  readonly name: string;
  readonly area: string;
  readonly audience: string;
  /** Who runs it: a body of the register … */
  readonly ownerId: string | null;
  /** … or a name only; neither: the body itself. */
  readonly ownerText: string;
  readonly costRule: CostRule;
  /** Whole đồng for one use; only with `perUse`. */
  readonly costAmount: number | null;
  /** Taken as proof here: some of what its kind allows. */
  readonly proofs: readonly ProofKind[];
  readonly reachRule: ReachRule;
  /** People in its reach. */
  readonly coverage: number | null;
  /** Only of a loudspeaker: the address of its page and feeds. */
  readonly stationSlug: string | null;
  /** Its last day; null: in use. */
  readonly validTo: string | null;
  readonly version: number;
}

export const isInUse = ({ validTo }: Pick<OutreachChannel, 'validTo'>, day: string): boolean =>
  validTo === null || day <= validTo;

/** A number is measured or estimated by the rule of its channel, whoever types it. */
export const reachKindOf = (rule: ReachRule): ReachKind =>
  MEASURED_RULES.includes(rule) ? 'measured' : 'estimated';

/** What one use of the channel will cost, as far as its rule says it; null: to be asked. */
export function estimateFor(channel: Pick<OutreachChannel, 'costRule' | 'costAmount'>): number | null {
  if (channel.costRule === 'none') return 0;
  return channel.costRule === 'perUse' ? channel.costAmount : null;
}
