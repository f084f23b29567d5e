import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findAskable } from '#features/directory/list-entries.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { articleChoices } from '#features/submissions/article-counts.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { whyClosed } from './question-sheet.ts';
import { findLinks, findSheets, requireSheet } from './sheets.store.server.ts';

/** All sheets of a round, with how many were asked and have answered. */
export async function loadSheets({ db, clock }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', consultation);
  const [project, version, sheets, links] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    findSheets(db, consultationId),
    findLinks(db, consultationId),
  ]);
  const today = legalDay(clock.now());
  const over = consultation.state === 'completed' || consultation.state === 'withdrawn';
  return {
    consultation: { id: consultation.id, round: consultation.round },
    project: { title: project.title, shortTitle: project.shortTitle },
    units: articleChoices(version.tree).map(({ value, label }) => ({ value, label })),
    sheets: sheets.map((sheet) => {
      const own = links.filter(({ sheetId }) => sheetId === sheet.id);
      return {
        ...{ id: sheet.id, kind: sheet.kind, title: sheet.title, dueOn: sheet.dueOn },
        asked: own.length,
        answered: own.filter(({ state }) => state === 'used').length,
        closed: whyClosed(sheet, consultation.state, today) !== undefined,
        mayAnswer: sheet.kind === 'internal' && can(actor, 'internalRound.answer', consultation),
      };
    }),
    today,
    mayEdit: can(actor, 'consultation.edit', consultation) && !over,
  };
}

/** One sheet with its links; of an internal round only their number, since a link belongs to nobody. */
export async function loadSheet(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  sheetId: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', consultation);
  const sheet = await requireSheet(db, consultationId, sheetId);
  const mayEdit = can(actor, 'consultation.edit', consultation);
  const own = actor.kind === 'person' ? actor.ownOrganisationIds : [];
  const [project, links, askable] = await Promise.all([
    requireProject(db, consultation.projectId),
    findLinks(db, consultationId, sheetId),
    mayEdit && sheet.kind !== 'internal' ? findAskable(db, own) : [],
  ]);
  const asked = new Set(links.map(({ directoryEntryId }) => directoryEntryId));
  return {
    consultation: { id: consultation.id, round: consultation.round },
    project: { title: project.title, shortTitle: project.shortTitle },
    sheet,
    closed: whyClosed(sheet, consultation.state, legalDay(clock.now())),
    // People of the directory, and which answer is theirs: for those only who read the directory.
    named: can(actor, 'directory.read', consultation) ? links.filter(({ label }) => label !== '') : [],
    nameless: {
      made: links.filter(({ label }) => label === '').length,
      used: links.filter(({ label, state }) => label === '' && state === 'used').length,
    },
    askable: askable
      .filter(({ id }) => !asked.has(id))
      .map(({ id, name, kind, topics, email }) => ({ id, name, kind, topics, hasAddress: email !== null })),
    mayEdit,
  };
}
