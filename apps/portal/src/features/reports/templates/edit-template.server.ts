import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { countReport } from '../count-report.server.ts';
import { reportContent } from '../report-content.ts';
import { scopeOf } from '../report-scope.server.ts';
import {
  type Addable,
  type NewWords,
  withMoved,
  withoutPart,
  withPart,
  withTyped,
  wrongPlaces,
} from './edit-parts.ts';
import { NATIONAL_TEMPLATES, nationalTemplate } from './national-templates.ts';
import type { OwnTemplate } from './own-template.ts';
import {
  findOwnTemplates,
  insertOwnTemplate,
  lastOrdinal,
  requireOwnTemplate,
  updateOwnTemplate,
} from './own-templates.store.server.ts';
import { hasTasks, type ReportTemplate, type TemplateCode } from './report-template.ts';

/** National templates and those of the own bodies. */
export async function listTemplates({ db }: Pick<Platform, 'db'>, actor: Actor) {
  const own = actor.kind === 'person' ? await findOwnTemplates(db, actor.ownOrganisationIds) : [];
  return { national: NATIONAL_TEMPLATES, own, mayEdit: can(actor, 'report.write') };
}

/** A copy of a national template, to be changed by the acting body. */
export async function copyTemplate(
  platform: Platform,
  actor: PersonActor,
  input: { readonly template: TemplateCode },
): Promise<Result<{ id: string }, never>> {
  return await insertCopy(platform, actor, { ...nationalTemplate(input.template), version: 1 }, newId());
}

/** The next version of an own template, as a copy of this one. */
export async function nextVersion(
  platform: Platform,
  actor: PersonActor,
  id: string,
): Promise<Result<{ id: string }, 'stillWriting'>> {
  const own = await requireOwnTemplate(platform.db, id);
  requirePermission(actor, 'report.write', own);
  if (own.state === 'writing') return refuse('stillWriting');
  const version = (await lastOrdinal(platform.db, own.familyId)) + 1;
  return await insertCopy(platform, actor, { ...own.template, version }, own.familyId);
}

async function insertCopy(
  { db, clock }: Platform,
  actor: PersonActor,
  template: ReportTemplate,
  familyId: string,
): Promise<Result<{ id: string }, never>> {
  const { organisationId } = actor;
  requirePermission(actor, 'report.write', { organisationId });
  const now = clock.now();
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    const made = { createdBy: actor.personId, createdAt: now };
    await insertOwnTemplate(tx, { id, organisationId, familyId, template, ...made });
    const after = { template: template.code, edition: template.version };
    await record(tx, actor, { act: 'reportTemplate.copied', ...about(id, organisationId), after }, now);
  });
  return ok({ id });
}

/** What is done to the parts besides the texts that were typed with it. */
export type PartChange =
  | { readonly kind: 'texts' }
  | { readonly kind: 'add'; readonly what: Addable; readonly after: number; readonly words: NewWords }
  | { readonly kind: 'move'; readonly at: number; readonly by: -1 | 1 }
  | { readonly kind: 'drop'; readonly at: number };

/** Saves the typed texts and one change of the parts, while the version is being written. */
export async function changeTemplate(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: {
    readonly version: number;
    readonly typed: Readonly<Record<string, string>>;
    readonly change: PartChange;
  },
): Promise<Result<null, 'inUse'>> {
  const own = await requireOwnTemplate(db, id);
  requirePermission(actor, 'report.write', own);
  if (own.state !== 'writing') return refuse('inUse');
  const template = changed(withTyped(own.template, input.typed), input.change);
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateOwnTemplate(tx, id, input.version, { template });
    await record(tx, actor, { act: 'reportTemplate.saved', ...about(id, own.organisationId) }, now);
  });
  return ok(null);
}

function changed(template: ReportTemplate, change: PartChange): ReportTemplate {
  switch (change.kind) {
    case 'texts':
      return template;
    case 'add':
      return withPart(template, change.what, change.after, change.words);
    case 'move':
      return withMoved(template, change.at, change.by);
    case 'drop':
      return withoutPart(template, change.at);
  }
}

/** From now on it is offered and never changes; an earlier version of it is offered no more. */
export async function putInUse(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly version: number },
): Promise<Result<null, 'inUse' | 'wrongPlaces' | 'noParts'>> {
  const own = await requireOwnTemplate(db, id);
  requirePermission(actor, 'report.write', own);
  if (own.state !== 'writing') return refuse('inUse');
  if (own.template.parts.length === 0) return refuse('noParts');
  const wrong = wrongPlaces(own.template);
  if (wrong.length > 0) return refuse('wrongPlaces', { places: wrong.join(', ') });
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await updateOwnTemplate(tx, id, input.version, { state: 'inUse' });
    for (const other of await findOwnTemplates(tx, [own.organisationId]))
      if (other.familyId === own.familyId && other.id !== id && other.state === 'inUse')
        await updateOwnTemplate(tx, other.id, other.version, { state: 'retired' });
    await record(tx, actor, { act: 'reportTemplate.used', ...about(id, own.organisationId) }, now);
  });
  return ok(null);
}

/** A template with how it would print over the last twelve months of its body. */
export async function loadTemplate({ db, clock }: Platform, actor: Actor, id: string) {
  const own: OwnTemplate = await requireOwnTemplate(db, id);
  requirePermission(actor, 'report.read', own);
  const now = clock.now();
  const period = { periodFrom: addDays(legalDay(now), -365), periodTo: addDays(legalDay(now), -1) };
  const { organisationId } = own;
  const { byYear, name } = own.template;
  const snapshot = await countReport(
    db,
    await scopeOf(db, { organisationId, programmeId: null, ...period }, now),
    now,
    {
      byYear,
      tasks: hasTasks(own.template),
    },
  );
  const body = await letterheadOf(db, organisationId, legalDay(now));
  const printed = { title: name, narrative: {}, addressee: '', requestReference: '', ...period };
  return {
    own,
    content: reportContent(printed, own.template, snapshot, body),
    wrong: wrongPlaces(own.template),
    editable: own.state === 'writing' && can(actor, 'report.write', own),
    mayCopy: own.state !== 'writing' && can(actor, 'report.write', own),
    trail: await findTrail(db, { objectKind: 'reportTemplate', objectId: id }),
  };
}

const about = (objectId: string, organisationId: string) => ({
  objectKind: 'reportTemplate',
  objectId,
  organisationId,
});
