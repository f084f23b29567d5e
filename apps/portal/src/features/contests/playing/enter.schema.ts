import * as v from 'valibot';
import { PARTICIPANT_GROUPS } from '#features/gatherings/gathering-kinds.data.ts';
import { writtenLine } from '#features/submissions/written-words.ts';

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;

/** What the form of entering says, as typed. */
export interface TypedEntry {
  readonly name: string;
  readonly email: string;
  readonly group: string;
  /** 'on': the name may stand in the ranking. */
  readonly showsName: string;
  /** 'on': has read the rules; a child with whoever is responsible for it. */
  readonly agreed: string;
}
export type EntryError =
  | 'nameMissing'
  | 'nameLong'
  | 'emailMissing'
  | 'emailWrong'
  | 'groupMissing'
  | 'agreementMissing';
export type EntryErrors = Partial<Record<keyof TypedEntry, EntryError>>;

export function readEntry(typed: TypedEntry) {
  const errors: { -readonly [Field in keyof EntryErrors]: EntryErrors[Field] } = {};
  const name = writtenLine(typed.name).trim();
  if (name === '') errors.name = 'nameMissing';
  else if (name.length > LONGEST_NAME) errors.name = 'nameLong';
  const email = writtenLine(typed.email).trim().toLowerCase();
  if (email === '') errors.email = 'emailMissing';
  else if (email.length > LONGEST_EMAIL || !v.is(v.pipe(v.string(), v.email()), email))
    errors.email = 'emailWrong';
  const group = PARTICIPANT_GROUPS.find((each) => each === typed.group);
  if (!group) errors.group = 'groupMissing';
  if (typed.agreed !== 'on') errors.agreed = 'agreementMissing';
  if (!group || Object.keys(errors).length > 0) return { ok: false, errors } as const;
  return { ok: true, value: { name, email, group, showsName: typed.showsName === 'on' } } as const;
}
export type EntryInput = Extract<ReturnType<typeof readEntry>, { ok: true }>['value'];

/** What a posted form says, each field cut to what any form could hold. */
export function typedEntry(form: FormData) {
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 1_000);
  const typed: TypedEntry = {
    ...{ name: field('name'), email: field('email'), group: field('group') },
    ...{ showsName: field('showsName'), agreed: field('agreed') },
  };
  return { typed, trap: field('website') };
}
