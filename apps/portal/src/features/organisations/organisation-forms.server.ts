import * as v from 'valibot';
import type { Actor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { textFields } from '#platform/text-fields.ts';
import {
  endRefusals,
  memberRefusals,
  relationRefusals,
  organisationsText as text,
} from '#text/vi/organisations.ts';
import { createOrganisation, editOrganisation, endOrganisation } from './manage-organisations.server.ts';
import { addMember, addRelation, endRelation } from './manage-relations.server.ts';
import {
  addMemberSchema,
  addRelationSchema,
  createSchema,
  editSchema,
  endRelationSchema,
  endSchema,
  errorsOf,
} from './organisation.schema.ts';

/** What a posted form came to: done, or sentences by field. */
export type FormOutcome =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly errors: Record<string, string> };

export type OrganisationForm = (
  platform: Platform,
  actor: Actor,
  id: string,
  form: FormData,
) => Promise<FormOutcome>;

const refused = (field: string, sentence: string): FormOutcome => ({
  ok: false,
  errors: { [field]: sentence },
});

export const createForm: OrganisationForm = async (platform, actor, _id, form) => {
  const input = v.safeParse(createSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await createOrganisation(platform, actor, input.output);
  return result.ok ? { ok: true, id: result.value.id } : refused('validFrom', text.endBeforeStart);
};

export const editForm: OrganisationForm = async (platform, actor, id, form) => {
  const input = v.safeParse(editSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await editOrganisation(platform, actor, { id, ...input.output });
  return result.ok ? { ok: true, id } : refused('validFrom', text.startAfterEnd);
};

export const endForm: OrganisationForm = async (platform, actor, id, form) => {
  const successorIds = form.getAll('successorIds').filter((value) => value !== '');
  const input = v.safeParse(endSchema, { ...textFields(form), successorIds });
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await endOrganisation(platform, actor, { id, ...input.output });
  if (result.ok) return { ok: true, id };
  const isAboutTheDay = ['endBeforeStart', 'alreadyEnded', 'lastAdministrator'].includes(result.reason);
  return refused(isAboutTheDay ? 'lastDay' : 'successorIds', endRefusals[result.reason]);
};

const RELATION_FIELDS = {
  itself: 'otherId',
  endBeforeStart: 'validTo',
  outsideOfTheirLives: 'validFrom',
  programmeNotAsked: 'programmeId',
  alreadyRelated: 'otherId',
  secondWhole: 'otherId',
  circle: 'otherId',
  notUnderIt: 'kind',
} as const;

export const addRelationForm: OrganisationForm = async (platform, actor, id, form) => {
  const input = v.safeParse(addRelationSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const { otherId, ...relation } = input.output;
  const result = await addRelation(platform, actor, { fromId: id, toId: otherId, ...relation });
  if (result.ok) return { ok: true, id };
  return refused(RELATION_FIELDS[result.reason], relationRefusals[result.reason]);
};

export const endRelationForm: OrganisationForm = async (platform, actor, id, form) => {
  const input = v.safeParse(endRelationSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const result = await endRelation(platform, actor, { organisationId: id, ...input.output });
  return result.ok ? { ok: true, id } : refused('lastDay', text.endBeforeStart);
};

const MEMBER_FIELDS = {
  notACouncil: 'memberId',
  itself: 'memberId',
  endBeforeStart: 'validTo',
  alreadySeated: 'memberId',
  chairTaken: 'seat',
} as const;

export const addMemberForm: OrganisationForm = async (platform, actor, id, form) => {
  const input = v.safeParse(addMemberSchema, textFields(form));
  if (!input.success) return { ok: false, errors: errorsOf(input.issues) };
  const { memberId, ...seat } = input.output;
  const result = await addMember(platform, actor, { councilId: id, organisationId: memberId, ...seat });
  if (result.ok) return { ok: true, id };
  return refused(MEMBER_FIELDS[result.reason], memberRefusals[result.reason]);
};
