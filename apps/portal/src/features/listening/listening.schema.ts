import * as v from 'valibot';
import { lineField, wordsField } from '#features/submissions/written-fields.ts';
import { isLegalDay } from '#platform/clock.ts';
import { MENTION_KINDS } from './mention.ts';
import { MISUNDERSTANDING_SOURCES } from './misunderstanding.ts';

const filledLine = (max: number) => v.pipe(lineField(max), v.minLength(1));
const filled = (max: number) => v.pipe(wordsField(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const idOrNone = v.pipe(
  wordsField(36),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);

const mention = {
  kind: v.picklist(MENTION_KINDS),
  title: filledLine(500),
  outlet: lineField(200),
  address: lineField(1_000),
  publishedOn: day,
  summary: wordsField(2_000),
  projectId: idOrNone,
};
export const recordMentionSchema = v.object(mention);
export const keepMentionSchema = v.object({ ...mention, version });
export const versionSchema = v.object({ version });

export const addFeedSchema = v.object({
  name: filledLine(200),
  address: filledLine(1_000),
  topics: lineField(500),
  projectId: idOrNone,
});
export const switchFeedSchema = v.object({ id: v.pipe(v.string(), v.uuid()), version });

export const reportSchema = v.object({
  source: v.picklist(MISUNDERSTANDING_SOURCES),
  title: filledLine(300),
  said: filled(4_000),
  ownerId: v.pipe(v.string(), v.uuid()),
  dueOn: day,
  projectId: idOrNone,
  mentionId: idOrNone,
});
export const correctSchema = v.object({
  version,
  correction: wordsField(4_000),
  correctionAddress: lineField(1_000),
});
export const closeSchema = v.object({ version, note: filled(1_000) });
