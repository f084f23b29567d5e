import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { readBulkForm } from '#features/responses/bulk/bulk-form.ts';
import { deskQuery, readDeskAddress } from '#features/responses/desk/desk-address.ts';
import { mergeGroups } from '#features/responses/regrouping/merge-groups.server.ts';
import {
  mergeSchema,
  splitSchema,
  undoRegroupingSchema,
} from '#features/responses/regrouping/regrouping.schema.ts';
import type { RegroupRefusal } from '#features/responses/regrouping/regrouping.ts';
import { splitGroup } from '#features/responses/regrouping/split-group.server.ts';
import { undoRegrouping } from '#features/responses/regrouping/undo-regrouping.server.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { textFields } from '#platform/text-fields.ts';
import { regroupRefusals } from '#text/vi/regrouping.ts';
import { orChanged } from '../../../form-page.ts';
import { sendOnce } from '../../../send-once.ts';

interface Event {
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly url: URL;
  readonly request: Request;
  readonly locals: App.Locals;
}
interface Done {
  readonly groupId: string;
  /** Of a way back: it was one for all that had moved. */
  readonly isWhole?: boolean;
}
type Act = (app: App.Locals['app']) => Promise<Result<Done, RegroupRefusal>>;

/** Runs one act on groups and opens the group to which it leads; a colleague who was first is a refusal like others. */
async function regroup(event: Event, form: FormData, name: string, act: Act) {
  const id = event.params.id ?? '';
  const address = readDeskAddress(event.url.searchParams);
  const orRefused: Act = async (app) => {
    const done = await act(app).catch(orChanged);
    return done === 'changedMeanwhile' ? refuse(done) : done.ok ? ok(done.value) : done;
  };
  const { reason } = await sendOnce(
    event,
    form,
    orRefused,
    ({ value: { groupId, isWhole = true } }) =>
      `${paths.answeringDesk(id)}?${deskQuery(address, { nhom: groupId, trong: '', yk: '' })}&da-nhom=${name}${isWhole ? '' : '-phan'}#tra-loi`,
  );
  return { status: reason === 'changedMeanwhile' ? 409 : 400, error: regroupRefusals[reason] };
}

function personOf({ locals: { actor } }: Event, name: string): PersonActor {
  if (actor.kind !== 'person') throw new Forbidden(name);
  return actor;
}

/** Parts the ticked opinions of the open group, or all that its search finds, from it. */
export async function split(event: Event) {
  const actor = personOf(event, 'split');
  const { groupId = '' } = readDeskAddress(event.url.searchParams);
  const form = await event.request.formData();
  const values = textFields(form);
  const ticked = form.getAll('opinion').map(String).filter(isId);
  const input = v.safeParse(splitSchema, values);
  if (!input.success)
    return fail(400, { name: 'split', values, ticked, reason: '', error: regroupRefusals.titleTooLong });
  const { allFound, within, ...rest } = input.output;
  const chosen = { opinionIds: ticked, ...(allFound ? { allMatching: within } : {}) };
  const { status, error } = await regroup(event, form, 'split', (app) =>
    splitGroup(app, actor, event.params.id ?? '', groupId, { ...rest, ...chosen }),
  );
  return fail(status, { name: 'split', values, ticked, reason: '', error });
}

/** Puts the ticked groups together. */
export async function merge(event: Event) {
  const actor = personOf(event, 'merge');
  const form = await event.request.formData();
  const { seen, typed } = readBulkForm(form);
  const input = v.safeParse(mergeSchema, typed.values);
  const into = input.success ? input.output.into : '';
  const { status, error } = await regroup(event, form, 'merge', (app) =>
    mergeGroups(app, actor, event.params.id ?? '', { ticked: seen, into, all: typed.all }),
  );
  return fail(status, { bulk: typed, merging: true, error });
}

/** Takes one split or merge back. */
export async function undoRegroupingAct(event: Event) {
  const actor = personOf(event, 'undoRegrouping');
  const form = await event.request.formData();
  const input = v.safeParse(undoRegroupingSchema, textFields(form));
  const values = textFields(form);
  if (!input.success)
    return fail(400, { name: 'undoRegrouping', values, reason: '', error: regroupRefusals.nothingToUndo });
  const { status, error } = await regroup(event, form, 'undoRegrouping', (app) =>
    undoRegrouping(app, actor, event.params.id ?? '', input.output),
  );
  return fail(status, { name: 'undoRegrouping', values, reason: '', error });
}
