import { organisationsAt } from '#features/organisations/organisations.store.server.ts';
import { loadAmendment, readAmendment } from '#features/plans/amendments/amendment-desk.server.ts';
import { decideAmendment } from '#features/plans/amendments/decide-amendment.server.ts';
import { moveAmendment } from '#features/plans/amendments/move-amendment.server.ts';
import * as write from '#features/plans/amendments/write-amendment.server.ts';
import * as schemas from '#features/plans/plan.schema.ts';
import { paths } from '#paths';
import { legalDay } from '#platform/clock.ts';
import { amendmentRefusals as refusals } from '#text/vi/amendments.ts';
import { sectionRefusals } from '#text/vi/plan-sections.ts';
import { plansText } from '#text/vi/plans.ts';
import { formPage } from '../../../../form-page.ts';
import { sectionActions } from '../../../section-actions.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { app, actor } }) => {
  const desk = await loadAmendment(app, actor, params.id, params.amendmentId);
  const bodies = desk.writes ? await organisationsAt(app.db, legalDay(app.clock.now())) : [];
  return { ...desk, bodies: bodies.map(({ id, name }) => ({ id, name })) };
};

const act = formPage({
  ids: ({ id = '', amendmentId = '' }) => [id, amendmentId],
  unreadable: plansText.incomplete,
  back: ([id, amendmentId]) => `${paths.planAmendment(id, amendmentId)}?da-ghi`,
});

const sections = sectionActions(act, write.amendSections, { ...sectionRefusals, ...refusals });

export const actions: Actions = {
  word: act('word', schemas.wordAmendmentSchema, write.wordAmendment, refusals),
  add: act('add', schemas.addTaskSchema, write.amendByAdding, refusals),
  change: act('change', schemas.amendTaskSchema, write.amendByChanging, refusals),
  drop: act('drop', schemas.dropByAmendmentSchema, write.amendByDropping, refusals),
  addSection: sections.addSection,
  wordSection: sections.wordSection,
  moveSection: sections.moveSection,
  undo: act('undo', schemas.undoChangeSchema, write.undoChange, refusals),
  move: act('move', schemas.moveAmendmentSchema, moveAmendment, refusals),
  decide: act('decide', schemas.decideAmendmentSchema, decideAmendment, refusals),
  read: act('read', schemas.readAmendmentSchema, readAmendment, refusals),
};
