import * as v from 'valibot';
import { STATED_CATEGORIES } from '#features/submissions/submission.ts';
import { writtenLine } from '#features/submissions/written-words.ts';
import { isLegalDay } from '#platform/clock.ts';

/** Roads on which one voice comes alone; meetings have a page of their own. */
export const DESK_CHANNELS = ['letter', 'paperForm', 'phone', 'email'] as const;
export type DeskChannel = (typeof DESK_CHANNELS)[number];

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(writtenLine), v.maxLength(max));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);
const orNull = v.transform((text: string) => (text === '' ? null : text));

/** What stands above the points of one voice: how, when and where it came in, and of whom. */
export const voiceHeadSchema = v.pipe(
  v.object({
    arrivedOn: v.pipe(v.string(), v.check(isLegalDay)),
    place: v.pipe(line(120), v.minLength(1)),
    category: v.picklist(STATED_CATEGORIES),
    organisationName: line(200),
    name: v.pipe(line(120), orNull),
    email: v.pipe(
      line(254),
      v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email()), text)),
      orNull,
    ),
    phone: v.pipe(line(30), orNull),
    consentAnswerByEmail: ticked,
    consentPublishName: ticked,
    sure: ticked,
  }),
  // An address is kept for the answer only, a name in public only when both were given.
  v.forward(
    v.check((head) => !head.consentAnswerByEmail || head.email !== null),
    ['email'],
  ),
  v.forward(
    v.check((head) => !head.consentPublishName || head.name !== null),
    ['name'],
  ),
);
export type VoiceHead = v.InferOutput<typeof voiceHeadSchema>;

export const deskChannelSchema = v.picklist(DESK_CHANNELS);

export const takeBackSchema = v.object({
  submissionId: v.pipe(v.string(), v.uuid()),
  reason: v.pipe(v.string(), v.transform(writtenLine), v.minLength(5), v.maxLength(300)),
});
