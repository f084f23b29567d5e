import * as v from 'valibot';
import { DELEGATION_KINDS } from '#features/authority/actor.ts';
import { ROLES } from '#features/authority/roles.ts';
import { MAXIMUM_LENGTH } from '#features/identity/sign-in/password-strength.ts';
import { isLegalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import { peopleText as text } from '#text/vi/identity.ts';
import { signInName } from '../sign-in/sign-in.schema.ts';

/** One letter more than allowed is kept, so that the use case can say "too long" instead of cutting silently. */
const typedPassword = v.fallback(
  v.pipe(
    v.string(),
    v.transform((typed) => typed.slice(0, MAXIMUM_LENGTH + 1)),
  ),
  '',
);

export const setUpSchema = v.object({ next: typedPassword, repeated: typedPassword });

const day = v.pipe(v.string(text.dateWrong), v.trim(), v.check(isLegalDay, text.dateWrong));
const optionalDay = v.optional(
  v.union(
    [
      v.pipe(
        v.literal(''),
        v.transform(() => null),
      ),
      day,
    ],
    text.dateWrong,
  ),
  '',
);
const id = v.pipe(v.string(text.choose), v.check(isId, text.choose));
const line = (most: number, message: string) =>
  v.pipe(
    v.string(message),
    v.transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.maxLength(most, message),
  );

const details = {
  displayName: v.pipe(line(120, text.displayNameMissing), v.minLength(1, text.displayNameMissing)),
  title: line(120, text.jobTitleTooLong),
  email: v.pipe(
    line(200, text.emailWrong),
    v.check((typed) => typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed), text.emailWrong),
    v.transform((typed) => typed || null),
  ),
};

export const createPersonSchema = v.object({
  ...details,
  signInName: v.union([signInName], text.signInNameWrong),
});

export const editPersonSchema = v.object({
  ...details,
  version: v.pipe(v.string(), v.toNumber(), v.integer()),
});

export const grantSchema = v.object({
  organisationId: id,
  role: v.picklist(ROLES, text.choose),
  programmeId: v.optional(
    v.union(
      [
        v.pipe(
          v.literal(''),
          v.transform(() => null),
        ),
        id,
      ],
      text.choose,
    ),
    '',
  ),
  validFrom: day,
  validTo: optionalDay,
});

export const endRoleSchema = v.object({ assignmentId: id, lastDay: day });
export const endDelegationSchema = v.object({ delegationId: id, lastDay: day });

export const delegateSchema = v.object({
  kind: v.picklist(DELEGATION_KINDS, text.choose),
  organisationId: id,
  fromPersonId: id,
  scope: line(300, text.scopeHint),
  legalBasis: line(300, text.legalBasisHint),
  validFrom: day,
  validTo: optionalDay,
});

/** The first sentence per field, as the pages show it. */
export function errorsOf(issues: readonly v.BaseIssue<unknown>[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path?.[0]?.key ?? '');
    errors[field] ??= issue.message;
  }
  return errors;
}
