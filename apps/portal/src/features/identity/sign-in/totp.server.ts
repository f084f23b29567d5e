import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { generateSecret, generateURI, verify } from 'otplib';
import QRCode from 'qrcode';

/** Authenticator apps show a code for 30 seconds; the one before and the one after are taken too (clocks differ). */
const STEP_SECONDS = 30;

/** 160 random bits in base32, as a person may have to type them. */
export function newTotpSecret(): string {
  return generateSecret();
}

/** The 30-second step of a right code that was not used before; undefined otherwise. */
export async function acceptedStep(
  secret: string,
  code: string,
  lastStep: number | null,
  now: Date,
): Promise<number | undefined> {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const result = await verify({
    secret,
    token,
    epoch: Math.floor(now.getTime() / 1000),
    epochTolerance: STEP_SECONDS,
  });
  if (!result.valid) return undefined;
  const step = Math.floor(now.getTime() / 1000 / STEP_SECONDS) + result.delta;
  // RFC 6238, 5.2: a code is accepted once; one that was seen over a shoulder is worth nothing.
  return lastStep !== null && step <= lastStep ? undefined : step;
}

export interface TotpInvitation {
  /** In groups of four, for typing. */
  readonly typed: string;
  readonly svg: string;
}

/** What the person scans or types into the authenticator app. */
export async function invitationFor(
  secret: string,
  signInName: string,
  issuer: string,
): Promise<TotpInvitation> {
  const uri = generateURI({ issuer, label: signInName, secret });
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  return { typed: secret.replace(/(.{4})(?=.)/g, '$1 '), svg };
}

/** AES-256-GCM under a key of its own, derived from the installation's secret; bound to the person, so that rows cannot be swapped. */
export function sealSecret(secret: string, personId: string, secretKey: Uint8Array): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFrom(secretKey), nonce);
  cipher.setAAD(Buffer.from(personId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}`;
}

/** Throws when the key is another one or the value was altered: the installation's secret was lost or the table tampered with. */
export function openSecret(stored: string, personId: string, secretKey: Uint8Array): string {
  const [version, body = ''] = stored.split('.');
  if (version !== 'v1') throw new Error(`openSecret: unknown form ${version}`);
  const bytes = Buffer.from(body, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', keyFrom(secretKey), bytes.subarray(0, 12));
  decipher.setAAD(Buffer.from(personId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

function keyFrom(secretKey: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, '', 'danban totp secret', 32));
}
