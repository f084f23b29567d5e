import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { LetterheadFacts } from '#features/organisations/letterhead.server.ts';
import { formatDate } from '#text/vi/dates.ts';
import { indicatorTexts } from '#text/vi/indicators.ts';
import { reportDocument as words } from '#text/vi/report-document.ts';
import { figureTable } from './figure-table.ts';
import { peerTable } from './peer-tables.ts';
import type { Report, ReportSnapshot } from './report.ts';
import { taskParagraph, taskTable } from './task-table.ts';
import type { ListCode, NarrativePart, ReportTemplate, TemplatePart } from './templates/report-template.ts';
import { fillPhrases, fillText, holds, type PrintValues, printedFigure } from './writing/print-values.ts';

/** What is printed of a report itself. */
export type PrintedReport = Pick<
  Report,
  'title' | 'periodFrom' | 'periodTo' | 'addressee' | 'requestReference' | 'narrative'
>;

/** What a part of a template is printed from. */
interface Printed {
  readonly report: PrintedReport;
  readonly snapshot: ReportSnapshot;
  readonly values: PrintValues;
}

/** A report as its template orders it: figures stand in sentences, lists and tables fill themselves, an empty box prints "Không.". */
export function reportContent(
  report: PrintedReport,
  template: ReportTemplate,
  snapshot: ReportSnapshot,
  body: LetterheadFacts,
): DocumentContent {
  const values: PrintValues = {
    figures: snapshot.figures,
    words: {
      body: body.name,
      shortName: body.shortName,
      request: report.requestReference,
      addressee: report.addressee,
      from: formatDate(report.periodFrom),
      to: formatDate(report.periodTo),
    },
  };
  const printed: Printed = { report, snapshot, values };
  const appendices = (template.appendices ?? []).map(({ title, parts, orientation }) => ({
    title,
    issuer: body.name,
    body: parts.flatMap((part) => blocksOf(part, printed)),
    ...(orientation ? { orientation } : {}),
  }));
  return {
    parentAgency: body.parentAgency,
    agency: body.agency,
    place: body.place,
    authority: body.authority,
    type: template.type,
    abstract: report.title,
    addressees: report.addressee ? [report.addressee] : [],
    body: template.parts.flatMap((part) => blocksOf(part, printed)),
    recipients: template.recipients.map((line) => fillText(line, values)),
    ...(appendices.length > 0 ? { appendices } : {}),
  };
}

function blocksOf(part: TemplatePart, printed: Printed): BodyBlock[] {
  const { snapshot, values } = printed;
  switch (part.kind) {
    case 'heading':
      return [{ kind: 'heading', level: part.level, text: part.text }];
    case 'sentence':
      return holds(part.when, values) ? [paragraph(fillPhrases(part.phrases, values))] : [];
    case 'list':
      return listBlocks(itemsOf(part.of, snapshot), part.lead, part.empty);
    case 'channels':
      return snapshot.channels.length > 0 ? [channelTable(snapshot.channels)] : [];
    case 'tasks':
      return (part.show === 'sums' ? taskParagraph : taskTable)(snapshot.tasks ?? [], part.empty);
    case 'figures':
      return [figureTable(part, snapshot)];
    case 'fromBelow':
      return fromBelow(part, snapshot);
    case 'narrative':
      return narrative(part, printed);
  }
}

function itemsOf(of: ListCode, snapshot: ReportSnapshot): readonly string[] {
  switch (of) {
    case 'plans':
      return snapshot.plans;
    case 'inScope':
      return snapshot.inScope;
    case 'issued':
      return snapshot.issued.map(words.issuedItem);
    case 'unissued':
      return snapshot.unissued ?? [];
    case 'stopped':
      return snapshot.stopped ?? [];
    case 'othersAnswered':
      return (snapshot.others?.answered ?? []).map(words.othersAnswer);
    case 'othersCommunicated':
      return (snapshot.others?.communicated ?? []).map((label) => `${label}.`);
  }
}

function listBlocks(items: readonly string[], lead: string, empty: string | undefined): BodyBlock[] {
  if (items.length > 0) return [...(lead ? [paragraph(lead)] : []), list(items)];
  return empty ? [paragraph(empty)] : [];
}

function channelTable(channels: ReportSnapshot['channels']): BodyBlock {
  return {
    kind: 'table',
    head: words.channelHead,
    rows: channels.map(({ channel, n }, i) => [String(i + 1), words.channel(channel), String(n)]),
    widths: [1, 5, 2],
    align: ['center', 'left', 'center'],
  };
}

/** What bodies below reported: how many of them, who did not, sums with the number of bodies in them. */
function fromBelow(
  part: TemplatePart & { kind: 'fromBelow' },
  { below, figures }: ReportSnapshot,
): BodyBlock[] {
  if (!below) return [];
  const rows = part.codes.map((code, i) => {
    const sum = below.figures[code];
    return [
      String(i + 1),
      indicatorTexts[code].name,
      printedFigure(code, figures[code]),
      sum ? words.summed(printedFigure(code, sum), sum.bodies) : words.notCounted,
      printedFigure(code, below.totals[code]),
    ];
  });
  return [
    { kind: 'heading', level: 2, text: words.belowHeading },
    paragraph(words.belowReceived(below)),
    { kind: 'table', head: words.belowHead, rows, widths: [1, 5, 2, 3, 3], align: BELOW_ALIGN },
    ...peerTable(part.peers ?? [], below.peers),
  ];
}

const BELOW_ALIGN = ['center', 'left', 'center', 'center', 'center'] as const;

/** What people wrote, a paragraph a line; "- " begins a list item. */
function narrative(part: NarrativePart, { report, values }: Printed): BodyBlock[] {
  const written = (report.narrative[part.key] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (written.length === 0)
    return part.silentWhen && holds(part.silentWhen, values) ? [] : [paragraph(words.none)];
  return written.map((line) =>
    /^[-–+]\s+/.test(line) ? list([line.replace(/^[-–+]\s+/, '')]) : paragraph(line),
  );
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const list = (items: readonly string[]): BodyBlock => ({ kind: 'list', items });
