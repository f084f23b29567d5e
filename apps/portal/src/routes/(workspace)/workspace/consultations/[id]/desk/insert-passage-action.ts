import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { joinPassage } from '#features/responses/passages/insert-passage.ts';
import { findPassage } from '#features/responses/passages/passages.store.server.ts';
import { textFields } from '#platform/text-fields.ts';

/** Without script: the page comes back with what was typed and the passage behind it. Nothing is written. */
export async function insertIntoAnswer({
  params,
  request,
  locals: { app, actor },
}: {
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly request: Request;
  readonly locals: App.Locals;
}) {
  const consultation = await requireConsultation(app.db, params.id ?? '');
  requirePermission(actor, 'response.write', consultation);
  const values = textFields(await request.formData());
  const passage = await findPassage(app.db, consultation.organisationId, values.passage ?? '');
  const explanation = passage
    ? joinPassage(values.explanation ?? '', passage.words)
    : (values.explanation ?? '');
  return { name: 'insert', values: { ...values, explanation }, reason: '', error: '' };
}
