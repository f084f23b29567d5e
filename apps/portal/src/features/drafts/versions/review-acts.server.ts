import * as v from 'valibot';
import type { PersonActor } from '#features/authority/actor.ts';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import type { Platform } from '#platform/context.ts';
import {
  clearRefusals,
  confirmRefusals,
  correctRefusals,
  discardRefusals,
  projectText,
  sentence,
} from '#text/vi/drafts.ts';
import { correctionFrom, correctionSchema, undoSchema } from '../correcting/correction.schema.ts';
import { requireVersion } from '../drafts.store.server.ts';
import { confirmVersion } from './confirm-version.server.ts';
import { correctVersion, undoCorrection } from './correct-version.server.ts';
import { clearStamp, discardVersion } from './resolve-stamp.server.ts';
import { discardSchema, reasonSchema } from './review.schema.ts';

/** Runs one act of the review from its form; the answer is the sentence of a refusal, or nothing. */
export type ReviewAct = (
  platform: Platform,
  actor: PersonActor,
  versionId: string,
  values: Readonly<Record<string, string>>,
) => Promise<string | undefined>;

const correct: ReviewAct = async (platform, actor, versionId, values) => {
  const read = v.safeParse(correctionSchema, values);
  if (!read.success) return projectText.incomplete;
  const draft = await requireVersion(platform.db, versionId);
  const blocks = await blocksOf(platform.db, draft.documentId);
  const correction = correctionFrom(read.output, blocks[read.output.blockIndex]);
  const done = await correctVersion(platform, actor, { versionId, version: read.output.version, correction });
  return done.ok ? undefined : correctRefusals[done.reason];
};

const undo: ReviewAct = async (platform, actor, versionId, values) => {
  const read = v.safeParse(undoSchema, values);
  if (!read.success) return projectText.incomplete;
  const done = await undoCorrection(platform, actor, { versionId, ...read.output });
  return done.ok ? undefined : correctRefusals[done.reason];
};

const clear: ReviewAct = async (platform, actor, versionId, values) => {
  const read = v.safeParse(reasonSchema, values);
  if (!read.success) return projectText.incomplete;
  const done = await clearStamp(platform, actor, { versionId, ...read.output });
  return done.ok ? undefined : clearRefusals[done.reason];
};

const confirm: ReviewAct = async (platform, actor, versionId, values) => {
  const read = v.safeParse(reasonSchema, values);
  if (!read.success) return projectText.incomplete;
  const { version, reason } = read.output;
  const done = await confirmVersion(platform, actor, { versionId, version, errorsAcceptedReason: reason });
  return done.ok ? undefined : sentence(confirmRefusals[done.reason], done.data);
};

const discard: ReviewAct = async (platform, actor, versionId, values) => {
  const read = v.safeParse(discardSchema, values);
  if (!read.success) return projectText.incomplete;
  const done = await discardVersion(platform, actor, { versionId, ...read.output });
  return done.ok ? undefined : discardRefusals[done.reason];
};

export const reviewActs = {
  correct,
  undoCorrection: undo,
  clearStamp: clear,
  confirm,
  discard,
} as const satisfies Record<string, ReviewAct>;
