import {
  type CouncilMember,
  isValidOn,
  type Organisation,
  standsApart,
} from '#features/organisations/organisation.ts';
import type { TaskMode } from '../task.ts';

/** How the body whose plan it is stands to others on a day. */
export interface Standing {
  readonly own: Pick<Organisation, 'id' | 'kind'>;
  /** All that it belongs to, step by step. */
  readonly above: ReadonlySet<string>;
  /** What belongs directly to it. */
  readonly below: ReadonlySet<string>;
  /** Of a council: its seats of all days. */
  readonly seats: readonly CouncilMember[];
}

/**
 * Whether a body is always asked or always charged; null: as the task says. Asked: whoever stands above, the Party, and who
 * stands in a line of its own (decision 0118). A co-ordination council has nobody under it: its chair assigns work to the
 * bodies that sit in it (Decision 21/2021/QĐ-TTg, Article 3(3) and Article 5(1)), and it asks everybody else, the body that
 * holds its chair too (interpretation 0085).
 */
export function wayOfGiving(
  { own, above, below, seats }: Standing,
  body: Pick<Organisation, 'id' | 'kind'>,
  day: string,
): TaskMode | null {
  if (body.id === own.id) return null;
  if (above.has(body.id) || standsApart(body.kind, own.kind) || body.kind === 'partyBody') return 'requested';
  if (own.kind === 'council') {
    const held = seats.filter((seat) => seat.organisationId === body.id && isValidOn(seat, day));
    const sits = held.length > 0 && held.every(({ seat }) => seat !== 'chair');
    return sits ? null : 'requested';
  }
  return below.has(body.id) ? 'assigned' : null;
}
