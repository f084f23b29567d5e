import { error, fail } from '@sveltejs/kit';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { moveOf } from '#features/drafts/lifecycle.ts';
import { typedIn } from '#features/drafts/projects/project-form.ts';
import { readIssuedForm, typedFromDraft } from '#features/issued-documents/issued-form.ts';
import { recordIssuedOfDraft } from '#features/issued-documents/record-issued.server.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { sentence } from '#text/vi/drafts.ts';
import { errorText } from '#text/vi/errors.ts';
import { recordIssuedRefusals } from '#text/vi/issued-documents.ts';
import { orChanged, seenAnew } from '../../../form-page.ts';
import { unreadIssued } from '../../../issued/unread-issued.ts';
import { sendOnce } from '../../../send-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const project = await requireProject(app.db, params.id);
  requirePermission(actor, 'draft.edit', project);
  const typed: Record<string, string> = { ...typedFromDraft(project), published: 'on' };
  return {
    project: { id: project.id, shortTitle: project.shortTitle },
    typed,
    mayIssue: moveOf(project.stage, 'issue') !== undefined || project.stage === 'issued',
    skipped: moveOf(project.stage, 'issue')?.reasonDue ?? false,
    today: legalDay(app.clock.now()),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { actor } = event.locals;
    if (actor.kind !== 'person') error(403, errorText.forbidden);
    const form = await event.request.formData();
    const values = typedIn(form);
    const read = readIssuedForm(values);
    if (!read.ok) return unreadIssued(values, read.errors);
    const write = (app: App.Locals['app']) => recordIssuedOfDraft(app, actor, event.params.id, read.input);
    const done = await sendOnce(event, form, write, ({ value }) => paths.issuedDocument(value.id)).catch(
      orChanged,
    );
    if (done === 'changedMeanwhile')
      return fail(409, { values: seenAnew(values), errors: {}, message: errorText.changedMeanwhile });
    const message = sentence(recordIssuedRefusals[done.reason], done.data);
    return fail(400, { values, errors: {}, message });
  },
};
