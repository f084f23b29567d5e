import * as v from 'valibot';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { textFields } from '#platform/text-fields.ts';
import {
  delegateRefusals,
  disableRefusals,
  endRoleRefusals,
  grantRefusals,
  peopleText as text,
} from '#text/vi/identity.ts';
import { delegateSignature, endDelegation } from './manage-delegations.server.ts';
import { createPerson, disablePerson, editPerson, enablePerson } from './manage-people.server.ts';
import { endRole, grantRole } from './manage-roles.server.ts';
import {
  createPersonSchema,
  delegateSchema,
  editPersonSchema,
  endDelegationSchema,
  endRoleSchema,
  errorsOf,
  grantSchema,
} from './people.schema.ts';

/** What a posted form came to: done, or sentences by field. */
export type FormOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly errors: Record<string, string> };

export type PersonForm = (
  platform: Platform,
  actor: Actor,
  id: string,
  form: FormData,
) => Promise<FormOutcome>;

const refused = (field: string, sentence: string): FormOutcome => ({
  ok: false,
  errors: { [field]: sentence },
});

export const createPersonForm: PersonForm = async (platform, actor, _id, form) => {
  const input = v.safeParse(createPersonSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await createPerson(platform, actor, input.output);
  return result.ok ? { ok: true, id: result.value.id } : refused('signInName', text.nameTaken);
};

export const editPersonForm: PersonForm = async (platform, actor, id, form) => {
  const input = v.safeParse(editPersonSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  await editPerson(platform, actor, { id, ...input.output });
  return { ok: true, id };
};

const GRANT_FIELDS = {
  endBeforeStart: 'validTo',
  programmeMissing: 'programmeId',
  programmeNotAsked: 'programmeId',
  outsideOfTheBodysLife: 'validFrom',
  leaderOfUnit: 'role',
  notOfTheCouncil: 'role',
  alreadyHeld: 'role',
} as const;

export const grantForm: PersonForm = async (platform, actor, id, form) => {
  const input = v.safeParse(grantSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await grantRole(platform, actor, { personId: id, ...input.output });
  return result.ok ? { ok: true, id } : refused(GRANT_FIELDS[result.reason], grantRefusals[result.reason]);
};

export const endRoleForm: PersonForm = async (platform, actor, id, form) => {
  const input = v.safeParse(endRoleSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await endRole(platform, actor, { personId: id, ...input.output });
  return result.ok ? { ok: true, id } : refused('lastDay', endRoleRefusals[result.reason]);
};

const DELEGATE_FIELDS = {
  samePerson: 'fromPersonId',
  endBeforeStart: 'validTo',
  notTheHead: 'fromPersonId',
  basisMissing: 'legalBasis',
  scopeMissing: 'scope',
} as const;

export const delegateForm: PersonForm = async (platform, actor, id, form) => {
  const input = v.safeParse(delegateSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await delegateSignature(platform, actor, { toPersonId: id, ...input.output });
  return result.ok
    ? { ok: true, id }
    : refused(DELEGATE_FIELDS[result.reason], delegateRefusals[result.reason]);
};

export const endDelegationForm: PersonForm = async (platform, actor, id, form) => {
  const input = v.safeParse(endDelegationSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await endDelegation(platform, actor, { personId: id, ...input.output });
  return result.ok ? { ok: true, id } : refused('lastDay', endRoleRefusals[result.reason]);
};

export const disableForm: PersonForm = async (platform, actor, id, form) => {
  const result = await disablePerson(platform, actor, {
    id,
    reason: String(form.get('reason') ?? '').slice(0, 500),
  });
  return result.ok ? { ok: true, id } : refused('reason', disableRefusals[result.reason]);
};

export const enableForm: PersonForm = async (platform, actor, id) => {
  await enablePerson(platform, actor, id);
  return { ok: true, id };
};
