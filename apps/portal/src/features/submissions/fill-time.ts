import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Nobody reads a form and writes an opinion in under three seconds; most robots do. The field carries the
 * instant at which the form was made, signed, so that it cannot be invented. It never expires: a form may
 * stay open for days, and a cached page is only older than it seems.
 */
const LEAST_MS = 3_000;

export function signFillTime(at: Date, secret: Uint8Array): string {
  const stamp = at.getTime().toString(36);
  return `${stamp}.${mac(stamp, secret)}`;
}

export function filledTooFast(field: string, now: Date, secret: Uint8Array): boolean {
  const [stamp = '', given = ''] = field.split('.');
  const expected = mac(stamp, secret);
  if (given.length !== expected.length || !timingSafeEqual(Buffer.from(given), Buffer.from(expected)))
    return true;
  return now.getTime() - Number.parseInt(stamp, 36) < LEAST_MS;
}

function mac(stamp: string, secret: Uint8Array): string {
  return createHmac('sha256', secret).update(`fill-time ${stamp}`).digest('base64url').slice(0, 22);
}
