import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { readEntry, typedEntry } from '#features/initiatives/entering/enter.schema.ts';
import * as own from '#features/initiatives/entering/own-entry.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { ownRefusals } from '#text/vi/initiatives.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => ({
  own: new ServerOnly(await own.loadOwnEntry(app, params.token)),
  done: url.searchParams.get('da-ghi') ?? '',
});

/** Back to the page once it is done; the reason in the language of the page when it is not. */
function answer(
  { url, params }: RequestEvent,
  done: { readonly ok: true } | { readonly ok: false; readonly reason: keyof typeof ownRefusals },
  said: string,
  kept: object = {},
) {
  const language = languageOf(url.pathname);
  if (!done.ok) return fail(400, { ...kept, error: wordsIn(language)(ownRefusals)[done.reason] });
  redirect(303, `${pathsIn(language).initiativeEntry(params.token)}?da-ghi=${said}`);
}

export const actions: Actions = {
  change: async (event) => {
    const { app } = event.locals;
    const { typed } = typedEntry(await event.request.formData());
    const call = (await own.loadOwnEntry(app, event.params.token))?.call;
    if (!call) return answer(event, { ok: false, reason: 'unknown' }, '');
    const read = readEntry(typed, call);
    if (!read.ok) return fail(400, { typed, errors: read.errors });
    return answer(event, await own.changeOwnEntry(app, event.params.token, read.value), 'sua', { typed });
  },
  send: async (event) => answer(event, await own.sendOwnEntry(event.locals.app, event.params.token), 'nop'),
  withdraw: async (event) => {
    if ((await event.request.formData()).get('sureWithdraw') !== 'on')
      return fail(400, { sureMissing: 'withdraw' });
    return answer(event, await own.withdrawOwnEntry(event.locals.app, event.params.token), 'sua');
  },
  complain: async (event) => {
    const complaint = String((await event.request.formData()).get('complaint') ?? '');
    const done = await own.complain(event.locals.app, event.params.token, complaint);
    return answer(event, done, 'sua', { complaint });
  },
  erase: async (event) => {
    if ((await event.request.formData()).get('sureErase') !== 'on')
      return fail(400, { sureMissing: 'erase' });
    await own.eraseOwnEntry(event.locals.app, event.params.token);
    return answer(event, { ok: true }, 'xoa');
  },
};
