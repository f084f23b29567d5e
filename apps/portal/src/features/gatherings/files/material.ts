import type { GatheringState } from '../gathering.ts';
import type { RegistrationState } from '../registering/registrations.store.server.ts';

export const MATERIAL_AUDIENCES = ['public', 'participants'] as const;
/** participants: whoever has a place, by the private link of the ticket. */
export type MaterialAudience = (typeof MATERIAL_AUDIENCES)[number];
export const MATERIAL_SINCE = ['now', 'after'] as const;
/** now: as soon as the gathering is announced · after: once it was held. */
export type MaterialSince = (typeof MATERIAL_SINCE)[number];

/** A file for those who come (tài liệu của buổi). */
export interface GatheringMaterial {
  readonly gatheringId: string;
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** null: it had to go. */
  readonly sha256: string | null;
  readonly size: number;
  readonly audience: MaterialAudience;
  readonly since: MaterialSince;
  readonly addedAt: Date;
}

/** Why a reader stands before a material: anybody, or the holder of a ticket. */
export type MaterialReader =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'ticket'; readonly state: RegistrationState };

/**
 * Whether this reader may open the material now. Who waits for a place or has given it back is no participant; a cancelled gathering gives
 * its materials to nobody, because they speak of what does not happen.
 */
export function mayOpen(
  material: Pick<GatheringMaterial, 'audience' | 'since' | 'sha256'>,
  state: GatheringState,
  reader: MaterialReader,
): boolean {
  if (material.sha256 === null) return false;
  const isHeld = state === 'held' || state === 'closed';
  if (!isHeld && (state !== 'announced' || material.since === 'after')) return false;
  if (material.audience === 'public') return true;
  return reader.kind === 'ticket' && reader.state === 'placed';
}

export const MOST_MATERIALS = 30;
