import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findAsked, insertAsked, insertPolicy } from './exchange.store.server.ts';
import type { PlanInput } from './policy-consultation.schema.ts';
import { type ConsultationForm, mayConsultOn, type PolicyConsultation } from './policy-consultation.ts';
import { changed } from './policy-consultation-change.server.ts';
import {
  holdPolicyConsultation,
  insertPolicyConsultation,
  requirePolicyConsultation,
  updatePolicyConsultation,
} from './policy-consultations.store.server.ts';

export type PlanRefusal = 'typeNeeded' | 'titleNeeded' | 'otherType' | 'placeNeeded' | 'bodyEnded';

/** Plans a policy consultation of the acting body; refused for every type of document but those of Article 3(3). */
export async function planPolicyConsultation(
  platform: Platform,
  actor: PersonActor,
  input: PlanInput,
): Promise<Result<{ id: string }, PlanRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = actor;
  requirePermission(actor, 'policyConsultation.edit', { organisationId });
  const about = await aboutOf(db, actor, input);
  if (!about.ok) return about;
  const { form, heldOn, place } = input;
  if (form === 'meeting' && place === '') return refuse('placeNeeded');
  const now = clock.now();
  if (!isValidOn(await requireOrganisation(db, organisationId), legalDay(now))) return refuse('bodyEnded');
  const id = newId(now);
  const consultation = { id, organisationId, form, heldOn, place, ...about.value };
  await inTransaction(db, async (tx) => {
    await insertPolicyConsultation(tx, { ...consultation, createdBy: actor.personId, createdAt: now });
    const after = { documentType: about.value.documentType, heldOn };
    await changed(tx, actor, consultation, { act: 'policyConsultation.planned', after }, now);
  });
  return ok({ id });
}

/** A dossier of ours says title and type itself; without one they are typed. */
async function aboutOf(db: Db, actor: PersonActor, { projectId, title, documentType }: PlanInput) {
  const project = projectId ? await requireProject(db, projectId) : undefined;
  if (project) requirePermission(actor, 'draft.read', project);
  const type = project?.documentType ?? documentType;
  if (type === '') return refuse('typeNeeded');
  if (!mayConsultOn(type)) return refuse('otherType');
  const named = title || project?.title || '';
  if (named === '') return refuse('titleNeeded');
  return ok({ title: named, documentType: type, projectId: project?.id ?? null });
}

export type EditPlanRefusal = 'notPlanned' | 'placeNeeded';

export async function editPolicyConsultation(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: {
    readonly title: string;
    readonly form: ConsultationForm;
    readonly heldOn: string;
    readonly place: string;
    readonly version: number;
  },
): Promise<Result<null, EditPlanRefusal>> {
  const { db, clock } = platform;
  const consultation = await requirePolicyConsultation(db, id);
  requirePermission(actor, 'policyConsultation.edit', consultation);
  if (consultation.state !== 'planned') return refuse('notPlanned');
  const { title, form, heldOn, place, version } = input;
  if (form === 'meeting' && place === '') return refuse('placeNeeded');
  await inTransaction(db, async (tx) => {
    await updatePolicyConsultation(tx, id, version, { title, form, held_on: heldOn, place });
    await changed(
      tx,
      actor,
      consultation,
      { act: 'policyConsultation.edited', after: { heldOn } },
      clock.now(),
    );
  });
  return ok(null);
}

/** A policy with its content: what is put to those who are asked. */
export async function addPolicy(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly title: string; readonly content: string },
): Promise<Result<null, 'notPlanned'>> {
  requirePermission(actor, 'policyConsultation.edit', await requirePolicyConsultation(platform.db, id));
  return await whilePlanned(platform, id, async (tx, consultation) => {
    await insertPolicy(tx, id, input);
    await changed(tx, actor, consultation, { act: 'policyConsultation.policyAdded' }, platform.clock.now());
    return ok(null);
  });
}

export type InvitePartyRefusal = 'notPlanned' | 'nameNeeded' | 'bodyEnded' | 'alreadyAsked';

/** A body that is asked, or a group of people to whom the policies matter. */
export async function inviteParty(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: { readonly organisationId: string | null; readonly name: string; readonly kind: 'body' | 'group' },
): Promise<Result<null, InvitePartyRefusal>> {
  const { db, clock } = platform;
  requirePermission(actor, 'policyConsultation.edit', await requirePolicyConsultation(db, id));
  const body = input.organisationId ? await requireOrganisation(db, input.organisationId) : undefined;
  const now = clock.now();
  if (body && !isValidOn(body, legalDay(now))) return refuse('bodyEnded');
  const name = body?.name ?? input.name;
  if (name === '') return refuse('nameNeeded');
  return await whilePlanned(platform, id, async (tx, consultation) => {
    if ((await findAsked(tx, id)).some((asked) => asked.name === name)) return refuse('alreadyAsked');
    const kind = body ? 'body' : input.kind;
    await insertAsked(tx, id, { id: newId(now), organisationId: body?.id ?? null, name, kind });
    const after = { organisationId: body?.id ?? null };
    await changed(tx, actor, consultation, { act: 'policyConsultation.invited', after }, now);
    return ok(null);
  });
}

async function whilePlanned<Reason extends string>(
  { db }: Platform,
  id: string,
  write: (tx: Db, consultation: PolicyConsultation) => Promise<Result<null, Reason>>,
): Promise<Result<null, Reason | 'notPlanned'>> {
  return await inTransaction(db, async (tx) => {
    const consultation = await holdPolicyConsultation(tx, id, 'update');
    if (consultation.state !== 'planned') return refuse('notPlanned');
    return await write(tx, consultation);
  });
}
