import { fail, redirect } from '@sveltejs/kit';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { Forbidden } from '#platform/errors.ts';
import { editRefusals, uploadText } from '#text/vi/drafts.ts';

type Params = Readonly<Partial<Record<string, string>>>;

/** The secrecy question before a file about the round `[id]`; its answer is given on the draft, for an hour. */
export function declareAction(placeOf: (params: Params) => string) {
  return async ({ params, request, locals }: { params: Params; request: Request; locals: App.Locals }) => {
    const { app, actor } = locals;
    if (actor.kind !== 'person') throw new Forbidden('secrecy question');
    const answer = (await request.formData()).get('answer');
    const refused = (error: string) => fail(400, { name: 'declare', error, again: false, values: {} });
    if (answer !== 'yes' && answer !== 'no') return refused(uploadText.answerMissing);
    const { projectId } = await requireConsultation(app.db, params.id ?? '');
    const declared = await declareSecrecy(app, actor, projectId, answer);
    if (!declared.ok) return refused(editRefusals[declared.reason]);
    redirect(303, `${placeOf(params)}${answer === 'yes' ? '?dung' : ''}`);
  };
}
