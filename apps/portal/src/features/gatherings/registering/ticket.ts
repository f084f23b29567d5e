import { idToken, readIdToken } from '#platform/id-token.ts';

/** Which registration a ticket means. */
export interface TicketKey {
  readonly gatheringId: string;
  readonly registrationId: string;
}

/**
 * own: opens the page of the registration and cancels it; only its owner has it · door: stands in the QR code, which is shown
 * to others; it opens nothing but the page on which the staff lets somebody in · invite: lets the invited register.
 */
export type TicketUse = 'own' | 'door' | 'invite';

export function ticketToken(
  { gatheringId, registrationId }: TicketKey,
  use: TicketUse,
  secret: Uint8Array,
): string {
  return idToken(`gathering ${use}`, [gatheringId, registrationId], secret);
}

/** Undefined for what the house did not make for this use. */
export function readTicket(token: string, use: TicketUse, secret: Uint8Array): TicketKey | undefined {
  const [gatheringId, registrationId] = readIdToken(`gathering ${use}`, 2, token, secret) ?? [];
  return gatheringId && registrationId ? { gatheringId, registrationId } : undefined;
}
