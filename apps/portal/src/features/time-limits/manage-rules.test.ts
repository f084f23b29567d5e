import { beforeEach, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { usePlatform } from '#test/platform.ts';
import { addOwnRule } from './manage-rules.server.ts';
import type { OwnRuleInput } from './rule.schema.ts';
import { installNationalRows } from './time-limits.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
beforeEach(() => installNationalRows(platform().db));

const rule = (organisationId: string): OwnRuleInput => ({
  documentType: 'provinceCommitteeDecision',
  what: 'posting',
  amount: 45,
  unit: 'calendarDay',
  validFrom: '2026-12-01',
  legalBasis: 'Quyết định của Ủy ban nhân dân tỉnh',
  organisationId,
});

test('the same limit of the same day twice, by a double click: the second is refused in words', async () => {
  const { id } = await anOrganisation(platform().db);
  expect(await addOwnRule(platform(), systemActor, rule(id))).toMatchObject({ ok: true });
  expect(await addOwnRule(platform(), systemActor, rule(id))).toEqual({ ok: false, reason: 'alreadyThere' });
});

test('a body that does not exist is not found', async () => {
  const nobody = '01890000-0000-7000-8000-000000000000';
  await expect(addOwnRule(platform(), systemActor, rule(nobody))).rejects.toThrow('not found');
});
