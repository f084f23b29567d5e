import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { outreachPlanPaper as words } from '#text/vi/outreach-plan-paper.ts';
import { type OutreachPlan, type OutreachPlanLine, sumOf } from './outreach-plan.ts';

export interface PrintedLine extends OutreachPlanLine {
  readonly channelName: string;
  readonly unitName: string;
}

/** KẾ HOẠCH truyền thông của một dự thảo (Decree 30/2020/NĐ-CP): why, what for, the lines as an appendix across the page, who does it. */
export function planContent(
  plan: Pick<OutreachPlan, 'aim' | 'spokesperson' | 'edition' | 'reopenedReason'>,
  draft: { readonly title: string; readonly screenedOn: string },
  lines: readonly PrintedLine[],
  body: LetterheadFacts,
): DocumentContent {
  const sum = sumOf(lines);
  return {
    ...{ parentAgency: body.parentAgency, agency: body.agency, place: body.place, authority: body.authority },
    type: words.type,
    abstract: words.abstract(draft.title),
    bases: words.bases,
    body: [
      paragraph(words.lead(body.name, draft.title, draft.screenedOn)),
      ...(plan.edition > 1 ? [paragraph(words.replaces(plan.edition, plan.reopenedReason))] : []),
      heading(words.aimTitle),
      paragraph(plan.aim || words.usualAim),
      heading(words.linesTitle),
      paragraph(words.linesLead(lines.length)),
      heading(words.moneyTitle),
      paragraph(words.money(sum.known, sum.unknown)),
      heading(words.carryingOutTitle),
      ...unitsOf(lines).map(({ name, count }) => paragraph(words.unitDoes(name, count))),
      ...(plan.spokesperson ? [paragraph(words.spokesperson(plan.spokesperson))] : []),
      paragraph(words.proof),
      paragraph(words.closing(body.name)),
    ],
    recipients: words.recipients(
      body.shortName,
      unitsOf(lines).map(({ name }) => name),
    ),
    appendices: [
      {
        title: words.appendixTitle(draft.title),
        issuer: body.name,
        orientation: 'landscape',
        body: [tableOf(lines.toSorted(byDay))],
      },
    ],
  };
}

/** As they come, whatever the order in which they were written. */
const byDay = (a: PrintedLine, b: PrintedLine) =>
  `${a.onDay ?? '9'}${a.from ?? ''}`.localeCompare(`${b.onDay ?? '9'}${b.from ?? ''}`) ||
  a.ordinal - b.ordinal;

function tableOf(lines: readonly PrintedLine[]): BodyBlock {
  return {
    kind: 'table',
    head: words.tableHead,
    rows: lines.map((line, i) => [
      String(i + 1),
      line.audience,
      line.message,
      words.channel(line.kind, line.channelName),
      [line.area, line.place].filter(Boolean).join('; '),
      words.when(line.onDay, line.from, line.to),
      line.unitName,
      words.estimate(line.estimate),
    ]),
    widths: [1, 4, 7, 4, 4, 4, 4, 3],
    align: ['center', 'left', 'left', 'left', 'left', 'left', 'left', 'right'],
  };
}

/** Who carries out how many lines, in the order in which they first appear. */
function unitsOf(lines: readonly PrintedLine[]): { readonly name: string; readonly count: number }[] {
  return [...Map.groupBy(lines, ({ unitName }) => unitName)].map(([name, own]) => ({
    name,
    count: own.length,
  }));
}

const heading = (text: string): BodyBlock => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
