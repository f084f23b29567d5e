import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { sayLikenessSchema, takeBackSchema } from '#features/understanding/likeness/likeness.schema.ts';
import type { LikenessRefusal, SaidLikeness } from '#features/understanding/likeness/likeness.ts';
import { sayLikeness, takeLikenessBack } from '#features/understanding/likeness/say-likeness.server.ts';
import { proposalQuery, readProposalAddress } from '#features/understanding/proposals/proposal-address.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import type { Result } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { likenessRefusals } from '#text/vi/likely-opinions.ts';
import { sendOnce } from '../../../send-once.ts';

interface Event {
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly url: URL;
  readonly request: Request;
  readonly locals: App.Locals;
}
type Act = (app: App.Locals['app']) => Promise<Result<SaidLikeness, LikenessRefusal>>;

function personOf({ locals: { actor } }: Event, name: string): PersonActor {
  if (actor.kind !== 'person') throw new Forbidden(name);
  return actor;
}

const refused = (reason: LikenessRefusal) =>
  fail(reason === 'gone' ? 400 : 409, { error: likenessRefusals[reason], typed: {}, ticked: [] });

/** Done, one goes on with the next pair: the page begins at the list, and says there what was written down. */
async function once(event: Event, form: FormData, act: Act, doneOf: (said: SaidLikeness) => string) {
  const query = proposalQuery(readProposalAddress(event.url.searchParams));
  const here = paths.opinionProposals(event.params.id ?? '');
  const { reason } = await sendOnce(
    event,
    form,
    act,
    ({ value }) => `${here}?${query}&ghi=${doneOf(value)}#cac-cap`,
  );
  return refused(reason);
}

/** Two opinions are one, or they are two. */
export async function say(event: Event) {
  const actor = personOf(event, 'say');
  const form = await event.request.formData();
  const input = v.safeParse(sayLikenessSchema, textFields(form));
  if (!input.success) return refused('gone');
  const act: Act = (app) => sayLikeness(app, actor, event.params.id ?? '', input.output);
  return await once(event, form, act, ({ isSame }) => (isSame ? 'mot' : 'hai'));
}

/** What somebody has said is taken back. */
export async function takeBack(event: Event) {
  const actor = personOf(event, 'takeBack');
  const form = await event.request.formData();
  const input = v.safeParse(takeBackSchema, textFields(form));
  if (!input.success) return refused('nothingToUndo');
  const act: Act = (app) => takeLikenessBack(app, actor, event.params.id ?? '', input.output.id);
  return await once(event, form, act, () => 'bo');
}
