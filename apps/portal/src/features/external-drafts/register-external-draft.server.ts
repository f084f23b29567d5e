import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { LEVEL_OF, levelEnded } from '#features/time-limits/document-types.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { dueByRule } from './due-by-rule.server.ts';
import type { ExternalDraftInput } from './external-draft.schema.ts';
import { dueOnOf, type ExternalDraft } from './external-draft.ts';
import { changed } from './external-draft-change.server.ts';
import {
  type ExternalFacts,
  findSameLetter,
  insertExternalDraft,
  requireExternalDraft,
  updateExternalDraft,
} from './external-drafts.store.server.ts';

export type RegisterRefusal =
  | 'nameNeeded'
  | 'ownBody'
  | 'receivedInFuture'
  | 'receivedBeforeLetter'
  | 'dueBeforeReceived'
  | 'sameLetter'
  | 'bodyEnded'
  | 'levelEnded';
export type EditRefusal = RegisterRefusal | 'notEditable';

/**
 * Registers a draft of another body for the acting body. The same letter number of the same sender in one year is
 * refused once, with the earlier record; who says that it is another letter may go on.
 */
export async function registerExternalDraft(
  platform: Platform,
  actor: PersonActor,
  input: ExternalDraftInput,
): Promise<Result<{ id: string }, RegisterRefusal>> {
  const { db, clock } = platform;
  const { organisationId } = actor;
  requirePermission(actor, 'externalDraft.edit', { organisationId });
  const now = clock.now();
  if (!isValidOn(await requireOrganisation(db, organisationId), legalDay(now))) return refuse('bodyEnded');
  const facts = await factsOf(db, organisationId, input, legalDay(now));
  if (!facts.ok) return facts;
  return await inTransaction(db, async (tx) => {
    const same = await sameLetter(tx, organisationId, input, facts.value);
    if (same) return refuse('sameLetter', { id: same.id });
    const id = newId(now);
    const draft = { ...facts.value, id, organisationId, createdBy: actor.personId, createdAt: now };
    await insertExternalDraft(tx, draft);
    await changed(
      tx,
      actor,
      draft,
      { act: 'externalDraft.registered', topic: 'externalDraft.registered', after: auditOf(draft) },
      now,
    );
    return ok({ id });
  });
}

export async function editExternalDraft(
  platform: Platform,
  actor: PersonActor,
  id: string,
  input: ExternalDraftInput & { readonly version: number },
): Promise<Result<null, EditRefusal>> {
  const { db, clock } = platform;
  const draft = await requireExternalDraft(db, id);
  requirePermission(actor, 'externalDraft.edit', draft);
  if (draft.state !== 'registered' && draft.state !== 'collecting') return refuse('notEditable');
  // An opinion that units are already asked for is not taken back by a tick; that is closing, with a reason.
  if (draft.state === 'collecting' && !input.opinionAsked) return refuse('notEditable');
  const now = clock.now();
  const facts = await factsOf(db, draft.organisationId, input, legalDay(now));
  if (!facts.ok) return facts;
  return await inTransaction(db, async (tx) => {
    if (await sameLetter(tx, draft.organisationId, input, facts.value, id)) return refuse('sameLetter');
    await updateExternalDraft(tx, id, input.version, { facts: facts.value });
    const values = { before: auditOf(draft), after: auditOf(facts.value) };
    await changed(tx, actor, draft, { act: 'externalDraft.edited', ...values }, now);
    return ok(null);
  });
}

async function factsOf(
  db: Db,
  own: string,
  input: ExternalDraftInput,
  today: string,
): Promise<Result<ExternalFacts, RegisterRefusal>> {
  const { askingOrganisationId, documentType, letterOn, receivedOn, letterDueOn, opinionAsked } = input;
  if (askingOrganisationId === own) return refuse('ownBody');
  const body = askingOrganisationId ? await requireOrganisation(db, askingOrganisationId) : undefined;
  const askingName = body?.name ?? input.askingName;
  if (!askingName) return refuse('nameNeeded');
  if (receivedOn > today) return refuse('receivedInFuture');
  if (receivedOn < letterOn) return refuse('receivedBeforeLetter');
  if (letterDueOn && letterDueOn < receivedOn) return refuse('dueBeforeReceived');
  const level = documentType === 'other' ? input.level : LEVEL_OF[documentType];
  if (levelEnded(level, letterOn)) return refuse('levelEnded');
  const ruleDue = opinionAsked ? await dueByRule(db, { documentType, letterOn, receivedOn }) : null;
  const { letterSymbol, title, textAddress } = input;
  return ok({
    ...{ askingName, letterSymbol, letterOn, receivedOn, title, documentType, textAddress, opinionAsked },
    askingOrganisationId: body?.id ?? null,
    level,
    letterDueOn: opinionAsked ? letterDueOn : null,
    ruleDue,
    dueOn: opinionAsked ? dueOnOf(letterDueOn, ruleDue) : null,
  });
}

/** Under a name that holds: two clerks who enter one letter at once are told of each other. */
async function sameLetter(
  tx: Db,
  organisationId: string,
  input: ExternalDraftInput,
  facts: ExternalFacts,
  except?: string,
): Promise<ExternalDraft | undefined> {
  if (input.sameLetterMeant) return undefined;
  await holdName(tx, `external letters ${organisationId}`);
  return await findSameLetter(tx, { organisationId, ...facts }, except);
}

function auditOf(facts: ExternalFacts) {
  const { letterSymbol, letterOn, receivedOn, dueOn, documentType, opinionAsked } = facts;
  return { letterSymbol, letterOn, receivedOn, dueOn, documentType, opinionAsked };
}
