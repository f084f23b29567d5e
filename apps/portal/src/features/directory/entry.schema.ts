import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { isLegalDay } from '#platform/clock.ts';
import { DIRECTORY_SCOPES, ENTRY_KINDS } from './entry.ts';

const CONTROL = /\p{Cc}|[\u061c\u2066-\u206f\ufff9-\ufffb]/gu;

/** One line: NFC, nothing invisible, single spaces. */
export const cleanLine = (text: string): string =>
  normaliseText(text.toWellFormed().replace(CONTROL, ' ')).replace(/\s+/g, ' ').trim();

const line = (max: number) => v.pipe(v.optional(v.string(), ''), v.transform(cleanLine), v.maxLength(max));
const ticked = v.pipe(
  v.optional(v.string(), ''),
  v.transform((value) => value !== ''),
);
const day = v.pipe(v.string(), v.check(isLegalDay));
const orNull = v.transform((text: string) => (text === '' ? null : text));

/** "đất đai; chuyển đổi số" → two topics; at most twenty. */
export const topicsOf = (text: string): string[] =>
  [...new Set(text.split(/[;,\n]/).map(cleanLine))].filter((topic) => topic !== '').slice(0, 20);

const facts = {
  kind: v.picklist(ENTRY_KINDS),
  name: v.pipe(line(200), v.minLength(1)),
  workplace: line(300),
  territory: line(200),
  topics: v.pipe(v.optional(v.string(), ''), v.maxLength(1000), v.transform(topicsOf)),
  email: v.pipe(
    line(254),
    v.check((text) => text === '' || v.is(v.pipe(v.string(), v.email()), text)),
    orNull,
  ),
  phone: v.pipe(
    line(30),
    v.check((text) => text === '' || /^[+\d][\d\s.()-]{5,}$/.test(text)),
    orNull,
  ),
  note: line(1000),
  shared: ticked,
};
const consent = {
  consentOn: v.pipe(v.optional(v.union([v.literal(''), day]), ''), orNull),
  consentPurpose: line(500),
};

export const addEntrySchema = v.object({ ...facts, ...consent });
export type EntryInput = v.InferOutput<typeof addEntrySchema>;

const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));
export const editEntrySchema = v.object({ ...facts, ...consent, version });
export const withdrawConsentSchema = v.object({ version, withdrawnOn: day });
export const deleteEntrySchema = v.object({ version, sure: v.literal('on') });
export const scopeSchema = v.object({ scope: v.picklist(DIRECTORY_SCOPES) });
export const importSchema = v.object({
  table: v.pipe(v.string(), v.maxLength(500_000)),
  /** Lines that may be somebody who is there already are taken too. */
  similarMeant: ticked,
});
