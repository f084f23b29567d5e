import type { RegisteredDocument } from '@danban/legal-text';
import type { DocumentContent } from '#features/official-documents/official-document.ts';
import type { Report, ReportSnapshot } from '../report.ts';
import { narrativeParts, type ReportTemplate } from '../templates/report-template.ts';
import { bodyNameFindings, type NamedBody } from './body-names.ts';
import { citedAfterPeriod, citedDocumentFindings } from './cited-documents.ts';
import { contradictionsIn } from './contradictions.ts';
import { type Finding, tidied } from './finding.ts';
import { PROGRAMME_DOCUMENTS } from './programme-documents.data.ts';
import { writtenFigureFindings } from './written-figures.ts';

/** What a report is held against. */
export interface Known {
  readonly register: readonly RegisteredDocument[];
  readonly bodies: readonly NamedBody[];
  /** Other reports of the same body, template and programme whose period shares a day with this one. */
  readonly overlapping: readonly {
    readonly title: string;
    readonly periodFrom: string;
    readonly periodTo: string;
  }[];
}

/** All that the checks find in a report as it would be printed now. */
export function checkReport(
  report: Report,
  template: ReportTemplate,
  snapshot: ReportSnapshot,
  content: DocumentContent,
  known: Known,
): Finding[] {
  const boxes = narrativeParts(template);
  const written = boxes.map(({ key }) => report.narrative[key] ?? '').join('\n');
  return tidied([
    ...citedDocumentFindings(printedText(content), known.register, PROGRAMME_DOCUMENTS),
    ...citedAfterPeriod(written, report.periodTo),
    ...writtenFigureFindings(written, snapshot.figures),
    ...contradictionsIn(snapshot.figures).map(
      ({ part, whole, parts, of }): Finding => ({
        code: 'contradiction',
        found: `${part} ${parts}`,
        expected: `${whole} ${of}`,
      }),
    ),
    ...boxes
      .filter(({ key, required }) => required && (report.narrative[key] ?? '').trim() === '')
      .map(({ label }): Finding => ({ code: 'emptyRequired', found: label, expected: '' })),
    ...known.overlapping.map(
      ({ title, periodFrom, periodTo }): Finding => ({
        code: 'periodOverlaps',
        found: title,
        expected: `${periodFrom} ${periodTo}`,
      }),
    ),
    ...bodyNameFindings(written, known.bodies, report.periodFrom),
    ...(snapshot.below?.missing ?? []).map(
      (name): Finding => ({ code: 'gapsBelow', found: name, expected: '' }),
    ),
  ]);
}

function printedText({ abstract, body }: DocumentContent): string {
  const lines = body.flatMap((block) =>
    block.kind === 'list' ? block.items : block.kind === 'table' ? [] : [block.text],
  );
  return [abstract, ...lines].join('\n');
}
