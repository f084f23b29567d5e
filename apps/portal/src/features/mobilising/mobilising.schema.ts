import * as v from 'valibot';
import { lineField, namedField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { isId } from '#platform/ids.ts';

const day = v.pipe(v.string(), v.check(isLegalDay));
const maybeDay = v.pipe(
  v.optional(v.string(), ''),
  v.check((text) => text === '' || isLegalDay(text)),
  v.transform((text) => text || null),
);
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
/** The last part of the address of a draft, or the whole address. */
const draft = v.pipe(
  lineField(300),
  v.transform((text) => text.replace(/\/+$/, '').split('/').at(-1) ?? ''),
);

/** Each chosen person is a field of its own: `entry-<id>`. */
export const inviteSchema = v.pipe(
  v.looseObject({
    topic: namedField(200),
    draft,
    words: wordsField(2_000),
    answerBy: maybeDay,
    byHand: v.optional(v.string(), ''),
  }),
  v.transform(({ topic, draft: slug, words: said, answerBy, byHand, ...rest }) => ({
    ...{ topic, draft: slug, words: said, answerBy, byHand: byHand !== '' },
    entryIds: Object.keys(rest).flatMap((key) =>
      key.startsWith('entry-') && isId(key.slice(6)) ? key.slice(6) : [],
    ),
  })),
);
export type InviteInput = v.InferOutput<typeof inviteSchema>;
export const noteAnswerSchema = v.object({ answer: v.picklist(['accepted', 'declined']), answeredOn: day });
export type AnswerInput = v.InferOutput<typeof noteAnswerSchema>;

export const CONTRIBUTION_KINDS = ['opinion', 'lecture', 'article'] as const;
export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];
export const contributionSchema = v.object({
  invitationId: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.uuid())]), ''),
  name: lineField(200),
  kind: v.picklist(CONTRIBUTION_KINDS),
  title: namedField(300),
  givenOn: day,
  link: v.pipe(lineField(500), v.regex(/^(?:https:\/\/\S+)?$/)),
  served: lineField(300),
  draft,
});
export type ContributionInput = v.InferOutput<typeof contributionSchema>;
export const withdrawContributionSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  reason: namedField(300),
});

/** "12.500.000" as money is typed; dots and spaces are no part of the number. */
const dong = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[.\s]/g, '')),
  v.regex(/^[1-9]\d{0,13}$/),
  v.transform(Number),
);
export const sponsorshipSchema = v.object({
  sponsor: namedField(200),
  namedOn: maybeDay,
  form: v.picklist(['money', 'kind']),
  what: lineField(300),
  value: dong,
  purpose: namedField(500),
  receivedOn: day,
});
export type SponsorshipInput = v.InferOutput<typeof sponsorshipSchema>;
/** Said by who accepts, each time: see interpretation 0106. */
export const acceptSchema = v.object({ version, voluntary: v.literal('on'), noInterest: v.literal('on') });
export const useSchema = v.object({ version, used: v.pipe(wordsField(2_000), v.minLength(1)) });
export const withdrawSponsorshipSchema = v.object({ version, reason: namedField(300) });
