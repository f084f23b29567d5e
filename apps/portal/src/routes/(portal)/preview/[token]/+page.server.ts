import { fail, redirect } from '@sveltejs/kit';
import { pathsIn } from '#english-paths';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { offerChallenge } from '#features/submissions/holding/offer-challenge.server.ts';
import { discardSubmissionDraft, previewSubmission } from '#features/submissions/preview.server.ts';
import {
  type EditResult,
  removeOpinion,
  reorderOpinion,
} from '#features/submissions/writing/edit-draft.server.ts';
import { languageOf } from '#paths';
import { ServerOnly } from '#platform/server-only.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { app }, params, url }) => {
  const paths = pathsIn(languageOf(url.pathname));
  const preview = await previewSubmission(app, params.token);
  if (preview.kind === 'sent') redirect(303, paths.submission(preview.receiptCode));
  const challenge =
    preview.kind === 'draft' ? await offerChallenge(app, params.token, preview.consultation.id) : '';
  return { preview: new ServerOnly(preview), challenge, wasDiscarded: url.searchParams.has('da-bo') };
};

export const actions: Actions = {
  confirm: async ({ locals: { app }, params, url, request, getClientAddress }) => {
    const proof = String((await request.formData()).get('altcha') ?? '');
    const language = languageOf(url.pathname);
    const confirmed = await confirmSubmission(app, params.token, getClientAddress(), proof, language);
    if (confirmed.ok) redirect(303, pathsIn(language).submission(confirmed.value.receiptCode));
    return fail(confirmed.reason === 'tooMany' ? 429 : 409, { refusal: confirmed.reason });
  },
  remove: async (event) => {
    const { app, token, id, seen, address, paths } = await about(event);
    return after(paths.commentPreview(token), id, await removeOpinion(app, token, id, seen, address));
  },
  up: async (event) => {
    const { app, token, id, address, paths } = await about(event);
    return after(paths.commentPreview(token), id, await reorderOpinion(app, token, id, -1, address));
  },
  down: async (event) => {
    const { app, token, id, address, paths } = await about(event);
    return after(paths.commentPreview(token), id, await reorderOpinion(app, token, id, 1, address));
  },
  discard: async ({ locals: { app }, params, url }) => {
    await discardSubmissionDraft(app, params.token);
    redirect(303, `${pathsIn(languageOf(url.pathname)).commentPreview(params.token)}?da-bo`);
  },
};

async function about({ locals: { app }, params: { token }, url, request, getClientAddress }: RequestEvent) {
  const form = await request.formData();
  const [id, seen] = ['id', 'seen'].map((name) => String(form.get(name) ?? ''));
  return {
    app,
    token,
    id: id ?? '',
    seen: seen ?? '',
    address: getClientAddress(),
    paths: pathsIn(languageOf(url.pathname)),
  };
}

function after(preview: string, id: string, edited: EditResult) {
  if (edited.ok) redirect(303, `${preview}#y-kien-${id}`);
  return fail(edited.reason === 'tooMany' ? 429 : 409, { editRefusal: edited.reason });
}
