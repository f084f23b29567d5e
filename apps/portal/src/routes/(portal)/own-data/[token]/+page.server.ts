import { fail } from '@sveltejs/kit';
import { collectHeldOf } from '#features/personal-data/held/held-data.server.ts';
import { askForAll, withdrawForAll } from '#features/personal-data/requests/ask-for-all.server.ts';
import { PURPOSES } from '#features/personal-data/requests/data-request.ts';
import { readOwnDataLink } from '#features/personal-data/requests/own-data-link.server.ts';
import { readAsked } from '#features/personal-data/requests/read-asked.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { askAllRefusals, ownDataOfAllText } from '#text/vi/data-requests.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params }) => {
  const own = await readOwnDataLink(app, params.token);
  if (!own) return { own: new ServerOnly(undefined), token: params.token };
  const codes = own.given.map(({ receiptCode }) => receiptCode);
  const held = await collectHeldOf(app, codes);
  return { own: new ServerOnly({ contact: own.contact.value, held }), token: params.token };
};

const ask =
  (kind: 'correct' | 'delete') =>
  async ({ locals: { app }, params, url, request, getClientAddress }: RequestEvent) => {
    const say = wordsIn(languageOf(url.pathname));
    const asked = readAsked(kind, await request.formData());
    const done = await askForAll(app, params.token, asked, getClientAddress());
    if (done.ok) return { done: say(ownDataOfAllText).done(kind, done.value) };
    return fail(done.reason === 'tooMany' ? 429 : 400, { error: say(askAllRefusals)[done.reason] });
  };

export const actions: Actions = {
  correct: ask('correct'),
  delete: ask('delete'),
  withdraw: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const say = wordsIn(languageOf(url.pathname));
    const form = await request.formData();
    const purposes = PURPOSES.filter((purpose) => form.getAll('purposes').includes(purpose));
    const done = await withdrawForAll(app, params.token, purposes, getClientAddress());
    const none = { requests: 0, alreadyAsked: 0, alreadyErased: 0 };
    if (done.ok) return { done: say(ownDataOfAllText).done('withdraw', { ...none, ...done.value }) };
    return fail(done.reason === 'tooMany' ? 429 : 400, { error: say(askAllRefusals)[done.reason] });
  },
};
