import { error, fail, redirect } from '@sveltejs/kit';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { editIssued } from '#features/issued-documents/edit-issued.server.ts';
import { loadIssuedDesk } from '#features/issued-documents/issued-desk.server.ts';
import {
  approveIssuedSchema,
  askIssuedSchema,
  linkDraftSchema,
  returnIssuedSchema,
} from '#features/issued-documents/issued-document.schema.ts';
import { readIssuedForm, typedFromIssued } from '#features/issued-documents/issued-form.ts';
import { linkDraft } from '#features/issued-documents/join-draft.server.ts';
import {
  approveIssuedPublication,
  requestIssuedPublication,
  returnIssuedPublication,
  withdrawIssuedRequest,
} from '#features/issued-documents/publish-issued.server.ts';
import { findActivities } from '#features/outreach/outreach.store.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import {
  approveIssuedRefusals,
  askIssuedRefusals,
  editIssuedRefusals,
  issuedText,
  linkDraftRefusals,
  returnIssuedRefusals,
} from '#text/vi/issued-documents.ts';
import { formPage, orChanged, seenAnew } from '../../form-page.ts';
import { unreadIssued } from '../unread-issued.ts';
import type { Actions, PageServerLoad } from './$types';

const SHOWN_ACTIVITIES = 50;

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadIssuedDesk(app, actor, params.id);
  const spread = {
    issuedDocumentId: params.id,
    state: 'recorded',
    limit: SHOWN_ACTIVITIES,
    offset: 0,
  } as const;
  return {
    ...desk,
    activities: await findActivities(app.db, spread),
    typed: typedFromIssued(desk.document),
    today: legalDay(app.clock.now()),
  };
};

const act = formPage({
  ids: ({ id = '' }) => [id] as const,
  unreadable: issuedText.incomplete,
  back: ([id], name) => `${paths.issuedDocument(id)}?da-luu=${name}`,
});

export const actions: Actions = {
  edit: async ({ params, request, locals: { app, actor } }) => {
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const values = typedIn(await request.formData());
    const read = readIssuedForm(values);
    if (!read.ok) return unreadIssued(values, read.errors);
    const done = await editIssued(app, actor, params.id, read.input).catch(orChanged);
    if (done === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), errors: {}, message: errorText.changedMeanwhile });
    if (done.ok) redirect(303, `${paths.issuedDocument(params.id)}?da-luu`);
    const message = sentence(editIssuedRefusals[done.reason], done.data);
    return fail(400, { values, errors: {}, message });
  },
  ask: act('ask', askIssuedSchema, requestIssuedPublication, askIssuedRefusals),
  approve: act('approve', approveIssuedSchema, approveIssuedPublication, approveIssuedRefusals),
  return: act('return', returnIssuedSchema, returnIssuedPublication, returnIssuedRefusals),
  takeBack: act('takeBack', askIssuedSchema, withdrawIssuedRequest, returnIssuedRefusals),
  link: act('link', linkDraftSchema, linkDraft, linkDraftRefusals),
};
