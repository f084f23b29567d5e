import * as v from 'valibot';
import { wordsField } from '#features/submissions/written-fields.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import { PIECE_KINDS, SLOTS } from './piece-kinds.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const kind = v.picklist(PIECE_KINDS);
/** Longer ones are refused by the use case, with what was typed. */
const words = v.pipe(v.string(), v.transform(writtenWords), v.maxLength(60_000));

export const noFieldsSchema = v.object({});
export const pieceSchema = v.object({ kind, version });
export const writePieceSchema = v.object({ kind, version, words });
export const withdrawPieceSchema = v.object({
  ...{ kind, version },
  reason: v.pipe(wordsField(500), v.minLength(1)),
});
export const templateSchema = v.object({ kind, template: words, templateVersion: version });
export const dropTemplateSchema = v.object({ kind, templateVersion: version });
export const slotSchema = v.object({ kind, slot: v.picklist(SLOTS) });
