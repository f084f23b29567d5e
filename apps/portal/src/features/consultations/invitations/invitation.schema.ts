import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { ANSWER_KINDS } from './invitation.ts';

const text = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

const ticked = v.pipe(
  v.string(),
  v.transform((value) => value !== ''),
);

export const inviteSchema = v.object({
  organisationId: v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  askedName: text(300),
  sentOn: day,
  dueOn: v.union([v.literal(''), day]),
  /** The body is being asked already, and the person says that this is another question. */
  again: v.optional(ticked),
});
export type InviteInput = v.InferOutput<typeof inviteSchema>;

export const recordAnswerSchema = v.object({
  invitationId: v.pipe(v.string(), v.uuid()),
  answeredOn: day,
  version,
});
export type RecordAnswerInput = v.InferOutput<typeof recordAnswerSchema>;

export const answerSchema = v.object({
  kind: v.picklist(ANSWER_KINDS),
  symbol: text(60),
  answeredOn: day,
  text: text(20_000),
  version,
});
export type AnswerInput = v.InferOutput<typeof answerSchema>;
