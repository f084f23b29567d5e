import * as v from 'valibot';
import { PIECE_KINDS, SLOTS } from './piece-kinds.ts';

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
const kind = v.picklist(PIECE_KINDS);
/** Longer ones are refused by the use case, with what was typed. */
const words = v.pipe(v.string(), v.normalize('NFC'), v.maxLength(60_000));

export const noFieldsSchema = v.object({});
export const pieceSchema = v.object({ kind, version });
export const writePieceSchema = v.object({ kind, version, words });
export const withdrawPieceSchema = v.object({
  ...{ kind, version },
  reason: v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1), v.maxLength(500)),
});
export const templateSchema = v.object({ kind, template: words, templateVersion: version });
export const dropTemplateSchema = v.object({ kind, templateVersion: version });
export const slotSchema = v.object({ kind, slot: v.picklist(SLOTS) });
