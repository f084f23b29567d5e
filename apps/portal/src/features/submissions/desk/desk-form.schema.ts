import * as v from 'valibot';
import { HIDDEN_CODES } from '../opinion.ts';
import type { OpinionFilter } from '../opinion-list.store.server.ts';
import { WHOLE_DRAFT } from './desk-filter.ts';
import type { Selection } from './selection.ts';

const id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
const line = v.pipe(v.optional(v.string(), ''), v.trim());

export const hideSchema = v.object({ code: v.picklist(HIDDEN_CODES), reason: line });

/** Which button of the form was pressed. */
export const groupSchema = v.variant('how', [
  v.object({
    how: v.literal('new'),
    title: line,
    unitId: v.pipe(
      v.optional(v.string(), WHOLE_DRAFT),
      v.transform((unit) => (unit === WHOLE_DRAFT ? null : unit)),
    ),
  }),
  v.object({ how: v.literal('existing'), groupId: id }),
  v.object({
    how: v.literal('rename'),
    groupId: id,
    version: v.pipe(v.string(), v.digits(), v.maxLength(9), v.transform(Number)),
    title: line,
  }),
]);

export const ungroupSchema = v.variant('how', [
  v.object({ how: v.literal('takeOut') }),
  v.object({
    how: v.literal('undo'),
    groupId: id,
    at: v.pipe(
      v.string(),
      v.digits(),
      v.maxLength(15),
      v.transform((instant) => new Date(Number(instant))),
    ),
  }),
]);

/**
 * The boxes of the list: `opinion` is "id.version" of one, `copies` the first of several with the same words,
 * `all` everything that matches the filter of the address.
 */
export function readSelection(form: FormData, filter: OpinionFilter): Selection {
  if (form.get('all') === 'on') return { allMatching: filter };
  const boxes = form.getAll('opinion').map((value) => String(value).split('.'));
  return {
    opinionIds: boxes.map(([opinionId = '']) => opinionId),
    versions: Object.fromEntries(
      boxes.map(([opinionId = '', version]) => [opinionId, Number(version)] as const),
    ),
    copies: { of: form.getAll('copies').map(String), within: filter },
  };
}
