import {
  type AdministrativeDocument,
  type BodyBlock,
  writeAdministrativeDocx,
} from '#features/documents/write-administrative-docx.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { formatLongDate } from '#text/vi/dates.ts';
import { planAbstract, planDocument as words } from '#text/vi/plan-files.ts';
import { outlineOf, pathOf, withGoals } from '../sections/plan-section.ts';
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
  const sections =
    desk.sections.length > 0
      ? sectionBlocks(desk)
      : [
          ...(goals.length > 0 ? [[words.goals, goals.map(paragraph)] as const] : []),
          [words.tasks, taskBlocks(tasks)] as const,
        ].flatMap(([title, blocks], i): BodyBlock[] => [
          { kind: 'heading', level: 1, text: `${'I'.repeat(i + 1)}. ${title}` },
          ...blocks,
        ]);
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
      ...sections,
    ],
    recipients: words.recipients(body.shortName),
    appendices: [
      { title: words.appendixTitle, issuer: body.name, orientation: 'landscape', body: [taskTable(desk)] },
    ],
  };
  return await writeAdministrativeDocx(document);
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

/** Headings in their order, each with its text and the tasks under it. */
function sectionBlocks({ plan, sections, tasks }: PlanDesk): BodyBlock[] {
  const printed = withGoals(sections, plan.goals, words.goals);
  const open = tasks.filter(({ state }) => state !== 'cancelled');
  const parts = outlineOf(printed, open).flatMap(({ section, number, tasks: own }): BodyBlock[] => {
    const text = section?.kind === 'goals' ? plan.goals : (section?.body ?? '');
    const level = section?.level ?? 1;
    const head: BodyBlock[] = section
      ? [{ kind: 'heading', level, text: `${number}. ${section.title}` }]
      : [];
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return [...head, ...lines.map(paragraph), ...own.flatMap(taskParts)];
  });
  return [...parts, paragraph(open.length === 0 ? words.noTasks : words.seeAppendix)];
}

/** Its number is that of the appendix: under a heading that has a number itself the word says whose it is. */
const taskParts = (task: PlanDesk['tasks'][number]): BodyBlock[] => [
  paragraph(words.taskUnder(task.ordinal, task.title)),
  { kind: 'list', items: words.taskWords({ ...task, leadText: leadOf(task) }) },
];

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

function taskTable({ tasks, sections }: PlanDesk): BodyBlock {
  const rowOf = (task: PlanDesk['tasks'][number]) => {
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
  };
  // Once the plan is in force a number stays, wherever its heading moves.
  const rows =
    sections.length === 0
      ? tasks.map(rowOf)
      : outlineOf(sections, tasks)
          .filter((part) => part.tasks.length > 0)
          .flatMap(({ section, tasks: own }) => [
            section
              ? [pathOf(sections, sections.indexOf(section)), section.title, '', '', '', '']
              : ['', words.otherTasks, '', '', '', ''],
            ...own.map(rowOf),
          ]);
  return {
    ...{ kind: 'table', head: words.columns, size: 12 },
    rows: rows.length > 0 ? rows : [['', words.noTasks, '', '', '', '']],
    widths: [5.5, 29, 18, 20, 13, 18.5],
    align: ['center', 'left', 'left', 'left', 'left', 'left'],
  };
}
