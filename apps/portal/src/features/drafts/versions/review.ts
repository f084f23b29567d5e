import type { DraftVersion } from '../draft-version.ts';

/** Why a version cannot be confirmed yet. */
export type ConfirmRefusal =
  | 'notInReview'
  | 'stampUnresolved'
  | 'errorsUnresolved'
  | 'noText'
  | 'olderThanConfirmed'
  | 'lineageOpen';

export type Reviewed = Pick<
  DraftVersion,
  'state' | 'ordinal' | 'diagnostics' | 'secrecyHits' | 'secrecyClearedReason' | 'tree'
>;

/** A stamp was found and nobody with authority has said in writing that it is none. */
export function stampUnresolved(version: Pick<Reviewed, 'secrecyHits' | 'secrecyClearedReason'>): boolean {
  return version.secrecyHits.length > 0 && version.secrecyClearedReason === null;
}

export function errorCount(version: Pick<Reviewed, 'diagnostics'>): number {
  return version.diagnostics.filter((each) => each.severity === 'error').length;
}

/** The first thing that stands against confirming; undefined when nothing does. */
export function whyNotConfirm(
  version: Reviewed,
  context: {
    readonly latestConfirmedOrdinal: number;
    readonly errorsAcceptedReason: string;
    /** Doubtful pairs with the version before about which nobody has said anything. */
    readonly lineageOpen: number;
  },
): ConfirmRefusal | undefined {
  if (version.state !== 'review') return 'notInReview';
  if (stampUnresolved(version)) return 'stampUnresolved';
  if (version.ordinal < context.latestConfirmedOrdinal) return 'olderThanConfirmed';
  if (version.tree.body.length === 0) return 'noText';
  if (errorCount(version) > 0 && context.errorsAcceptedReason === '') return 'errorsUnresolved';
  if (context.lineageOpen > 0) return 'lineageOpen';
  return undefined;
}
