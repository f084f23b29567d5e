// Two one-year reports: the department's is signed and numbered, the commune's is still being written.

import { approveDocument } from '#features/official-documents/approve-document.server.ts';
import { numberDocument, signDocument } from '#features/official-documents/issue-document.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import type { Narrative } from '#features/reports/report.ts';
import { requireReport } from '#features/reports/reports.store.server.ts';
import { freezeSignedReport, submitReport } from '#features/reports/submit-report.server.ts';
import { createReport, saveReport } from '#features/reports/write-report.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { StoryReport } from '../opinion-story.ts';
import { reports } from '../reports.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** Who carries the report that is signed in the story. */
const SIGNED = { key: 'bc-skhcn', approves: 'giam-doc', numbers: 'van-thu', number: 215 } as const;
const WRITERS: Readonly<Record<string, string>> = { 'bc-skhcn': 'phap-che', 'bc-khoai-chau': 'tu-phap-xa' };

export function playReports(timeline: Timeline, stage: Stage): void {
  const today = (time: string) => stage.instant({ daysAgo: 0 }, time);
  for (const report of reports) {
    timeline.at(today('12:00'), `report ${report.key}`, () => write(stage, report));
  }
  const signed = reports.find(({ key }) => key === SIGNED.key);
  if (!signed) return;
  timeline.at(today('13:00'), `submitting ${signed.key}`, () => submit(stage, signed));
  timeline.at(today('14:00'), `approving ${signed.key}`, () => approve(stage, signed));
  timeline.at(today('15:00'), `signing ${signed.key}`, () => sign(stage, signed));
  timeline.at(today('16:00'), `numbering ${signed.key}`, () => giveNumber(stage, signed));
}

async function write(stage: Stage, report: StoryReport): Promise<void> {
  const actor = await stage.actor(WRITERS[report.key] ?? '', report.organisation);
  const { title, addressee, requestReference } = report;
  const dates = { periodFrom: stage.day(report.periodFrom), periodTo: stage.day(report.periodTo) };
  const programmeId = stage.id('programme', report.programme);
  const input = { title, addressee, requestReference, programmeId, ...dates };
  const { id } = must(await createReport(stage.platform, actor, input));
  stage.remember('report', report.key, id);
  const words = { title, addressee, requestReference, narrative: boxesOf(report) };
  must(await saveReport(stage.platform, actor, id, { version: 1, ...words }));
}

/** The story's sections under the names of the boxes; the rest of the page is counted or printed by itself. */
function boxesOf({ narrative }: StoryReport): Narrative {
  const { guidance, activities, funds, impact, difficulties, centralDrafts, proposals } = narrative;
  const sections = { activities, funds, impact, difficulties, proposals };
  const boxes = { ...sections, awareness: guidance, others: centralDrafts };
  return Object.fromEntries(Object.entries(boxes).map(([key, lines]) => [key, lines.join('\n')]));
}

async function submit(stage: Stage, report: StoryReport): Promise<void> {
  const actor = await stage.actor(WRITERS[report.key] ?? '', report.organisation);
  const id = stage.id('report', report.key);
  const { version } = await requireReport(stage.platform.db, id);
  must(await submitReport(stage.platform, actor, id, { version }));
}

async function documentOf(stage: Stage, report: StoryReport) {
  const { officialDocumentId } = await requireReport(stage.platform.db, stage.id('report', report.key));
  return await requireDocument(stage.platform.db, officialDocumentId ?? '');
}

async function approve(stage: Stage, report: StoryReport): Promise<void> {
  const actor = await stage.actor(SIGNED.approves, report.organisation);
  const { id, version } = await documentOf(stage, report);
  must(await approveDocument(stage.platform, actor, id, { version }));
}

/** A signed report is frozen at once, as the subscriber would soon after. */
async function sign(stage: Stage, report: StoryReport): Promise<void> {
  const actor = await stage.actor(report.signedBy, report.organisation);
  const { id, version } = await documentOf(stage, report);
  const signedOn = legalDay(stage.clock.now());
  must(await signDocument(stage.platform, actor, id, { version, signedOn, capacity: 0 }));
  await freezeSignedReport(stage.platform, id);
}

async function giveNumber(stage: Stage, report: StoryReport): Promise<void> {
  const actor = await stage.actor(SIGNED.numbers, report.organisation);
  const { id, version } = await documentOf(stage, report);
  const datedOn = legalDay(stage.clock.now());
  must(await numberDocument(stage.platform, actor, id, { version, number: SIGNED.number, datedOn }));
}
