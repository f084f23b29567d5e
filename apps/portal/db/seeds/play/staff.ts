// People with their roles, what the head handed on, and the exception of a commune with one officer.

import { systemActor } from '#features/authority/actor.ts';
import { confirmFourEyesException } from '#features/identity/confirm-four-eyes-exception.server.ts';
import { letInToDemo } from '#features/identity/demo.server.ts';
import { delegateSignature } from '#features/identity/people/manage-delegations.server.ts';
import { createPerson } from '#features/identity/people/manage-people.server.ts';
import { grantRole } from '#features/identity/people/manage-roles.server.ts';
import { delegations, fourEyesExceptions, people } from '../people.ts';
import type { StoryPerson } from '../story.ts';
import { must, type Stage } from './stage.ts';
import type { Timeline } from './timeline.ts';

export function playStaff(timeline: Timeline, stage: Stage): void {
  for (const person of people) {
    const first = person.roles.map((role) => role.validFrom).sort()[0]!;
    timeline.at(stage.instant(first, '07:35'), `person ${person.key}`, () => enterPerson(stage, person));
    for (const role of person.roles) {
      timeline.at(stage.instant(role.validFrom, '07:40'), `role of ${person.key}`, () =>
        grant(stage, person, role),
      );
    }
  }
  for (const given of delegations) {
    timeline.at(stage.instant(given.validFrom, '07:50'), `delegation to ${given.to}`, async () => {
      const { kind, scope, legalBasis, validFrom, validTo = null } = given;
      const organisationId = stage.id('organisation', given.organisation);
      const [fromPersonId, toPersonId] = [stage.id('person', given.from), stage.id('person', given.to)];
      const input = { kind, organisationId, fromPersonId, toPersonId, scope, legalBasis, validFrom, validTo };
      must(await delegateSignature(stage.platform, systemActor, input));
    });
  }
  for (const given of fourEyesExceptions) {
    timeline.at(stage.instant(given.validFrom, '08:10'), `exception of ${given.person}`, async () => {
      const head = await stage.actor(given.confirmedBy, given.organisation);
      const organisationId = stage.id('organisation', given.organisation);
      const dates = { validFrom: stage.day(given.validFrom), validTo: stage.day(given.validTo) };
      const input = { organisationId, personId: stage.id('person', given.person), reason: given.reason };
      must(await confirmFourEyesException(stage.platform, head, { ...input, ...dates }));
    });
  }
  timeline.at(stage.instant({ daysAgo: 0 }, '23:00'), 'sign-ins', () =>
    letInToDemo(
      stage.platform,
      people.map((person) => stage.id('person', person.key)),
    ),
  );
}

async function enterPerson(stage: Stage, person: StoryPerson): Promise<void> {
  const { signInName, displayName, title, email } = person;
  const input = { signInName, displayName, title, email };
  const { id } = must(await createPerson(stage.platform, systemActor, input));
  stage.remember('person', person.key, id);
}

async function grant(stage: Stage, person: StoryPerson, given: StoryPerson['roles'][number]): Promise<void> {
  const { role, validFrom, validTo = null, programme } = given;
  const input = {
    personId: stage.id('person', person.key),
    organisationId: stage.id('organisation', given.organisation ?? person.organisation),
    programmeId: programme ? stage.id('programme', programme) : null,
  };
  must(await grantRole(stage.platform, systemActor, { ...input, role, validFrom, validTo }));
}
