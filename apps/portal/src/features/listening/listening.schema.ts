import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { MENTION_KINDS } from './mention.ts';
import { MISUNDERSTANDING_SOURCES } from './misunderstanding.ts';

const line = (max: number) =>
  v.pipe(v.optional(v.string(), ''), v.trim(), v.normalize('NFC'), v.maxLength(max));
const filled = (max: number) => v.pipe(line(max), v.minLength(1));
const day = v.pipe(v.string(), v.check(isLegalDay));
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const idOrNone = v.pipe(
  line(36),
  v.union([v.literal(''), v.pipe(v.string(), v.uuid())]),
  v.transform((id) => id || null),
);

const mention = {
  kind: v.picklist(MENTION_KINDS),
  title: filled(500),
  outlet: line(200),
  address: line(1_000),
  publishedOn: day,
  summary: line(2_000),
  projectId: idOrNone,
};
export const recordMentionSchema = v.object(mention);
export const keepMentionSchema = v.object({ ...mention, version });
export const versionSchema = v.object({ version });

export const addFeedSchema = v.object({
  name: filled(200),
  address: filled(1_000),
  topics: line(500),
  projectId: idOrNone,
});
export const switchFeedSchema = v.object({ id: v.pipe(v.string(), v.uuid()), version });

export const reportSchema = v.object({
  source: v.picklist(MISUNDERSTANDING_SOURCES),
  title: filled(300),
  said: filled(4_000),
  ownerId: v.pipe(v.string(), v.uuid()),
  dueOn: day,
  projectId: idOrNone,
  mentionId: idOrNone,
});
export const correctSchema = v.object({ version, correction: line(4_000), correctionAddress: line(1_000) });
export const closeSchema = v.object({ version, note: filled(1_000) });
