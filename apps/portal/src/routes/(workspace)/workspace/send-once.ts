import { createHash } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import { type Undone, writeOnce } from '#platform/sent-form.server.ts';
import { FORM_KEY } from '#ui/form-key.ts';

interface Event {
  readonly request: Request;
  readonly locals: Pick<App.Locals, 'app' | 'actor'>;
}
type OpenApp = App.Locals['app'];

/**
 * Runs the use case of a posted form once and leads to its place; a double click, a repeated sending or an impatient
 * second request is led to what the first made. Answers only when refused. The use case gets an app whose database is the
 * transaction that also keeps the key. A form without a key is written each time.
 */
export async function sendOnce<Outcome extends { readonly ok: boolean }>(
  { request, locals: { app, actor } }: Event,
  form: FormData,
  run: (app: OpenApp) => Promise<Outcome>,
  placeOf: (done: Extract<Outcome, { readonly ok: true }>) => string,
): Promise<Undone<Outcome>> {
  const formKey = form.get(FORM_KEY);
  if (typeof formKey !== 'string' || formKey === '' || actor.kind !== 'person') {
    const outcome = await run(app);
    if (outcome.ok) redirect(303, placeOf(outcome as Extract<Outcome, { readonly ok: true }>));
    return outcome as unknown as Undone<Outcome>;
  }
  const sending = { key: await keyOf(actor.personId, request.url, form), at: app.clock.now() };
  const written = await writeOnce(app.db, sending, (db) => run({ ...app, db }), placeOf);
  if (written.ok) redirect(303, written.place);
  return written.refused;
}

/**
 * Person, act and all that the form says, under the key that the page was made with. Whoever goes back in the browser
 * and types something else sends something else: that is not the same sending, and nothing typed is lost.
 */
async function keyOf(personId: string, address: string, form: FormData): Promise<string> {
  const { pathname, search } = new URL(address);
  const said = [...form].map(async ([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, sha256(await value.bytes())],
  );
  return sha256(JSON.stringify([personId, pathname + search, ...(await Promise.all(said))]));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
