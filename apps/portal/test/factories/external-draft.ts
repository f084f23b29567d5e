import type { PersonActor } from '../../src/features/authority/actor.ts';
import { assignUnit } from '../../src/features/external-drafts/assignments/assign.server.ts';
import { findAssignments } from '../../src/features/external-drafts/assignments/assignments.store.server.ts';
import { addPoint, sendReply } from '../../src/features/external-drafts/assignments/reply.server.ts';
import type { ExternalDraftInput } from '../../src/features/external-drafts/external-draft.schema.ts';
import { requireExternalDraft } from '../../src/features/external-drafts/external-drafts.store.server.ts';
import { loadMergeRows } from '../../src/features/external-drafts/merging/load-merge.server.ts';
import { saveMergedAnswer } from '../../src/features/external-drafts/merging/save-merged.server.ts';
import { registerExternalDraft } from '../../src/features/external-drafts/register-external-draft.server.ts';
import type { Platform } from '../../src/platform/context.ts';
import type { Result } from '../../src/platform/result.ts';
import { anOrganisation, aRelation } from './organisation.ts';
import { aPerson } from './person.ts';

export function done<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.data ?? {})}`);
  return result.value;
}

/** A ministry's letter of 2/11/2026, received on the fourth, to be answered by the 20th. */
export function aLetter(given: Partial<ExternalDraftInput> = {}): ExternalDraftInput {
  return {
    askingOrganisationId: '',
    askingName: 'Bộ Khoa học và Công nghệ',
    letterSymbol: '4512/BKHCN-PC',
    letterOn: '2026-11-02',
    receivedOn: '2026-11-04',
    title: 'Nghị định về hỗ trợ doanh nghiệp nhỏ đổi mới công nghệ',
    documentType: 'decree',
    level: 'central',
    textAddress: '',
    opinionAsked: true,
    letterDueOn: '2026-11-20',
    sameLetterMeant: false,
    ...given,
  };
}

/** A committee with a writer, a leader and a clerk, and two departments below it, each with an officer. */
export async function aCommittee(platform: Platform) {
  const { db } = platform;
  const committee = await anOrganisation(db, { name: 'Ủy ban nhân dân tỉnh Thử', symbol: 'UBND' });
  const [science, justice] = [await anOrganisation(db), await anOrganisation(db)];
  for (const department of [science, justice]) await aRelation(db, 'belongsTo', department, committee);
  const of = (id: string, roles: Parameters<typeof aPerson>[1]['roles'], title?: string) =>
    aPerson(db, { organisationId: id, roles, title });
  return {
    committee,
    science,
    justice,
    writer: await of(committee.id, ['draftingOfficer']),
    leader: await of(committee.id, ['leader'], 'Chủ tịch'),
    clerk: await of(committee.id, ['recordsClerk']),
    scientist: await of(science.id, ['draftingOfficer']),
    jurist: await of(justice.id, ['draftingOfficer']),
  };
}

export async function versionOf({ db }: Platform, id: string): Promise<{ readonly version: number }> {
  return { version: (await requireExternalDraft(db, id)).version };
}

/** Registered and given to a body; gives the ids of both. */
export async function given(
  platform: Platform,
  writer: PersonActor,
  to: string,
  dueOn = '2026-11-18',
  letter: Partial<ExternalDraftInput> = {},
) {
  const { id } = done(await registerExternalDraft(platform, writer, aLetter(letter)));
  return { id, assignmentId: await giveTo(platform, writer, id, to, dueOn) };
}

export async function giveTo(
  platform: Platform,
  writer: PersonActor,
  id: string,
  to: string,
  dueOn = '2026-11-18',
) {
  const input = { organisationId: to, dueOn, note: '', ...(await versionOf(platform, id)) };
  return done(await assignUnit(platform, writer, id, input)).id;
}

/** One point in words, sent. */
export async function say(
  platform: Platform,
  actor: PersonActor,
  { id, assignmentId }: { readonly id: string; readonly assignmentId: string },
  place: string,
  words: string,
) {
  const point = { unitId: '', place, words, suggestedWording: '' };
  const { id: pointId } = done(await addPoint(platform, actor, id, assignmentId, point));
  done(await sendReply(platform, actor, id, assignmentId, { kind: 'opinions', note: '' }));
  return pointId;
}

/** Answers every article with the words of the units as they stand. */
export async function mergeAll(platform: Platform, writer: PersonActor, id: string): Promise<void> {
  const { rows } = await loadMergeRows(platform.db, id);
  for (const { articleKey, points, answer } of rows) {
    const words = answer?.words ?? points.map((point) => point.words).join('\n');
    const used = points.map((point) => point.id);
    const input = { articleKey, words, reason: '', version: answer?.version ?? 0, used, aside: [] };
    done(await saveMergedAnswer(platform, writer, id, input));
  }
}

export async function standing(platform: Platform, id: string, organisationId: string) {
  const found = (await findAssignments(platform.db, id)).find(
    (each) => each.organisationId === organisationId,
  );
  if (!found) throw new Error(`nothing was given to ${organisationId}`);
  return found;
}
