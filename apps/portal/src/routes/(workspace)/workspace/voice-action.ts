import { fail } from '@sveltejs/kit';
import type { PersonActor } from '#features/authority/actor.ts';
import type { DeskEntry, TypedVoice } from '#features/offline-voices/entry/enter-at-desk.server.ts';
import type { EnteredVoice } from '#features/offline-voices/entry/enter-voices.server.ts';
import type { TakeBackRefusal } from '#features/offline-voices/entry/take-back.server.ts';
import { afterStep, emptyForm, readOpinionForm, stepOf } from '#features/submissions/opinion-form.ts';
import type { EnteredChannel } from '#features/submissions/submission.ts';
import { Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { textFields } from '#platform/text-fields.ts';
import { deskEntryRefusals, intakeText, takeBackRefusals } from '#text/vi/intake.ts';
import { sendOnce } from './send-once.ts';

type Params = Readonly<Partial<Record<string, string>>>;
type Values = Readonly<Record<string, string>>;
type Outcome = DeskEntry | { readonly ok: false; readonly reason: TakeBackRefusal; readonly errors: object };

interface VoicePage {
  /** The way it came in, from what was typed or from what the page is for; undefined when none was chosen. */
  readonly channel: (values: Values) => EnteredChannel | undefined;
  /** What makes it one record however often it is sent; without, each page makes its own. */
  readonly key?: (values: Values) => string;
  readonly run: (
    app: App.Locals['app'],
    actor: PersonActor,
    params: Params,
    typed: TypedVoice,
  ) => Promise<Outcome>;
  readonly back: (params: Params, values: Values, voice: EnteredVoice) => string;
}

/**
 * The form of one voice with its points. "Add a point" and "take it away" come back with all that was typed; sending writes
 * it down once and leads to the next form. A refusal keeps every field and says what is wrong with which.
 */
export function voiceAction(page: VoicePage) {
  return async ({ params, request, locals }: { params: Params; request: Request; locals: App.Locals }) => {
    if (locals.actor.kind !== 'person') throw new Forbidden('voice');
    const { actor } = locals;
    const form = await request.formData();
    const values = textFields(form);
    const step = stepOf(form);
    const points = afterStep({ ...emptyForm([], ''), ...readOpinionForm(form) }, step).opinions;
    const again = (error: string, errors: object = {}, same = '') => ({
      values,
      points,
      error,
      same,
      errors: errors as Readonly<Record<string, string>>,
      added: step.kind === 'add',
    });
    if (step.kind !== 'send') return again('');
    const channel = page.channel(values);
    if (!channel)
      return fail(400, again(deskEntryRefusals.incomplete, { channel: intakeText.chooseChannel }));
    // Made before the transaction: a sending that is repeated after a failure is the same voice.
    const key = page.key?.(values) ?? newId();
    const refused = await sendOnce(
      { request, locals },
      form,
      (app) => page.run(app, actor, params, { key, channel, values, points }),
      ({ value }) => page.back(params, values, value),
    );
    const error = { ...deskEntryRefusals, ...takeBackRefusals }[refused.reason];
    const same = 'same' in refused ? refused.same : undefined;
    return fail(
      400,
      again(error, refused.errors, same && intakeText.sameAs(same.receiptCode, same.receivedAt)),
    );
  };
}
