import * as v from 'valibot';
import { answerOf, type NetworkConnector, postText } from './network.ts';

/** Mastodon's own limit; servers may allow more, none less. */
const LETTERS = 500;
const statusSchema = v.object({ id: v.string(), url: v.nullish(v.string()) });

/**
 * Mastodon and what speaks its interface (Pleroma, GoToSocial): POST /api/v1/statuses with a token of scope `write:statuses`.
 * https://docs.joinmastodon.org/methods/statuses/#create
 */
export const mastodon: NetworkConnector = {
  post: async ({ address, secret }, news, ask) => {
    const answer = await ask(new URL('/api/v1/statuses', address), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'content-type': 'application/json',
        'idempotency-key': news.postId,
      },
      body: JSON.stringify({
        status: postText(news, LETTERS),
        visibility: 'public',
        language: news.language,
      }),
    }).catch(() => undefined);
    if (!answer) return { state: 'busy', reason: 'unreachable' };
    const refused = answerOf(answer.status);
    if (refused) return refused;
    const said: unknown = await answer.json().catch(() => undefined);
    const status = v.safeParse(statusSchema, said);
    // A page that only says 200 is no network that has taken it.
    if (!status.success) return { state: 'busy', reason: 'answer not understood' };
    const url = status.output.url ?? '';
    return { state: 'accepted', address: /^https?:\/\/\S+$/.test(url) ? url : null };
  },
};
