// The register of bodies: the old ones from the start of the programme, the merged ones from 1/7/2025.

import { systemActor } from '#features/authority/actor.ts';
import { createOrganisation, endOrganisation } from '#features/organisations/manage-organisations.server.ts';
import { addMember, addRelation } from '#features/organisations/manage-relations.server.ts';
import { setSiteOwner } from '#features/organisations/owner.store.server.ts';
import { findProgrammes } from '#features/plans/programmes.store.server.ts';
import { addDays } from '#platform/clock.ts';
import { councilMembers, organisations, relations, successions } from '../organisations.ts';
import type { StoryOrganisation } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

/** The day on which the installation begins in the story: Decision 407/QĐ-TTg. */
export const STORY_BEGINS = '2022-03-30';
const OWNER = 'so-khcn-hung-yen';

export function playBodies(timeline: Timeline, stage: Stage): void {
  timeline.at(stage.instant(STORY_BEGINS, '07:00'), 'programmes', () => meetProgrammes(stage));
  for (const [index, body] of organisations.entries()) {
    const at = stage.instant(body.validFrom, '07:05');
    timeline.at(at, `body ${body.key}`, () => enterBody(stage, body, index));
  }
  for (const from of new Set(successions.map((each) => each.from))) {
    const day = successions.find((each) => each.from === from)!.takesOverOn;
    timeline.at(stage.instant(day, '07:20'), `end of ${from}`, () => endBody(stage, from));
  }
  for (const row of relations) {
    timeline.at(stage.instant(row.validFrom, '07:10'), `${row.from} ${row.kind} ${row.to}`, async () => {
      const { kind, validFrom } = row;
      const [fromId, toId] = [stage.id('organisation', row.from), stage.id('organisation', row.to)];
      const programmeId = row.programme ? stage.id('programme', row.programme) : null;
      const dates = { validFrom, validTo: row.validTo ?? null };
      const input = { kind, fromId, toId, programmeId, legalBasis: null, ...dates };
      must(await addRelation(stage.platform, systemActor, input));
    });
  }
  for (const { council, organisation, seat, validFrom, validTo = null } of councilMembers) {
    timeline.at(stage.instant(validFrom, '07:30'), `${organisation} in ${council}`, async () => {
      const councilId = stage.id('organisation', council);
      const organisationId = stage.id('organisation', organisation);
      must(
        await addMember(stage.platform, systemActor, { councilId, organisationId, seat, validFrom, validTo }),
      );
    });
  }
}

/** The national ones are there from the first start; the story only learns their ids. */
async function meetProgrammes({ platform, remember }: Stage): Promise<void> {
  for (const { code, id } of await findProgrammes(platform.db)) remember('programme', code, id);
}

async function enterBody(stage: Stage, body: StoryOrganisation, index: number): Promise<void> {
  const { key, name, shortName, kind, level, territory, symbol, address, phone, email } = body;
  const facts = { name, shortName, kind, level, territory, validFrom: body.validFrom };
  const contact = { address: address ?? null, phone: phone ?? null, email: email ?? null };
  const input = {
    ...facts,
    ...contact,
    symbol: symbol ?? null,
    responsiblePerson: body.responsible ?? null,
    slug: key,
    sortKey: `1-${String(index).padStart(3, '0')}`,
  };
  const { id } = must(await createOrganisation(stage.platform, systemActor, input));
  stage.remember('organisation', key, id);
  if (key === OWNER) await setSiteOwner(stage.platform.db, id, null, stage.clock.now());
}

async function endBody(stage: Stage, from: string): Promise<void> {
  const rows = successions.filter((each) => each.from === from);
  const { takesOverOn, legalBasis } = rows[0]!;
  const successorIds = rows.map(({ to }) => stage.id('organisation', to));
  const id = stage.id('organisation', from);
  const input = { id, lastDay: addDays(takesOverOn, -1), successorIds, legalBasis, version: 1 };
  must(await endOrganisation(stage.platform, systemActor, input));
}
