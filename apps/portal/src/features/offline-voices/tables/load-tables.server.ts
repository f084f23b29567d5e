import { citationOf, type LegalTree, type OutlineEntry, outline } from '@danban/legal-text';
import type { PersonActor } from '#features/authority/actor.ts';
import { mayUpload } from '#features/drafts/versions/declare-secrecy.server.ts';
import type { Platform } from '#platform/context.ts';
import { tableColumnWords, tableText } from '#text/vi/voice-tables.ts';
import { loadIntake } from '../entry/load-entry-desk.server.ts';
import { voicesOf } from './import-voices.server.ts';
import { type ReadVoices, TABLE_COLUMNS } from './voice-rows.ts';
import { findTables, requireTable } from './voice-tables.store.server.ts';
import { writeXlsx } from './write-xlsx.server.ts';

const ERRORS_SHOWN = 200;
const VOICES_SHOWN = 50;

/** The tables of a round, and whether a file may be chosen now. */
export async function loadTables(platform: Platform, actor: PersonActor, consultationId: string) {
  const { shown } = await loadIntake(platform, actor, consultationId);
  const [tables, declared] = await Promise.all([
    findTables(platform.db, consultationId),
    mayUpload(platform, shown.project.id, actor.personId),
  ]);
  return { ...shown, tables, declared };
}

/** What would be entered of a table, and what is wrong with the rest, by row and column. */
export async function loadTable(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  tableId: string,
) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const { rows: _, ...table } = await requireTable(platform.db, consultationId, tableId);
  const read = await readAgain(platform, consultationId, tableId, tree, shown.today);
  return {
    ...shown,
    table,
    sums: {
      voices: read.voices.length,
      points: read.voices.reduce((sum, { points }) => sum + points.length, 0),
      errors: read.errors.length,
      wrongRows: read.wrongRows.length,
    },
    errors: read.errors.slice(0, ERRORS_SHOWN),
    voices: read.voices.slice(0, VOICES_SHOWN).map((voice) => ({
      ...voice,
      points: voice.points.map((point) => ({
        ...point,
        citation: point.unitId === null ? '' : citationOf(tree, point.unitId),
      })),
    })),
  };
}

/** The rows that are left out, as a CSV to correct apart: whoever sent the whole file again would say the good ones twice. */
export async function wrongRowsCsv(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  tableId: string,
): Promise<string> {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const read = await readAgain(platform, consultationId, tableId, tree, shown.today);
  const { rows } = await requireTable(platform.db, consultationId, tableId);
  const wrong = new Set(read.wrongRows);
  const head = TABLE_COLUMNS.map((column) => tableColumnWords[column]);
  const lines = rows
    .filter(({ number }) => wrong.has(number))
    .map(({ cells }) => TABLE_COLUMNS.map((column) => cells[read.columns.indexOf(column)]?.text ?? ''));
  return `\ufeff${[head, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

const NOTHING: Extract<ReadVoices, { readonly ok: true }> = {
  ok: true,
  columns: [],
  voices: [],
  errors: [],
  wrongRows: [],
};

/** Nothing is left of a table that was entered or dropped. */
async function readAgain(
  { db }: Platform,
  consultationId: string,
  tableId: string,
  tree: LegalTree,
  today: string,
) {
  const table = await requireTable(db, consultationId, tableId);
  const read = voicesOf(table, tree, today);
  return read.ok ? read : NOTHING;
}

/** What begins like a formula is one as soon as a spreadsheet opens it: a quote in front makes it a word. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

const WIDTHS = [10, 14, 14, 24, 18, 24, 14, 16, 60, 40];

/** The table to fill in, with the articles of this very draft beside it. */
export async function tableTemplate(platform: Platform, actor: PersonActor, consultationId: string) {
  const { tree, shown } = await loadIntake(platform, actor, consultationId);
  const head = TABLE_COLUMNS.map((column) => tableColumnWords[column]);
  const bytes = writeXlsx([
    { name: tableText.sheetName, widths: WIDTHS, rows: [head] },
    {
      name: tableText.unitsName,
      widths: [24, 90],
      rows: [tableText.unitHead, ...outline(tree).flatMap((entry) => unitLines(entry, tree))],
    },
    { name: tableText.helpName, widths: [24, 90], rows: tableText.help },
  ]);
  return { bytes, fileName: `bang-y-kien-${shown.project.slug}.xlsx` };
}

function unitLines(entry: OutlineEntry, tree: LegalTree): string[][] {
  const own = entry.kind === 'article' ? [[citationOf(tree, entry.id), entry.heading ?? '']] : [];
  return [...own, ...entry.children.flatMap((below) => unitLines(below, tree))];
}
