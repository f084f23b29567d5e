import {
  type AdministrativeDocument,
  type BodyBlock,
  writeAdministrativeDocx,
} from '#features/documents/write-administrative-docx.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { planAbstract, planDocument as words } from '#text/vi/plan-files.ts';
import { printedUnits } from '../tasks/task-unit.ts';
import type { PlanDesk } from './find-slips.server.ts';
import { issuingBody, lastAmendment } from './plan-facts.server.ts';

/**
 * The plan in the layout of Decree 30/2020/NĐ-CP: goals, tasks in words, and all of them as a table in the appendix. What is
 * printed is what the reader's page shows: to a body that some tasks name, these tasks and no goals.
 */
export async function planDocx(platform: Platform, desk: PlanDesk): Promise<Uint8Array> {
  const { plan, programme, tasks, isPart } = desk;
  // An issued plan bears the name that its body had on that day.
  const day = plan.issuedOn ?? legalDay(platform.clock.now());
  const body = await issuingBody(platform, plan.organisationId, day);
  const amended = lastAmendment(desk);
  const goals = plan.goals.split('\n').filter((text) => text.trim() !== '');
  const sections = [
    ...(goals.length > 0 ? [[words.goals, goals.map(paragraph)] as const] : []),
    [words.tasks, taskBlocks(tasks)] as const,
  ];
  const document: AdministrativeDocument = {
    ...{ agency: body.agency, type: words.type, signature: body.signature, ...body.mark },
    ...(body.parentAgency === undefined ? {} : { parentAgency: body.parentAgency }),
    ...(plan.state === 'draft' ? { draftMark: words.draftMark } : {}),
    number: plan.symbol ?? `/KH-${body.sign}`,
    placeDate: `${body.place}, ${plan.issuedOn ? formatLongDate(plan.issuedOn) : words.blankDate}`,
    abstract: [planAbstract(plan.title), amended && words.amended(amended)].filter(Boolean).join('\n'),
    body: [
      ...(isPart ? [paragraph(words.part)] : []),
      paragraph(words.intro(body.name, plan.year, programme?.legalBasis ?? '')),
      ...sections.flatMap(([title, blocks], i): BodyBlock[] => [
        { kind: 'heading', level: 1, text: `${'I'.repeat(i + 1)}. ${title}` },
        ...blocks,
      ]),
    ],
    recipients: words.recipients(body.shortName),
    appendices: [
      { title: words.appendixTitle, issuer: body.name, orientation: 'landscape', body: [taskTable(tasks)] },
    ],
  };
  return await writeAdministrativeDocx(document);
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

/** What was dropped stands in the table, struck off by a word; nobody is charged with it any more. */
function taskBlocks(tasks: PlanDesk['tasks']): BodyBlock[] {
  const open = tasks.filter(({ state }) => state !== 'cancelled');
  if (open.length === 0) return [paragraph(words.noTasks)];
  const each = open.flatMap((task): BodyBlock[] => [
    paragraph(words.task(task.ordinal, task.title)),
    { kind: 'list', items: words.taskWords({ ...task, leadText: leadOf(task) }) },
  ]);
  return [...each, paragraph(words.seeAppendix)];
}

const leadOf = ({ leadText, units }: PlanDesk['tasks'][number]) =>
  leadText || printedUnits(units.filter(({ part }) => part === 'lead'));

function taskTable(tasks: PlanDesk['tasks']): BodyBlock {
  const rows = tasks.map((task) => {
    const parent = tasks.find(({ id }) => id === task.parentId);
    const title = parent ? words.partOf(task.title, parent.ordinal) : task.title;
    const lead = leadOf(task);
    return [
      String(task.ordinal),
      task.state === 'cancelled' ? words.cancelled(title) : title,
      task.mode === 'requested' ? words.asked(lead) : lead,
      task.coordinatingText,
      task.timeText,
      task.product,
    ];
  });
  return {
    ...{ kind: 'table', head: words.columns, size: 12 },
    rows: rows.length > 0 ? rows : [['', words.noTasks, '', '', '', '']],
    widths: [5.5, 29, 18, 20, 13, 18.5],
    align: ['center', 'left', 'left', 'left', 'left', 'left'],
  };
}
