import { createHmac } from 'node:crypto';
import { idToken, readIdToken } from '#platform/id-token.ts';

/** Which invitation a private link means. */
export interface InviteeKey {
  readonly surveyId: string;
  readonly inviteeId: string;
}

/** answer: opens the survey once · stop: ends the mails; a mail program may open it by itself, so it answers nothing. */
export type InviteeUse = 'answer' | 'stop';

export function inviteeToken(
  { surveyId, inviteeId }: InviteeKey,
  use: InviteeUse,
  secret: Uint8Array,
): string {
  return idToken(`survey ${use}`, [surveyId, inviteeId], secret);
}

/** Undefined for what the house did not make for this use. */
export function readInviteeToken(token: string, use: InviteeUse, secret: Uint8Array): InviteeKey | undefined {
  const [surveyId, inviteeId] = readIdToken(`survey ${use}`, 2, token, secret) ?? [];
  return surveyId && inviteeId ? { surveyId, inviteeId } : undefined;
}

/** What is kept of an address that wants no invitations: nobody reads the address out of it. */
export function stopHash(email: string, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update('survey stop ').update(email.toLowerCase()).digest();
}
