import { fail } from '@sveltejs/kit';
import { askToFollow } from '#features/following/follow-draft.server.ts';
import { languageOf } from '#paths';
import { wordsIn } from '#text/en/all.ts';
import { followingText } from '#text/vi/following.ts';
import { isTooLarge } from '../../../posted-form.ts';
import { keepPage } from '../../../public-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ parent, setHeaders, request }) => {
  const { tags, now } = await parent();
  if (request.method === 'GET') keepPage({ setHeaders, now, tags });
};

export const actions: Actions = {
  default: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const { refusals } = wordsIn(language)(followingText);
    if (isTooLarge(request)) return fail(413, { email: '', error: refusals.emailWrong });
    const form = await request.formData();
    const email = String(form.get('email') ?? '').slice(0, 500);
    const typed = { email, trap: String(form.get('website') ?? ''), language };
    const asked = await askToFollow(app, params.slug, typed, getClientAddress());
    if (asked.ok) return { sent: true };
    return fail(asked.reason === 'tooMany' ? 429 : 400, { email, error: refusals[asked.reason] });
  },
};
