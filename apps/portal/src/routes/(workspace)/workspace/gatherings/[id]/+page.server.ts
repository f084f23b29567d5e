import { bookActivity } from '#features/gatherings/book-activity.server.ts';
import {
  bookSchema,
  editGatheringSchema,
  handSchema,
  itemSchema,
  removeItemSchema,
  stepSchema,
} from '#features/gatherings/gathering.schema.ts';
import { handToRound } from '#features/gatherings/hand-to-round.server.ts';
import { loadGathering } from '#features/gatherings/load-gatherings.server.ts';
import { editGathering } from '#features/gatherings/manage-gathering.server.ts';
import { addItem, moveGathering, removeItem } from '#features/gatherings/move-gathering.server.ts';
import {
  issueCertificates,
  noneSchema,
  takeBack,
  takeBackSchema,
} from '#features/gatherings/training/issue-certificates.server.ts';
import { setProgramme } from '#features/gatherings/training/manage-training.server.ts';
import { ofClassSchema } from '#features/gatherings/training/training.schema.ts';
import { paths } from '#paths';
import { Forbidden } from '#platform/errors.ts';
import {
  bookRefusals,
  gatheringDeskText,
  gatheringRefusals,
  handRefusals,
  itemRefusals,
  stepRefusals,
} from '#text/vi/gatherings.ts';
import { certificateRefusals, programmeRefusals } from '#text/vi/training.ts';
import { formPage } from '../../form-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { app, actor } }) => {
  if (actor.kind !== 'person') throw new Forbidden('gathering.read');
  return loadGathering(app, actor, params.id);
};

const act = formPage({
  ids: ({ id = '' }) => [id],
  unreadable: gatheringDeskText.unreadable,
  back: ([id], name) => `${paths.gatheringOne(id)}?da-ghi=${name}`,
});

export const actions: Actions = {
  edit: act('edit', editGatheringSchema, editGathering, gatheringRefusals),
  move: act('move', stepSchema, moveGathering, stepRefusals),
  addItem: act('addItem', itemSchema, addItem, itemRefusals),
  setProgramme: act('setProgramme', ofClassSchema, setProgramme, programmeRefusals),
  issue: act('issue', noneSchema, issueCertificates, certificateRefusals),
  takeBack: act('takeBack', takeBackSchema, takeBack, certificateRefusals),
  book: act('book', bookSchema, bookActivity, bookRefusals),
  hand: act('hand', handSchema, handToRound, handRefusals),
  removeItem: act('removeItem', removeItemSchema, removeItem, itemRefusals),
};
