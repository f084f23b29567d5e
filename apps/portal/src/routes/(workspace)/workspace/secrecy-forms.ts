import { fail, redirect } from '@sveltejs/kit';
import type { PersonActor } from '#features/authority/actor.ts';
import type { SentFile } from '#features/documents/gate/admit-file.server.ts';
import type { SecrecyAnswer } from '#features/documents/gate/gate.store.server.ts';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { uploadText } from '#text/vi/drafts.ts';

interface Event {
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly request: Request;
  readonly locals: App.Locals;
}

/**
 * The act "declare" of a page with a file field: takes the answer to the question about secrets and shows the page again,
 * with the field after "no", with what to do instead after "yes".
 */
export function declareAct<Reason extends string>(
  declare: (
    app: App.Locals['app'],
    actor: PersonActor,
    id: string,
    answer: SecrecyAnswer,
  ) => Promise<Result<unknown, Reason>>,
  refusals: Readonly<Record<Reason, string>>,
  place: (id: string, answer: SecrecyAnswer) => string,
) {
  return async ({ params, request, locals: { app, actor } }: Event) => {
    if (actor.kind !== 'person') throw new Forbidden('declare');
    const answer = (await request.formData()).get('answer');
    const refused = (error: string) => fail(400, { name: 'declare', values: {}, reason: 'declare', error });
    if (answer !== 'no' && answer !== 'yes') return refused(uploadText.answerMissing);
    const declared = await declare(app, actor, params.id ?? '', answer);
    if (!declared.ok) return refused(refusals[declared.reason]);
    redirect(303, place(params.id ?? '', answer));
  };
}

/** The file of a form, or undefined when none was chosen (browsers then send an empty one). */
export async function sentFile(form: FormData, name: string): Promise<SentFile | undefined> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  const notAStamp = String(form.get('notAStamp') ?? '').slice(0, 1000);
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), notAStamp };
}

/** The files of a field that takes several; empty when none was chosen. */
export async function sentFiles(form: FormData, name: string): Promise<SentFile[]> {
  const files = form
    .getAll(name)
    .filter((file) => file instanceof File && (file.size > 0 || file.name !== ''));
  return await Promise.all(
    (files as File[]).map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}
