import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';
import { organisationsText as text } from '#text/vi/organisations.ts';
import { COUNCIL_SEATS, ORGANISATION_KINDS, ORGANISATION_LEVELS, RELATION_KINDS } from './organisation.ts';

const line = (most: number, message: string) =>
  v.pipe(
    v.string(message),
    v.transform((typed) => typed.normalize('NFC').replace(/\s+/g, ' ').trim()),
    v.maxLength(most, message),
  );
const needed = (most: number, message: string) => v.pipe(line(most, message), v.minLength(1, message));
const orNull = (most: number, message: string) =>
  v.optional(
    v.pipe(
      line(most, message),
      v.transform((typed) => typed || null),
    ),
    '',
  );
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
const version = v.pipe(v.string(), v.toNumber(), v.integer());

const facts = {
  name: needed(200, text.nameMissing),
  shortName: needed(60, text.shortNameMissing),
  kind: v.picklist(ORGANISATION_KINDS, text.choose),
  level: v.picklist(ORGANISATION_LEVELS, text.choose),
  territory: needed(120, text.territoryMissing),
  symbol: orNull(30, text.tooLong),
  address: orNull(200, text.tooLong),
  phone: orNull(60, text.tooLong),
  email: orNull(200, text.tooLong),
  responsiblePerson: orNull(120, text.tooLong),
  validFrom: day,
};

export const createSchema = v.object(facts);
export const editSchema = v.object({ ...facts, version });

export const endSchema = v.object({
  lastDay: day,
  /** From the several-choice list, or none. */
  successorIds: v.array(id),
  legalBasis: orNull(300, text.tooLong),
  version,
});

export const addRelationSchema = v.object({
  kind: v.picklist(RELATION_KINDS, text.choose),
  otherId: id,
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
  legalBasis: orNull(300, text.tooLong),
});

export const endRelationSchema = v.object({ relationId: id, lastDay: day });

export const addMemberSchema = v.object({
  memberId: id,
  seat: v.picklist(COUNCIL_SEATS, text.choose),
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
