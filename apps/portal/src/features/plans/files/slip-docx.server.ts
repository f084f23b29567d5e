import {
  type AdministrativeDocument,
  type BodyBlock,
  writeAdministrativeDocxs,
} from '#features/documents/write-administrative-docx.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { formatDate } from '#text/vi/dates.ts';
import { planDocument, assignmentSlip as words } from '#text/vi/plan-files.ts';
import { printedUnits } from '../tasks/task-unit.ts';
import type { AssignmentSlip, SlipTask } from './assignment-slips.ts';
import { findSlips, type PlanDesk } from './find-slips.server.ts';
import { issuingBody, lastAmendment } from './plan-facts.server.ts';

/**
 * The slips of one unit, or of all of them in one file: each on pages of its own, in the name of the body that keeps the plan
 * today, unsigned. Throws NotFound for a unit that the plan does not name, and to whoever does not keep the plan.
 */
export async function slipsDocx(platform: Platform, desk: PlanDesk, slug?: string): Promise<Uint8Array> {
  const all = await findSlips(platform, desk);
  const slips = all.filter(({ receiver }) => slug === undefined || receiver.slug === slug);
  const body = await issuingBody(platform, desk.plan.organisationId, legalDay(platform.clock.now()));
  const [first, ...others] = slips.map((slip) => slipDocument(slip, desk, body));
  if (!first) throw new NotFound(`slip ${slug ?? ''} of plan ${desk.plan.id}`);
  return await writeAdministrativeDocxs(first, others, `${words.type} ${desk.plan.title}`);
}

type Issuer = Awaited<ReturnType<typeof issuingBody>>;

/**
 * "Phiếu giao việc" is none of the kinds of documents of Decree 30/2020/NĐ-CP, so it has no abbreviation and no place for a
 * number (decision 0118); the request is a letter with the number that the clerk will give it.
 */
function slipDocument(slip: AssignmentSlip, desk: PlanDesk, body: Issuer): AdministrativeDocument {
  const { mode, receiver } = slip;
  const asks = mode === 'requested';
  const plan = { ...desk.plan, amended: lastAmendment(desk) };
  const [intro, end] = asks
    ? [words.requestIntro(body.name, plan, receiver.name), words.requestClosing(body.name, receiver.name)]
    : [words.intro(body.name, plan, receiver.name), words.closing(body.name, receiver.name)];
  return {
    ...{ agency: body.agency, signature: body.signature, ...body.mark },
    ...(body.parentAgency === undefined ? {} : { parentAgency: body.parentAgency }),
    ...(plan.state === 'draft' ? { draftMark: planDocument.draftMark } : {}),
    ...(asks
      ? { number: `/${body.sign}`, abstract: words.requestAbstract(plan) }
      : { type: words.type, abstract: words.abstract(plan) }),
    placeDate: `${body.place}, ${planDocument.blankDate}`,
    addressees: [receiver.name],
    body: [
      paragraph(intro),
      ...(slip.leads.length > 0 ? [leadTable(slip)] : []),
      ...(slip.helps.length > 0 ? [helpTable(slip)] : []),
      paragraph(words.ordinalNote),
      paragraph(end),
    ],
    recipients: words.recipients(body.shortName),
  };
}

const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });

const TABLE = {
  kind: 'table',
  size: 12,
  widths: [8, 29, 24, 16, 20],
  align: ['center', 'left', 'left', 'left', 'left'],
} as const;

function leadTable({ leads, receiver }: AssignmentSlip): BodyBlock {
  const rows = leads.map((task) => rowOf(task, withOf(task, receiver.name)));
  return { ...TABLE, caption: words.leads, head: words.leadColumns, rows };
}

function helpTable({ helps }: AssignmentSlip): BodyBlock {
  return {
    ...TABLE,
    caption: words.helps,
    head: words.helpColumns,
    rows: helps.map((task) => rowOf(task, task.leadText)),
  };
}

const rowOf = (task: SlipTask, others: string): string[] => [
  ...[String(task.ordinal), task.title, others],
  ...[timeOf(task), task.product],
];

/** Whoever else leads, then who helps, as printed. */
function withOf({ units }: SlipTask, own: string): string {
  const others = units.filter(({ name }) => name !== own);
  const leads = others.filter(({ part }) => part === 'lead');
  const helps = printedUnits(others.filter(({ part }) => part === 'coordinating'));
  return [leads.length > 0 ? words.coLead(printedUnits(leads)) : '', helps].filter(Boolean).join('\n');
}

/** The words of the plan, and the day that was read in them; of what recurs the day is that of one turn only. */
function timeOf({ timeText, dueOn, turns }: SlipTask): string {
  if (dueOn === null || turns > 0 || timeText.includes(formatDate(dueOn))) return timeText;
  return words.dueOn(timeText, dueOn);
}
