import type { Actor } from '#features/authority/actor.ts';
import { PDF_TYPE, writeWaryPdf } from '#features/documents/office/write-pdf.server.ts';
import { XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import { writeFragmentDocx } from '#features/documents/write-administrative-docx.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { printDocument } from '#features/official-documents/print-document.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { demoMark } from '#text/vi/common.ts';
import { figuresJson, figuresWorkbook, readFiguresFile } from './figures-file.server.ts';
import { fragmentText } from './fragment-text.ts';
import { loadReport } from './report-desk.server.ts';
import { requireReport } from './reports.store.server.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const JSON_TYPE = 'application/json; charset=utf-8';
const TEXT_TYPE = 'text/plain; charset=utf-8';
/** Of a report that is a part of another one: without head and signature. */
const FRAGMENT_FILES = ['doan-trich.docx', 'doan-trich.txt'];

export interface ReportFile {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly organisationId: string;
}

/**
 * A report as a file: `bao-cao.docx`, `bao-cao.pdf` as it would be printed now, with blanks where number, day and signature
 * are not yet there; `so-lieu.json`, `so-lieu.xlsx`, what was counted with its hash, records as far as this person opens them. Throws NotFound for other names and, without
 * LibreOffice, for the PDF.
 */
export async function reportFile(
  platform: Platform,
  actor: Actor,
  id: string,
  name: string,
): Promise<ReportFile> {
  const desk = await loadReport(platform, actor, id);
  const { organisationId, officialDocumentId } = desk.report;
  if (name === 'so-lieu.json' || name === 'so-lieu.xlsx') {
    const report = await requireReport(platform.db, id);
    const counted = desk.kept ? report.snapshot : null;
    const shown = counted ?? { countedAt: desk.countedAt, figures: desk.figures };
    const file = await readFiguresFile(platform.db, actor, report, shown);
    return name === 'so-lieu.json'
      ? { type: JSON_TYPE, bytes: Buffer.from(figuresJson(file)), organisationId }
      : { type: XLSX_TYPE, bytes: figuresWorkbook(file), organisationId };
  }
  if (!['bao-cao.docx', 'bao-cao.pdf', ...FRAGMENT_FILES].includes(name))
    throw new NotFound(`file of report ${name}`);
  if (!desk.content) throw new NotFound(`file of report ${id}, which came on paper`);
  if (desk.template.isFragment && FRAGMENT_FILES.includes(name)) {
    if (name.endsWith('.txt'))
      return { type: TEXT_TYPE, bytes: Buffer.from(fragmentText(desk.content)), organisationId };
    const mark = platform.installation.kind === 'demo' ? { demoMark } : {};
    return { type: DOCX_TYPE, bytes: await writeFragmentDocx({ ...desk.content, ...mark }), organisationId };
  }
  const document = officialDocumentId ? await requireDocument(platform.db, officialDocumentId) : undefined;
  if (FRAGMENT_FILES.includes(name)) throw new NotFound(`file ${name} of report ${id}`);
  const blank = { symbol: null, datedOn: null, signature: null };
  const issuerId = document?.organisationId ?? organisationId;
  const body = await requireOrganisation(platform.db, issuerId);
  const docx = await printDocument(
    platform,
    { ...blank, organisationId: issuerId, ...document, typeAbbreviation: 'BC', content: desk.content },
    body,
  );
  if (name === 'bao-cao.docx') return { type: DOCX_TYPE, bytes: docx, organisationId };
  // A form that somebody adjusted in Word may be in it.
  const pdf = await writeWaryPdf(docx);
  if (!pdf.ok) throw new NotFound(`PDF of report ${id}: ${pdf.reason}`);
  return { type: PDF_TYPE, bytes: pdf.value, organisationId };
}
