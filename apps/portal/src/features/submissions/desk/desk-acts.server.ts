import * as v from 'valibot';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { textFields } from '#platform/text-fields.ts';
import { deskRefusals, opinionDeskText as text } from '#text/vi/opinion-desk.ts';
import type { DeskFilter } from './desk-filter.ts';
import { groupSchema, readSelection, ungroupSchema } from './desk-form.schema.ts';
import { groupOpinions } from './group-opinions.server.ts';
import { renameGroup } from './rename-group.server.ts';
import type { BulkOutcome, Selection } from './selection.ts';
import { undoGrouping, ungroupOpinions } from './ungroup-opinions.server.ts';

/** What the page says after an act; it travels in the address, so that going back or reloading repeats nothing. */
export interface DeskDone {
  readonly done: 'hide' | 'unhide' | 'group' | 'ungroup' | 'undo' | 'rename';
  readonly outcome: BulkOutcome;
  readonly moved?: number;
  /** Names the grouping that may be taken back. */
  readonly undo?: { readonly groupId: string; readonly at: Date };
}

export type DeskAnswer =
  | { readonly ok: true; readonly value: DeskDone }
  | { readonly ok: false; readonly error: string };

export type Act = (
  platform: Platform,
  actor: Actor,
  consultationId: string,
  form: FormData,
  filter: DeskFilter,
) => Promise<DeskAnswer>;

const incomplete: DeskAnswer = { ok: false, error: text.incomplete };
export const refused = (reason: keyof typeof deskRefusals): DeskAnswer => ({
  ok: false,
  error: deskRefusals[reason],
});
export const done = (name: DeskDone['done'], outcome: BulkOutcome): DeskAnswer => ({
  ok: true,
  value: { done: name, outcome },
});

const group: Act = async (platform, actor, consultationId, form, { filter }) =>
  await groupSelected(platform, actor, consultationId, form, readSelection(form, filter));

/** What the form of a group says, done to these opinions; the selection may come from another page than the desk. */
export async function groupSelected(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  form: FormData,
  selection: Selection,
): Promise<DeskAnswer> {
  const input = v.safeParse(groupSchema, textFields(form));
  if (!input.success)
    return form.get('how') === 'existing' ? { ok: false, error: text.chooseGroup } : incomplete;
  const wanted = input.output;
  if (wanted.how === 'rename') {
    const result = await renameGroup(platform, actor, consultationId, wanted);
    return result.ok ? done('rename', { changed: 1, skipped: {} }) : refused(result.reason);
  }
  const target =
    wanted.how === 'new'
      ? { newGroup: { title: wanted.title, unitId: wanted.unitId } }
      : { groupId: wanted.groupId };
  const result = await groupOpinions(platform, actor, consultationId, { ...selection, ...target });
  if (!result.ok) return refused(result.reason);
  const { changed, skipped, moved, groupId, at } = result.value;
  const undo = changed > 0 && groupId ? { undo: { groupId, at } } : {};
  return { ok: true, value: { done: 'group', outcome: { changed, skipped }, moved, ...undo } };
}

const ungroup: Act = async (platform, actor, consultationId, form, { filter }) => {
  const input = v.safeParse(ungroupSchema, textFields(form));
  if (!input.success) return incomplete;
  if (input.output.how === 'undo') {
    const result = await undoGrouping(platform, actor, consultationId, input.output);
    return result.ok ? done('undo', result.value) : refused(result.reason);
  }
  const result = await ungroupOpinions(platform, actor, consultationId, readSelection(form, filter));
  return result.ok ? done('ungroup', result.value) : refused(result.reason);
};

/** The forms of the page that group; those that hide are moderation's. Each reads what was posted, runs one use case, and says what came of it. */
export const deskActs = { group, ungroup } as const;
