import type { SheetCell, SheetLine } from '#features/documents/sheets/sheet.ts';
import { writeXlsx } from '#features/documents/sheets/write-xlsx.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { formatDate } from '#text/vi/dates.ts';
import { planDocument, planSheet as words } from '#text/vi/plan-files.ts';
import { planStates, taskStandings } from '#text/vi/plans.ts';
import { taskModes } from '#text/vi/tasks.ts';
import { pathOf } from '../sections/plan-section.ts';
import type { PlanDesk } from './find-slips.server.ts';
import { lastAmendment } from './plan-facts.server.ts';

/** The tasks that the reader's page shows, one a line, to be sorted and filtered: days are days, numbers are numbers. */
export async function planWorkbook({ db, clock }: Platform, desk: PlanDesk): Promise<Uint8Array> {
  const { plan, tasks, isPart } = desk;
  const { name } = await requireOrganisation(db, plan.organisationId);
  const amended = lastAmendment(desk);
  const state = plan.state === 'draft' ? planDocument.draftMark : planStates[plan.state];
  const title = [plan.title, amended && planDocument.amended(amended)].filter(Boolean).join(' ');
  const about = words.about(name, state, formatDate(legalDay(clock.now())));
  const lines: SheetLine[] = [
    { style: 'title', cells: [title] },
    { style: 'note', cells: [isPart ? `${about} ${planDocument.part}` : about] },
    { style: 'head', cells: words.columns },
    ...tasks.map((task): SheetLine => ({ style: 'plain', cells: cellsOf(task, desk) })),
  ];
  const widths = [6, 10, 44, 10, 26, 30, 18, 12, 12, 26, 14, 12, 12, 26];
  return writeXlsx([{ name: words.name, widths, landscape: true, frozen: 3, repeated: 3, lines }]);
}

function cellsOf(task: PlanDesk['tasks'][number], { tasks: all, sections }: PlanDesk): SheetCell[] {
  const at = sections.findIndex(({ id }) => id === task.sectionId);
  const day = (on: string | null) => (on === null ? null : { day: on });
  return [
    task.ordinal,
    all.find(({ id }) => id === task.parentId)?.ordinal ?? null,
    task.title,
    taskModes[task.mode],
    task.leadText,
    task.coordinatingText.replaceAll('\n', '; '),
    task.timeText,
    day(task.fromOn),
    day(task.dueOn),
    task.product,
    taskStandings[task.standing],
    task.state === 'cancelled' ? null : task.percent,
    day(task.doneOn),
    at < 0 ? null : `${pathOf(sections, at)}. ${sections[at]!.title}`,
  ];
}
