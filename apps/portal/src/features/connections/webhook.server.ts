import { createHmac } from 'node:crypto';
import * as v from 'valibot';
import { answerOf, type NetworkConnector } from './network.ts';

const saidSchema = v.object({ url: v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/)) });

/**
 * One POST of JSON to a program that posts for us (a Zalo, Facebook or newsletter gateway of the province). It is signed: HMAC
 * SHA-256 over `<timestamp>.<body>` with the shared secret, as `DanBan-Signature: t=<seconds>,v1=<hex>`. 2xx means taken; an
 * answer `{"url": "https://…"}` says where it stands.
 */
export const webhook: NetworkConnector = {
  post: async ({ address, secret }, news, ask, now) => {
    const { postId: id, title, summary, url, language } = news;
    const body = JSON.stringify({ id, title, summary, url, language });
    const answer = await ask(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        'danban-signature': signature(secret, body, now),
      },
      body,
    }).catch(() => undefined);
    if (!answer) return { state: 'busy', reason: 'unreachable' };
    const refused = answerOf(answer.status);
    if (refused) return refused;
    const said: unknown = await answer.json().catch(() => undefined);
    const read = v.safeParse(saidSchema, said);
    return { state: 'accepted', address: read.success ? read.output.url : null };
  },
};

export function signature(secret: string, body: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
