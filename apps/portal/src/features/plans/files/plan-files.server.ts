import type { Actor } from '#features/authority/actor.ts';
import { XLSX_TYPE } from '#features/documents/sheets/write-xlsx.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { loadPlan } from '../plan-desk.server.ts';
import { planDocx } from './plan-docx.server.ts';
import { planWorkbook } from './plan-sheet.server.ts';
import { slipsDocx } from './slip-docx.server.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SLIPS = /^giao-viec(?:-(?<slug>[a-z0-9-]+))?\.docx$/;

/** A file of a plan by its name, of the same reading that the page of the plan shows to this actor. */
export async function writePlanFile(platform: Platform, actor: Actor, planId: string, name: string) {
  const desk = await loadPlan(platform, actor, planId);
  const { organisationId } = desk.plan;
  if (name === 'ke-hoach.docx')
    return { organisationId, type: DOCX, content: await planDocx(platform, desk) };
  if (name === 'ke-hoach.xlsx')
    return { organisationId, type: XLSX_TYPE, content: await planWorkbook(platform, desk) };
  const slips = SLIPS.exec(name);
  if (!slips) throw new NotFound(`file of plan ${name}`);
  return { organisationId, type: DOCX, content: await slipsDocx(platform, desk, slips.groups?.slug) };
}
