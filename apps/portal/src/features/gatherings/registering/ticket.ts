import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which registration a ticket means. */
export interface TicketKey {
  readonly gatheringId: string;
  readonly registrationId: string;
}

const ID_BYTES = 16;
/** 144 bits that only the house can make. */
const MAC_BYTES = 18;

/**
 * own: opens the page of the registration and cancels it; only its owner has it · door: stands in the QR code, which is shown
 * to others; it opens nothing but the page on which the staff lets somebody in · invite: lets the invited register.
 */
export type TicketUse = 'own' | 'door' | 'invite';

export function ticketToken(key: TicketKey, use: TicketUse, secret: Uint8Array): string {
  const ids = Buffer.from((key.gatheringId + key.registrationId).replaceAll('-', ''), 'hex');
  return Buffer.concat([ids, mac(ids, use, secret)]).toString('base64url');
}

/** Undefined for what the house did not make for this use. */
export function readTicket(token: string, use: TicketUse, secret: Uint8Array): TicketKey | undefined {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 2 * ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined;
  const ids = bytes.subarray(0, 2 * ID_BYTES);
  if (!timingSafeEqual(bytes.subarray(2 * ID_BYTES), mac(ids, use, secret))) return undefined;
  return { gatheringId: idOf(ids.subarray(0, ID_BYTES)), registrationId: idOf(ids.subarray(ID_BYTES)) };
}

function mac(ids: Uint8Array, use: TicketUse, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(`gathering ${use} `).update(ids).digest().subarray(0, MAC_BYTES);
}

function idOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
