import { createHash } from 'node:crypto';
import { systemActor } from '#features/authority/actor.ts';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { type LyingMail, withMailbox } from '#platform/imap-mailbox.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { recipientIn } from '#platform/message-id.ts';
import { emit } from '#platform/outbox.server.ts';
import { findLastRead, noteLook, noteRead } from './bounce-reading.store.server.ts';
import { readDeliveryReport } from './delivery-report.ts';
import { noteBounce } from './note-bounces.server.ts';
import { findAddress } from './subscribers.store.server.ts';

type ReadingApp = Pick<App, 'db' | 'clock' | 'config' | 'log'>;

/** In one look; the next comes five minutes later. */
const MOST_MAILS = 500;

/**
 * Reads the mails that came to the mailbox for reports since the last look. What a report changes and how far was read is one
 * transaction: each counts once, wherever the process dies. A report counts only with the sealed id of a mail of ours in it
 * (platform/message-id.ts). What is no report, or names no mail of ours, is flagged for people. Returns how many were read.
 */
export async function readBounces(app: ReadingApp): Promise<number> {
  const { bounceMailbox } = app.config;
  if (!bounceMailbox) return 0;
  let read = 0;
  try {
    await withMailbox(bounceMailbox, async (mailbox) => {
      const last = await findLastRead(app.db, mailbox.uidValidity);
      for await (const mail of mailbox.mailsAfter(last, MOST_MAILS)) {
        const understood = await take(app, mail);
        read += 1;
        if (understood !== undefined) await mailbox.mark(mail.uid, understood ? 'read' : 'toLookAt');
      }
    });
  } catch (error) {
    app.log.warn({ err: error }, 'mailbox for delivery reports not read');
    await noteLook(app.db, app.clock.now(), codeOf(error));
    return read;
  }
  await noteLook(app.db, app.clock.now(), null);
  return read;
}

/** Whether it was understood; undefined: another process has it. */
async function take(app: ReadingApp, mail: LyingMail): Promise<boolean | undefined> {
  const report = await readDeliveryReport(mail.raw);
  const recipientId =
    report.kind === 'failed' ? recipientIn(report.returned, app.config.secretKey) : undefined;
  const understood = report.kind === 'nothing' || recipientId !== undefined;
  return await inTransaction(app.db, async (tx) => {
    if (!(await noteRead(tx, { ...mail, understood }, app.clock.now()))) return undefined;
    if (report.kind !== 'failed' || recipientId === undefined) return understood;
    // Whoever has stopped since has no address here.
    const email = await findAddress(tx, recipientId);
    const bounce = email && { email, kind: report.bounce, code: report.code };
    if (bounce) await noteBounce(app, tx, systemActor, bounce, { id: idOf(mail.raw), fromReport: true });
    // A mail of another part, which hears it by the id that its mail carries.
    else await emit(tx, 'mail.refused', { recipientId, code: report.code }, app.clock.now());
    return understood;
  });
}

/** Of the mail itself: read anew after its mailbox was rebuilt, it is the same. */
function idOf(raw: Uint8Array): string {
  const hex = createHash('sha256').update(raw).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function codeOf(error: unknown): string {
  const { code, authenticationFailed } = error as { code?: unknown; authenticationFailed?: boolean };
  if (authenticationFailed) return 'EAUTH';
  return typeof code === 'string' ? code : 'EIMAP';
}

export const readBouncesJob = defineJob<Record<string, never>>({
  name: 'following.readBounces',
  // The next look comes anyway.
  retries: 0,
  handle: async (_data, app) => {
    const read = await readBounces(app);
    if (read > 0) app.log.info({ read }, 'delivery reports read');
  },
});
