import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { DOCUMENT_TYPES } from './document-types.ts';

const day = v.pipe(v.string(), v.check(isLegalDay));
const words = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max));
const TYPES_WITH_RULE = DOCUMENT_TYPES.filter((type) => type !== 'other');

export const ownRuleSchema = v.object({
  documentType: v.picklist(TYPES_WITH_RULE),
  what: v.picklist(['posting', 'writtenAnswer']),
  amount: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1)),
  unit: v.picklist(['calendarDay', 'workingDay']),
  validFrom: day,
  legalBasis: words(500),
  organisationId: v.pipe(v.string(), v.uuid()),
});
export type OwnRuleInput = v.InferOutput<typeof ownRuleSchema>;

export const calendarDaySchema = v.object({
  onDate: day,
  kind: v.picklist(['holiday', 'compensatory', 'swapOff', 'swapWork']),
  name: words(200),
  source: words(500),
});
