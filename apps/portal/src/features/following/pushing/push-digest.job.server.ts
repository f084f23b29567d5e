import webPush from 'web-push';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import { postOutgoing } from '#platform/outgoing-pages.server.ts';
import { mailText } from '#text/vi/mail.ts';
import { isTaken, type PushDevice } from './push-device.ts';
import { deleteDevice, findDevice } from './push-devices.store.server.ts';

/** Words and an address of ours; encrypted for the browser, so that its push service reads nothing. */
export type PushNotice = { title: string; body: string; url: string };

/** Not told within a day, it is told by the digest of the next. */
const KEPT_SECONDS = 86_400;
const LONGEST_WORDS = 300;

/**
 * Shows one notification on one browser. Sent again after a death it has the same tag and topic: the service keeps one of them, and
 * the browser puts it in the place of the first. A browser that is gone is forgotten; what is only busy is tried again.
 */
export const pushDigestJob = defineJob<PushNotice & { deviceId: string }>({
  name: 'following.push',
  concurrency: 4,
  retries: 5,
  firstRetrySeconds: 60,
  timeoutSeconds: 60,
  handle: async ({ deviceId, ...notice }, app, { jobId }) => {
    const device = await findDevice(app.db, deviceId);
    if (!device || !app.config.push || !isTaken(device.endpoint, app.config.outgoingHosts)) return;
    const status = await send(app, device, notice, jobId);
    // RFC 8030, 7.3: 404 and 410 mean that nobody listens there any more.
    if (status === 404 || status === 410) await inTransaction(app.db, (tx) => deleteDevice(tx, deviceId));
    else if (status < 200 || status >= 300) throw new Error(`push service answered ${status}`);
  },
});

async function send(
  { config, installation }: App,
  { endpoint, p256dh, auth }: PushDevice,
  { title, body, url }: PushNotice,
  jobId: string,
): Promise<number> {
  // As on mails: nothing of a demo goes out without its mark.
  const shown = installation.kind === 'demo' ? mailText.demoSubject(title) : title;
  const words = { title: shown.slice(0, LONGEST_WORDS), body: body.slice(0, LONGEST_WORDS), url, tag: jobId };
  const request = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(words),
    {
      ...(config.push && { vapidDetails: config.push }),
      TTL: KEPT_SECONDS,
      contentEncoding: 'aes128gcm',
      topic: jobId.replaceAll('-', ''),
    },
  );
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  );
  const answer = await postOutgoing(endpoint, request.body ?? Buffer.alloc(0), {
    hosts: [new URL(endpoint).host],
    maxBytes: 100_000,
    headers,
  });
  return answer.status;
}
