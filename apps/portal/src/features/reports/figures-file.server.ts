import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Sheet, SheetCell, SheetLine } from '#features/documents/sheets/sheet.ts';
import { writeXlsx } from '#features/documents/sheets/write-xlsx.server.ts';
import { deskRights } from '#features/indicators/desk-rights.ts';
import { INDICATORS, type IndicatorCode } from '#features/indicators/indicator.ts';
import {
  findOpenRecords,
  keptSource,
  type OpenList,
} from '#features/indicators/open-records.store.server.ts';
import { canonicalJson } from '#platform/canonical-json.ts';
import type { Db } from '#platform/db.server.ts';
import { formatDate } from '#text/vi/dates.ts';
import { indicatorsText, indicatorTexts } from '#text/vi/indicators.ts';
import { reportFiguresFile as words } from '#text/vi/reports.ts';
import { RECORDS_KEPT, type Report, type ReportSnapshot } from './report.ts';

type About = Pick<
  Report,
  'id' | 'organisationId' | 'programmeId' | 'title' | 'periodFrom' | 'periodTo' | 'edition' | 'snapshotSha256'
>;
type Counted = Pick<ReportSnapshot, 'countedAt' | 'figures' | 'years' | 'before'> & Partial<ReportSnapshot>;
type Opened = Readonly<Partial<Record<IndicatorCode, Pick<OpenList, 'rows' | 'shut'>>>>;

/** What was kept of a report, as a file: figures are the same for everybody, records as far as this person opens them. */
export interface FiguresFile {
  readonly report: About;
  readonly counted: Counted;
  /** Whoever is of the body has the whole snapshot, to the hash; anybody else what opens, and a number for the rest. */
  readonly isWhole: boolean;
  readonly records: Opened;
}

export async function readFiguresFile(
  db: Db,
  actor: Actor,
  report: About,
  counted: Counted,
): Promise<FiguresFile> {
  const owners = Object.values(counted.records ?? {}).flatMap((rows) =>
    rows.map((row) => row.organisationId ?? report.organisationId),
  );
  const desk = deskRights(actor, [...new Set([report.organisationId, ...owners])]);
  const records: Partial<Record<IndicatorCode, Pick<OpenList, 'rows' | 'shut'>>> = {};
  for (const { code } of INDICATORS) {
    const rows = counted.records?.[code];
    if (!rows) continue;
    const source = keptSource(rows, report.organisationId);
    const { rows: opened, shut } = await findOpenRecords(db, source, desk, {
      limit: RECORDS_KEPT,
      offset: 0,
    });
    records[code] = { rows: opened, shut };
  }
  return { report, counted, isWhole: can(actor, 'report.readUnsigned', report), records };
}

/** For programs; the whole snapshot hashes to the sum that stands in the file (RFC 8785 order of names). */
export function figuresJson({ report, counted, isWhole, records }: FiguresFile): string {
  const { id, title, periodFrom, periodTo, edition, snapshotSha256 } = report;
  const about = { id, title, periodFrom, periodTo, edition, snapshotSha256 };
  const { countedAt, figures, years, before } = counted;
  const snapshot = isWhole ? counted : { countedAt, figures, years, before, records };
  return `${JSON.stringify({ report: about, isWhole, snapshot: JSON.parse(canonicalJson(snapshot)) }, null, 1)}\n`;
}

/** Two sheets: every figure with what it is made of, and the records behind each. */
export function figuresWorkbook({ report, counted, records }: FiguresFile): Uint8Array {
  const note = words.made(
    formatDate(report.periodFrom),
    formatDate(report.periodTo),
    report.snapshotSha256 ?? '',
  );
  const sheet = (
    name: string,
    widths: readonly number[],
    head: readonly string[],
    rows: readonly (readonly SheetCell[])[],
  ): Sheet => ({
    ...{ name, widths, landscape: true, frozen: 3, repeated: 3 },
    lines: [
      { style: 'title', cells: [report.title] },
      { style: 'note', cells: [note] },
      { style: 'head', cells: head },
      ...rows.map((cells): SheetLine => ({ style: 'plain', cells })),
    ],
  });
  const shown = INDICATORS.filter(({ code }) => counted.figures[code] !== undefined);
  const years = counted.years ?? [];
  return writeXlsx([
    sheet(
      words.figures,
      [60, 14, 14, 14, 14, ...years.map(() => 12), ...(counted.before ? [14] : [])],
      [
        ...[words.figure, indicatorsText.value, indicatorsText.numerator, indicatorsText.denominator],
        indicatorsText.unit,
        ...years.map(({ year }) => year),
        ...(counted.before ? [words.before] : []),
      ],
      shown.map(({ code, kind }) => {
        const { value, numerator, denominator } = counted.figures[code];
        return [
          ...[indicatorTexts[code].name, value, numerator ?? null, denominator ?? null],
          indicatorsText.units[kind],
          ...years.map(({ figures }) => figures[code]?.value ?? null),
          ...(counted.before ? [counted.before.figures[code]?.value ?? null] : []),
        ];
      }),
    ),
    sheet(
      words.records,
      [60, 12, 60, 14],
      [words.figure, indicatorsText.day, indicatorsText.record, indicatorsText.amount],
      shown.flatMap(({ code }) => {
        const list = records[code];
        if (!list) return [];
        const named = list.rows.map((row) => [
          ...[indicatorTexts[code].name, { day: row.onDate }, row.label, row.amount],
        ]);
        const rest = [
          indicatorTexts[code].name,
          null,
          indicatorsText.shut(list.shut.records),
          list.shut.amount,
        ];
        return list.shut.records > 0 ? [...named, rest] : named;
      }),
    ),
  ]);
}
