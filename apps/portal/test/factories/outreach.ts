import { sql } from 'kysely';
import type { PersonActor } from '../../src/features/authority/actor.ts';
import { screenProject } from '../../src/features/drafts/screening/screen-project.server.ts';
import type { ChannelInput } from '../../src/features/outreach/channels/channel.schema.ts';
import { addChannel } from '../../src/features/outreach/channels/manage-channels.server.ts';
import {
  approveOutreachPlan,
  proposeOutreachPlan,
} from '../../src/features/outreach/plan/decide-plan.server.ts';
import { makeOutreachPlan } from '../../src/features/outreach/plan/make-plan.server.ts';
import { requireOutreachPlan } from '../../src/features/outreach/plan/outreach-plans.store.server.ts';
import type { LineInput } from '../../src/features/outreach/plan/plan.schema.ts';
import { findLines } from '../../src/features/outreach/plan/plan-lines.store.server.ts';
import { addOutreachLine, dropOutreachLine } from '../../src/features/outreach/plan/write-lines.server.ts';
import type { Platform } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { done } from './external-draft.ts';
import { aDraftVersion, aLawProject, verdicts } from './law-project.ts';
import { anOrganisation } from './organisation.ts';
import { aPerson } from './person.ts';

/** A department with its officer and leader, a commune with its officer, and a draft that was screened into scope and is open. */
export async function anOutreachHouse(platform: Platform) {
  const { db } = platform;
  const department = await anOrganisation(db, { shortName: 'Sở Thử' });
  const commune = await anOrganisation(db, { level: 'commune', shortName: 'xã Thử' });
  const officer = await aPerson(db, { organisationId: department.id, roles: ['draftingOfficer'] });
  const leader = await aPerson(db, { organisationId: department.id, roles: ['leader'] });
  const local = await aPerson(db, { organisationId: commune.id, roles: ['communeOfficer'] });
  const project = await aLawProject(db, { organisationId: department.id, stage: 'registered' });
  const version = await aDraftVersion(db, project);
  const screening = { verdicts: verdicts(true), decidedOn: '2026-11-05', seenScreeningId: null };
  done(await screenProject(platform, leader, project.id, screening));
  await sql`insert into consultation (id, project_id, draft_version_id, organisation_id, round, state, opened_on, opened_at,
      closes_on, contact_address, contact_email, created_at)
    values (${newId()}, ${project.id}, ${version.id}, ${department.id}, 1, 'open', '2026-11-09', '2026-11-09T01:00:00Z',
      '2026-11-30', 'x', 'x@example.org', now())`.execute(db);
  return { department, commune, officer, leader, local, project };
}

export function aChannelInput(given: Partial<ChannelInput> = {}): ChannelInput {
  return {
    ...{ kind: 'loudspeaker', name: 'Loa thôn Đông', area: 'thôn Đông, xã Thử', audience: 'Người dân' },
    ...{ ownerId: null, ownerText: '', costRule: 'none', costAmount: null },
    ...{ proofs: ['confirmation'], reachRule: 'coverage', coverage: 240 },
    ...given,
  };
}

export async function aChannel(platform: Platform, actor: PersonActor, given: Partial<ChannelInput> = {}) {
  return done(await addChannel(platform, actor, aChannelInput(given))).id;
}

export function aLine(given: Partial<LineInput> = {}): LineInput {
  return {
    ...{ audience: 'Người dân', message: 'Tổ công nghệ số được hỗ trợ kinh phí.', kind: 'loudspeaker' },
    ...{
      channelId: null,
      area: '',
      place: '',
      onDay: '2026-11-24',
      slotId: null,
      from: '17:00',
      to: '17:15',
    },
    ...{ unitId: null, estimate: null, contactId: null, bulletin: '', packPieceId: null },
    ...given,
  };
}

/** The plan of the draft with these lines instead of the proposed ones. */
export async function aPlanWith(
  platform: Platform,
  officer: PersonActor,
  projectId: string,
  lines: readonly LineInput[],
): Promise<string> {
  const { id } = done(await makeOutreachPlan(platform, officer, projectId));
  const version = async () => (await requireOutreachPlan(platform.db, id)).version;
  for (const line of await findLines(platform.db, id))
    done(await dropOutreachLine(platform, officer, id, { version: await version(), lineId: line.id }));
  for (const line of lines) {
    const added = { ...line, version: await version(), until: null, every: '1' as const };
    done(await addOutreachLine(platform, officer, id, added));
  }
  return id;
}

/** Proposed by the officer and approved by the leader. */
export async function approvedPlan(
  platform: Platform,
  officer: PersonActor,
  leader: PersonActor,
  id: string,
): Promise<void> {
  const version = async () => (await requireOutreachPlan(platform.db, id)).version;
  done(await proposeOutreachPlan(platform, officer, id, { version: await version() }));
  done(await approveOutreachPlan(platform, leader, id, { version: await version() }));
}
