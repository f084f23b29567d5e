import { createHmac, timingSafeEqual } from 'node:crypto';
import { idFromHex } from './ids.ts';

/**
 * The id of a mail: of its job, so that one that is handed over again has the same; and of its recipient where one is named, sealed with
 * the key of the house. A delivery report gives it back, and only who got the mail can have it: nobody can end the mails of somebody
 * else by writing a report.
 */
export function messageIdOf(
  jobId: string,
  recipientId: string | undefined,
  { host, secretKey }: { readonly host: string; readonly secretKey: Buffer },
): string {
  if (recipientId === undefined) return `<${jobId}@${host}>`;
  const recipient = recipientId.replaceAll('-', '');
  return `<${jobId}.${recipient}.${sealOf(jobId, recipient, secretKey)}@${host}>`;
}

const SEALED = /([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.([\da-f]{32})\.([\da-f]{32})@/gi;

/** The recipient of the first id of ours in a text; undefined when there is none. */
export function recipientIn(text: string, secretKey: Buffer): string | undefined {
  for (const [, jobId = '', recipient = '', seal = ''] of text.matchAll(SEALED)) {
    const own = sealOf(jobId.toLowerCase(), recipient.toLowerCase(), secretKey);
    if (timingSafeEqual(Buffer.from(own), Buffer.from(seal.toLowerCase())))
      return idFromHex(recipient.toLowerCase());
  }
  return undefined;
}

function sealOf(jobId: string, recipient: string, secretKey: Buffer): string {
  return createHmac('sha256', secretKey).update(`mail ${jobId} ${recipient}`).digest('hex').slice(0, 32);
}
