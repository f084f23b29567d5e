import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Sheet, SheetCell, SheetLine } from '#features/documents/sheets/sheet.ts';
import { writeXlsx } from '#features/documents/sheets/write-xlsx.server.ts';
import { type IndicatorCode, indicatorOf } from '#features/indicators/indicator.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { formatDate } from '#text/vi/dates.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { answerStates, sumsFile, reportRequestsText as words } from '#text/vi/report-requests.ts';
import { findAsked } from './asked.store.server.ts';
import { type BodyFigures, findBodyFigures } from './figures.store.server.ts';
import { PAPER_CODES } from './paper-figures.ts';
import { type AnswerState, answerStateOf, type ReportRequest } from './report-request.ts';
import { requireRequest } from './requests.store.server.ts';
import { lastDayOf, sumRequest } from './sum-request.server.ts';

/** All that a file over a request holds, of one reading of the rows. */
export interface SumsFile {
  readonly request: ReportRequest;
  readonly madeOn: string;
  readonly lastDay: string;
  readonly sums: Awaited<ReturnType<typeof sumRequest>>;
  readonly bodies: readonly {
    readonly name: string;
    readonly state: AnswerState;
    readonly receivedOn: string | null;
    readonly fromPaper: boolean;
    readonly figures: BodyFigures['figures'];
  }[];
}

export async function readSums({ db, clock }: Platform, actor: Actor, id: string): Promise<SumsFile> {
  const request = await requireRequest(db, id);
  requirePermission(actor, 'report.request', request);
  const madeOn = legalDay(clock.now());
  const [lastDay, sums, asked, figures] = await Promise.all([
    lastDayOf(db, request),
    sumRequest(db, id),
    findAsked(db, id),
    findBodyFigures(db, id),
  ]);
  const byBody = new Map(figures.map((row) => [row.organisationId, row.figures]));
  const bodies = asked.map((one) => ({
    name: one.name,
    state: answerStateOf(one, lastDay, madeOn),
    receivedOn: one.receivedOn,
    fromPaper: one.fromPaper,
    figures: byBody.get(one.organisationId) ?? {},
  }));
  return { request, madeOn, lastDay, sums, bodies };
}

/** Two sheets: the sums, and every asked body with its state and figures; a gap is an empty cell. */
export function sumsWorkbook({ request, madeOn, sums, bodies }: SumsFile): Uint8Array {
  const note = sumsFile.made(
    formatDate(request.periodFrom),
    formatDate(request.periodTo),
    formatDate(madeOn),
  );
  const sheet = (
    name: string,
    widths: readonly number[],
    head: readonly string[],
    rows: readonly (readonly SheetCell[])[],
  ): Sheet => ({
    ...{ name, widths, landscape: true, frozen: 3, repeated: 3 },
    lines: [
      { style: 'title', cells: [request.title] },
      { style: 'note', cells: [note] },
      { style: 'head', cells: head },
      ...rows.map((cells): SheetLine => ({ style: 'plain', cells })),
    ],
  });
  const counted = Object.values(sums.figures);
  return writeXlsx([
    sheet(
      sumsFile.sums,
      [60, 14, 14, 14, 12],
      [words.figure, words.value, sumsFile.numerator, sumsFile.denominator, words.bodies],
      counted.map(({ code, value, numerator, denominator, bodies: n }) => [
        indicatorTexts[code].name,
        value,
        numerator ?? null,
        denominator ?? null,
        n,
      ]),
    ),
    sheet(
      sumsFile.bodies,
      [40, 24, 12, 10, ...PAPER_CODES.map(() => 12)],
      [words.body, words.state, words.receivedOn, words.fromPaper, ...PAPER_CODES.map(nameOf)],
      bodies.map(({ name, state, receivedOn, fromPaper, figures }) => [
        name,
        answerStates[state],
        receivedOn ? { day: receivedOn } : null,
        fromPaper ? sumsFile.yes : null,
        ...PAPER_CODES.map((code) => figures[code] ?? null),
      ]),
    ),
  ]);
}

const nameOf = (code: IndicatorCode) => indicatorTexts[code].name;

/** The same for programs: codes as the register of figures has them, gaps absent. */
export function sumsJson({ request, madeOn, lastDay, sums, bodies }: SumsFile): string {
  const { id, title, template, periodFrom, periodTo, dueOn } = request;
  const kinds = Object.fromEntries(Object.keys(sums.figures).map((code) => [code, indicatorOf(code)?.kind]));
  const about = { id, title, template, periodFrom, periodTo, dueOn, lastDay, madeOn };
  return `${JSON.stringify({ request: about, kinds, sums, bodies }, null, 1)}\n`;
}
