import {
  addSlot,
  dropSlot,
  loadSlots,
  takeSuggestedSlots,
} from '#features/outreach/slots/manage-slots.server.ts';
import * as schemas from '#features/outreach/slots/slot.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import { slotRefusals, slotsText as text } from '#text/vi/outreach-channels.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('activity.read');
  return loadSlots(app, actor);
};

const act = formPage({
  ids: () => [],
  unreadable: text.incomplete,
  back: () => `${paths.outreachSlots}?da-ghi`,
});

export const actions: Actions = {
  add: act('add', schemas.addSlotSchema, addSlot, slotRefusals),
  takeSuggested: act(
    'takeSuggested',
    schemas.takeSlotsSchema,
    (app, actor) => takeSuggestedSlots(app, actor),
    slotRefusals,
  ),
  end: act('end', schemas.endSlotSchema, dropSlot, slotRefusals),
};
