import { fail } from '@sveltejs/kit';
import {
  askToSubscribe,
  optionsToChoose,
  readWish,
} from '#features/following/subscribing/subscribe.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { subscribingText } from '#text/vi/subscribing.ts';
import { isTooLarge } from '../posted-form.ts';
import { keepPage } from '../public-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, setHeaders, request }) => {
  if (request.method === 'GET') keepPage({ setHeaders, now: app.clock.now(), tags: ['consultation'] });
  return { options: await optionsToChoose(app) };
};

export const actions: Actions = {
  default: async ({ locals: { app }, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const { refusals } = wordsIn(language)(subscribingText);
    if (isTooLarge(request)) return fail(413, { reason: 'emailWrong', error: refusals.emailWrong });
    const form = await request.formData();
    const email = String(form.get('email') ?? '').slice(0, 500);
    const wish = readWish(form, await optionsToChoose(app));
    const typed = { email, trap: String(form.get('website') ?? ''), wish, language };
    const asked = await askToSubscribe(app, typed, getClientAddress());
    if (asked.ok) return { sent: true };
    const { reason } = asked;
    return fail(reason === 'tooMany' ? 429 : 400, { email, wish, reason, error: refusals[reason] });
  },
};
