import * as v from 'valibot';
import { writtenLine } from '#features/submissions/written-words.ts';
import { type GatheringKind, isMinorGroup, KIND_RULES, PARTICIPANT_GROUPS } from '../gathering-kinds.data.ts';

const LONGEST_NAME = 120;
const LONGEST_WORKPLACE = 200;
const LONGEST_EMAIL = 254;

/** What a form of registration says, as typed. */
export interface TypedRegistration {
  readonly name: string;
  readonly email: string;
  readonly workplace: string;
  readonly group: string;
}

export type RegistrationError =
  | 'nameMissing'
  | 'nameLong'
  | 'emailMissing'
  | 'emailWrong'
  | 'groupMissing'
  | 'workplaceMissing'
  | 'workplaceLong';
export type RegistrationErrors = Partial<Record<keyof TypedRegistration, RegistrationError>>;
const isEmail = (text: string) => text.length <= LONGEST_EMAIL && v.is(v.pipe(v.string(), v.email()), text);

/**
 * By the rules of the kind: what is not asked is dropped. Of a minor no address is kept, whatever was typed
 * (docs/interpretations/0098-what-a-registration-asks.md).
 */
export function readRegistration(kind: GatheringKind, typed: TypedRegistration) {
  const rule = KIND_RULES[kind];
  const errors: { -readonly [Field in keyof RegistrationErrors]: RegistrationErrors[Field] } = {};
  const name = writtenLine(typed.name).trim();
  if (name === '') errors.name = 'nameMissing';
  else if (name.length > LONGEST_NAME) errors.name = 'nameLong';
  const group = PARTICIPANT_GROUPS.find((each) => each === typed.group);
  if (!group || !rule.groups.includes(group)) errors.group = 'groupMissing';
  const minor = group !== undefined && isMinorGroup(group);
  const email = minor ? '' : writtenLine(typed.email).trim().toLowerCase();
  if (email === '' && rule.email === 'needed') errors.email = 'emailMissing';
  else if (email !== '' && !isEmail(email)) errors.email = 'emailWrong';
  const workplace = rule.workplace === 'notAsked' ? '' : writtenLine(typed.workplace).trim();
  if (workplace === '' && rule.workplace === 'needed') errors.workplace = 'workplaceMissing';
  else if (workplace.length > LONGEST_WORKPLACE) errors.workplace = 'workplaceLong';
  if (!group || Object.keys(errors).length > 0) return { ok: false, errors } as const;
  return { ok: true, value: { name, email: email || null, workplace, group } } as const;
}
export type RegistrationInput = Extract<ReturnType<typeof readRegistration>, { ok: true }>['value'];
