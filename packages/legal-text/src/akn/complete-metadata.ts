import type { LegalTree } from '../model/node.ts';
import { articlesOf } from '../model/visit.ts';
import type { AknMetadata } from './metadata.ts';
import { sayable } from './xml/print.ts';

/** Metadata with everything filled in that a file must have. */
export type CompleteMetadata = AknMetadata &
  Required<Pick<AknMetadata, 'form' | 'uri' | 'language' | 'events' | 'references'>>;

//  Hà Nội, ngày 18 tháng 3 năm 2026
//          ^^^^^^^^^^^^^^^^^^^^^^^^
const DATE = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu;

/**
 * Fills what is missing from the heading block. Given values stay, but for dates that are no
 * calendar dates and characters that XML cannot carry, which are left out. Writing and reading back
 * gives exactly the complete metadata.
 *
 * @example
 * completeMetadata(tree, {}).uri; // '/akn/vn/act/quyet-ddinh/2026-03-18/12-2026-qdd-ubnd'
 */
export function completeMetadata(tree: LegalTree, given: AknMetadata): CompleteMetadata {
  const { preamble } = tree;
  const form = given.form ?? (articlesOf(tree).length > 0 ? 'act' : 'doc');
  const known = {
    number: text(given.number ?? preamble.number),
    documentType: text(given.documentType ?? preamble.documentType),
    title: text(given.title ?? preamble.title),
    issuer: text(given.issuer ?? preamble.issuer),
    issuedOn: calendarDate(given.issuedOn) ?? printedDate(preamble.placeDate ?? ''),
    versionOn: calendarDate(given.versionOn),
  };
  return {
    form,
    ...(JSON.parse(JSON.stringify(known)) as typeof known),
    uri: given.uri ?? workUri(form, known),
    language: given.language ?? 'vie',
    events: (given.events ?? []).filter((event) => calendarDate(event.on) !== undefined),
    references: given.references ?? [],
  };
}

/**
 * The date in the line of place and date as a calendar date; nothing when a figure is still open or
 * there is no such day.
 *
 * @example
 * printedDate('Hà Nội, ngày 18 tháng 3 năm 2026'); // '2026-03-18'
 */
export function printedDate(line: string): string | undefined {
  const match = DATE.exec(line);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return calendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function calendarDate(date: string | undefined): string | undefined {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(date ?? '');
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const isDay = Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
  return isDay ? date : undefined;
}

function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : sayable(value);
}

//  /akn/vn/act/nghi-ddinh/2025-04-01/78-2025-ndd-cp
//      └land┘form └type┘   └date┘     └number┘
function workUri(form: string, known: AknMetadata): string {
  const type = slug(known.documentType ?? '');
  return [
    '/akn/vn',
    form,
    ...(type === '' ? [] : [type]),
    known.issuedOn ?? 'undated',
    slug(known.number ?? '') || 'nn',
  ].join('/');
}

// As in ids, "đ" is "dd": QĐ and QD are two types of document.
function slug(printed: string): string {
  return printed
    .toLowerCase()
    .replace(/[đð]/g, 'dd')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}
