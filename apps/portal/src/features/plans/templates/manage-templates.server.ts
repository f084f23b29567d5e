import * as v from 'valibot';
import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findProgrammes } from '../programmes.store.server.ts';
import { parseTemplate, type TemplateFault, templateText } from './template-content.ts';
import {
  findTemplateVersions,
  insertTemplate,
  insertTemplateVersion,
  requireTemplate,
  retireTemplate,
} from './templates.store.server.ts';

const words = (max: number) =>
  v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(max));
const version = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));
const written = { name: words(300), basis: words(500), text: words(60_000) };
export const addTemplateSchema = v.object({ ...written, programmeId: v.pipe(v.string(), v.uuid()) });
export const editTemplateSchema = v.object({ ...written, version });
export const retireTemplateSchema = v.object({ retired: v.picklist(['yes', 'no']) });
type AddTemplateInput = v.InferOutput<typeof addTemplateSchema>;

export type TemplateRefusal = TemplateFault['reason'] | 'noSuchProgramme' | 'newerVersion';

/** A template of a programme, its first version. What is wrong is named with its line. */
export async function addTemplate(
  { db, clock }: Platform,
  actor: PersonActor,
  { programmeId, text, name, basis }: AddTemplateInput,
): Promise<Result<{ readonly id: string }, TemplateRefusal>> {
  requirePermission(actor, 'programme.manage');
  if (!(await findProgrammes(db)).some(({ id }) => id === programmeId)) return refuse('noSuchProgramme');
  const { content, faults } = parseTemplate(text);
  if (faults[0]) return refuse(faults[0].reason, { line: faults[0].line });
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    await insertTemplate(tx, { id, programmeId, code: null });
    await insertTemplateVersion(tx, {
      ...{ id, version: 1, name, basis, content },
      ...{ writtenBy: actor.personId, writtenAt: now },
    });
    await noted(tx, actor, { act: 'planTemplate.added', id, after: { name, version: 1 } }, now);
    return ok({ id });
  });
}

/** A further version; plans that exist keep the one they came from. Whoever has not seen the newest one is refused. */
export async function editTemplate(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version: seen, text, name, basis }: v.InferOutput<typeof editTemplateSchema>,
): Promise<Result<null, TemplateRefusal>> {
  requirePermission(actor, 'programme.manage');
  const { latest } = await requireTemplate(db, id);
  if (latest !== seen) return refuse('newerVersion');
  const { content, faults } = parseTemplate(text);
  if (faults[0]) return refuse(faults[0].reason, { line: faults[0].line });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const given = { id, version: seen + 1, name, basis, content, writtenBy: actor.personId, writtenAt: now };
    if (!(await insertTemplateVersion(tx, given))) return refuse('newerVersion');
    const [before, after] = [{ version: seen }, { name, version: seen + 1 }];
    await noted(tx, actor, { act: 'planTemplate.edited', id, before, after }, now);
    return ok(null);
  });
}

/** No new plan is made of it from today, or it is taken up again. */
export async function setTemplateRetired(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { retired }: { readonly retired: 'yes' | 'no' },
): Promise<Result<null, never>> {
  requirePermission(actor, 'programme.manage');
  const { retiredOn: before } = await requireTemplate(db, id);
  const now = clock.now();
  const retiredOn = retired === 'yes' ? (before ?? legalDay(now)) : null;
  await inTransaction(db, async (tx) => {
    await retireTemplate(tx, id, retiredOn);
    const change = { before: { validTo: before }, after: { validTo: retiredOn } };
    await noted(tx, actor, { act: 'planTemplate.retired', id, ...change }, now);
  });
  return ok(null);
}

/** One version of a template as its page shows it, with all others and, for who may write one, its text. */
export async function loadTemplate({ db }: Platform, actor: Actor, id: string, version?: number) {
  requirePermission(actor, 'plan.read');
  const [template, versions, programmes] = [
    await requireTemplate(db, id, version),
    await findTemplateVersions(db, id),
    await findProgrammes(db),
  ];
  return {
    template,
    versions,
    programme: programmes.find((programme) => programme.id === template.programmeId)?.name ?? '',
    text: templateText(template.content),
    trail: await findTrail(db, { objectKind: 'planTemplate', objectId: id, limit: 60 }),
    mayEdit: can(actor, 'programme.manage'),
  };
}

type Facts = Readonly<Record<string, string | number | null>>;

async function noted(
  tx: Db,
  actor: Actor,
  { act, id, before, after }: { act: string; id: string; before?: Facts; after: Facts },
  now: Date,
): Promise<void> {
  const said = { act, objectKind: 'planTemplate', objectId: id };
  await record(tx, actor, { ...said, ...(before && { before }), after }, now);
}
