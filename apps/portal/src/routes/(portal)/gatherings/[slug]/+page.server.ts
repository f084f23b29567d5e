import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { requirePublicGathering, viewGathering } from '#features/gatherings/public-gathering.server.ts';
import { askQuestion } from '#features/gatherings/questions/ask-question.server.ts';
import { typedRegistration } from '#features/gatherings/registering/read-form.ts';
import { register } from '#features/gatherings/registering/register.server.ts';
import { readRegistration } from '#features/gatherings/registering/registration.schema.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import { wordsIn } from '#text/en/all.ts';
import { askRefusals, gatheringText, registerRefusals } from '#text/vi/gathering-words.ts';
import { isTooLarge } from '../../posted-form.ts';
import { keepPage } from '../../public-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, setHeaders, request }) => {
  const view = await viewGathering(app, params.slug);
  const { gathering } = view;
  const now = app.clock.now();
  const tags = [`gathering:${gathering.id}`, `organisation:${gathering.organisationId}`, 'consultation'];
  const isQuiet = gathering.state !== 'announced' && !view.mayAsk;
  if (request.method === 'GET' && isQuiet) keepPage({ setHeaders, now, tags });
  return { view: new ServerOnly(view) };
};

export const actions: Actions = {
  register: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const language = languageOf(url.pathname);
    const words = wordsIn(language);
    const none = { name: '', email: '', workplace: '', group: '' };
    if (isTooLarge(request)) return fail(413, { typed: none, error: words(gatheringText).unread });
    const gathering = await requirePublicGathering(app, params.slug);
    const { typed, trap } = typedRegistration(await request.formData());
    const read = readRegistration(gathering.kind, typed);
    if (!read.ok) return fail(400, { typed, errors: read.errors });
    const asking = { language, trap, address: getClientAddress(), invitationId: null };
    const done = await register(app, gathering, read.value, asking);
    if (!done.ok) {
      const error = words(registerRefusals)[done.reason];
      return fail(done.reason === 'tooMany' ? 429 : 400, { typed, error });
    }
    if ('token' in done.value) redirect(303, pathsIn(language).ticket(done.value.token));
    return { sent: true };
  },
  ask: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const refusals = wordsIn(languageOf(url.pathname))(askRefusals);
    if (isTooLarge(request)) return fail(413, { question: '', askError: refusals.tooLong });
    const gathering = await requirePublicGathering(app, params.slug);
    const form = await request.formData();
    const typed = { words: String(form.get('words') ?? ''), trap: String(form.get('website') ?? '') };
    const asked = await askQuestion(app, gathering, typed, getClientAddress());
    if (asked.ok) return { asked: true };
    const status = asked.reason === 'tooMany' ? 429 : 400;
    return fail(status, { question: typed.words, askError: refusals[asked.reason] });
  },
};
