import type { FileChild } from 'docx';
import { columns, type GridCell, gridTable } from '#features/documents/layout/grid.ts';
import { letterhead } from '#features/documents/layout/letterhead.ts';
import { packDocx } from '#features/documents/layout/pack.server.ts';
import { textWidth } from '#features/documents/layout/paper.ts';
import { bodyParagraph, line } from '#features/documents/layout/typeset.ts';
import { titleLines } from '#features/documents/write-administrative-docx.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import type { Platform } from '#platform/context.ts';
import { amountInWords } from '#text/vi/amount-words.ts';
import { demoMark } from '#text/vi/common.ts';
import { formatDate, formatMoney, formatNumber } from '#text/vi/dates.ts';
import { fundSources, moneyText, warningWords, settlementText as words } from '#text/vi/money.ts';
import { SPEND_LAW } from '../caps/spend-items.data.ts';
import type { PlanMoney } from '../load-money.server.ts';
import { type MoneySums, type Spend, sumsOf } from '../money.ts';

const WIDTHS = [5, 27, 9, 7, 12, 12, 12, 12, 18] as const;
const AT = 'landscape';
const PAPER = textWidth(AT);

/**
 * Biểu quyết toán: what was approved and what was paid, task by task, with the vouchers, ready to be signed. No provision read gives it
 * a printed form of its own (U, interpretation 0091), so it carries the columns of the page.
 */
export async function settlementDocx({ db, installation }: Platform, money: PlanMoney): Promise<Uint8Array> {
  const { plan, sums, today } = money;
  const issuerId = await findIssuer(db, plan.organisationId, today);
  const body = await letterheadOf(db, issuerId ?? plan.organisationId, today);
  const head = {
    ...(body.parentAgency === undefined ? {} : { parentAgency: body.parentAgency }),
    ...{ agency: body.agency, placeDate: `${body.place}, ${words.blankDate}` },
    ...(plan.state === 'ended' ? {} : { draftMark: words.draftMark }),
  };
  const abstract = words.abstract(plan.title);
  return await packDocx({
    ...{ title: `${words.type} ${abstract}`, orientation: AT },
    ...(installation.kind === 'demo' ? { demoMark } : {}),
    children: [
      letterhead(head, AT),
      ...titleLines(words.type, abstract, AT),
      bodyParagraph(words.intro(body.name, SPEND_LAW)),
      line('', 'left', { size: 6 }),
      gridTable(
        {
          head: words.columns,
          rows: lineCells(money),
          ...{ widths: WIDTHS, size: 11, splitRows: true },
          align: ['center', 'left', 'left', ...MONEY, ...MONEY, 'left', 'left'],
        },
        PAPER,
      ),
      bodyParagraph(words.inWords(amountInWords(sums.spent))),
      ...sourcePart(money),
      ...notesPart(money),
      line('', 'left', { size: 10 }),
      signatures(),
    ],
  });
}

const MONEY = ['right', 'right'] as const;

function lineCells({ tasks, spends, sums }: PlanMoney): GridCell[][] {
  const rows = tasks.flatMap((task) => {
    const approved = task.lines.filter(({ state }) => state === 'approved');
    if (approved.length === 0) return [];
    return [
      [
        { text: String(task.ordinal), bold: true },
        { text: task.title, bold: true, span: 3 },
        ...sumCells(task.sums, true),
        { text: '', span: 2 },
      ],
      ...approved.map((each) => {
        const own = spends.filter((one) => one.lineId === each.id && one.cancelledReason === null);
        return [
          { text: `${task.ordinal}.${each.ordinal}` },
          { text: each.content },
          { text: each.unit },
          { text: formatNumber(each.quantity) },
          ...sumCells(sumsOf([each], spends)),
          { text: [fundSources[each.source], each.sourceNote].filter(Boolean).join(': ') },
          { text: own.map(voucherOf).join('\n') },
        ];
      }),
    ];
  });
  if (rows.length === 0) return [[{ text: words.noLines, span: WIDTHS.length, align: 'center' }]];
  const total = [{ text: words.total, bold: true, span: 4 }, ...sumCells(sums, true), { text: '', span: 2 }];
  return [...rows, total];
}

const voucherOf = ({ voucherNumber, voucherOn }: Spend) =>
  words.vouchers(voucherNumber, formatDate(voucherOn));

function sumCells(
  { approved, spent, variance }: Pick<MoneySums, 'approved' | 'spent' | 'variance'>,
  bold = false,
): GridCell[] {
  return [approved, spent, variance].map((dong) => ({ text: formatNumber(dong), align: 'right', bold }));
}

function sourcePart({ bySource }: PlanMoney): FileChild[] {
  if (bySource.length === 0) return [];
  const rows = bySource.map(({ key, sums }) => [{ text: fundSources[key] }, ...sumCells(sums)]);
  return [
    bodyParagraph(words.bySource, { bold: true }, { keepNext: true }),
    line('', 'left', { size: 6 }, { keepNext: true }),
    gridTable({ head: words.sourceColumns, rows, widths: [4, 2, 2, 2], size: 11 }, PAPER),
  ];
}

/** What whoever signs should know: gifts that are in no line, and what is over a limit. */
function notesPart({ warnings, lines, received, resources }: PlanMoney): FileChild[] {
  const { money, inKind, unvalued } = received;
  const given = resources.some(({ cancelledReason }) => cancelledReason === null)
    ? [
        bodyParagraph(
          words.resources(moneyText.resourceSums(formatMoney(money), formatMoney(inKind), unvalued)),
        ),
      ]
    : [];
  const over = warnings.filter(({ kind }) => kind !== 'capUnverified');
  const told = over.map((warning) => {
    const ordinal = lines.find(({ id }) => id === warning.lineId)?.ordinal;
    const said = warningWords(warning);
    return bodyParagraph(`- ${ordinal === undefined ? said : moneyText.warningOfLine(ordinal, said)}`);
  });
  if (told.length === 0) return given;
  return [...given, bodyParagraph(words.warnings, { bold: true }, { keepNext: true }), ...told];
}

function signatures() {
  const width = PAPER / words.signers.length;
  return columns(
    words.signers.map(() => width),
    words.signers.map((signer) => [
      line(signer, 'center', { size: 13, bold: true }),
      line(words.signHint, 'center', { size: 12, italic: true }),
      ...Array.from({ length: 4 }, () => line('', 'center', { size: 13 })),
    ]),
  );
}
