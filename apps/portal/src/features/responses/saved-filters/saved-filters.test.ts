import { beforeEach, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { filterQuery, readDeskAddress } from '../desk/desk-address.ts';
import { MOST_FILTERS } from './saved-filter.ts';
import { dropFilter, loadFilters, saveFilter, shareFilter } from './saved-filters.server.ts';

const platform = usePlatform();
let app: ReturnType<typeof platform>;
let round: Consultation;
let officer: PersonActor;
let colleague: PersonActor;
let head: PersonActor;

beforeEach(async () => {
  app = platform();
  round = await anOpenConsultation(app.db);
  const { organisationId } = round;
  officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  colleague = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  head = await aPerson(app.db, { organisationId, roles: ['unitHead'] });
});

const QUERY = 'dieu=dieu-3&buoc=con-lai';
const save = (given: { name?: string; query?: string; shared?: boolean } = {}, who = officer) =>
  saveFilter(app, who, round.id, { name: 'Điều 3 cần soạn', query: QUERY, shared: false, ...given });
const seenBy = (who: PersonActor) => loadFilters(app.db, who, round);
const names = async (who: PersonActor) => (await seenBy(who)).map(({ name }) => name);

test('a filter is the address without page and open group, found again under its name', async () => {
  const address = readDeskAddress(
    new URLSearchParams(`${QUERY}&sau=50&nhom=019ac000-0000-7000-8000-000000000001&trong=gio`),
  );
  await save({ query: filterQuery(address) });
  expect(await seenBy(officer)).toMatchObject([{ name: 'Điều 3 cần soạn', query: QUERY, own: true }]);
});

test('one’s own is nobody else’s until it is shared, and then the body’s', async () => {
  await save();
  expect(await names(colleague)).toEqual([]);
  const [own] = await seenBy(officer);
  await shareFilter(app, officer, round.id, { id: own!.id, shared: true });
  expect(await seenBy(colleague)).toMatchObject([{ name: 'Điều 3 cần soạn', own: false }]);
  await shareFilter(app, officer, round.id, { id: own!.id, shared: false });
  expect(await names(colleague)).toEqual([]);
});

test('a leader above the body reads the answers and is shown no filter of the body', async () => {
  await save({ shared: true });
  const superior = await anOrganisation(app.db);
  await aRelation(app.db, 'belongsTo', { id: round.organisationId }, superior);
  const above = await aPerson(app.db, { organisationId: superior.id, roles: ['leader'] });
  expect(can(above, 'response.read', round)).toBe(true);
  expect(await names(above)).toEqual([]);
  await expect(save({ shared: true }, above)).rejects.toThrow(/not permitted/);
  expect(await save({}, above)).toMatchObject({ ok: true });
});

test('whoever has it deletes it; of a colleague only what is shared, and only whoever gives out the work', async () => {
  await save();
  await save({ name: 'Của cả phòng', shared: true });
  const [shared, own] = (await seenBy(officer)).toSorted((a, b) => Number(b.shared) - Number(a.shared));
  const drop = (who: PersonActor, id: string) => dropFilter(app, who, round.id, { id });
  expect(await drop(head, own!.id)).toEqual({ ok: false, reason: 'gone' });
  await expect(drop(colleague, shared!.id)).rejects.toThrow(/not permitted/);
  expect(await drop(head, shared!.id)).toMatchObject({ ok: true });
  expect(await drop(officer, own!.id)).toMatchObject({ ok: true });
  expect(await drop(officer, own!.id)).toEqual({ ok: false, reason: 'gone' });
});

test('what cannot be kept: nothing, a name twice, no name, a very long one, the thirty-first', async () => {
  expect(await save({ query: '' })).toEqual({ ok: false, reason: 'nothingFiltered' });
  expect(await save({ name: ' ' })).toEqual({ ok: false, reason: 'nameNeeded' });
  expect(await save({ name: 'a'.repeat(81) })).toEqual({ ok: false, reason: 'nameTooLong' });
  await save();
  expect(await save()).toEqual({ ok: false, reason: 'nameTaken' });
  expect(await save({}, colleague)).toMatchObject({ ok: true });
  for (let index = 1; index < MOST_FILTERS; index += 1) await save({ name: `Số ${index}` });
  expect(await save({ name: 'Một cái nữa' })).toEqual({ ok: false, reason: 'tooMany' });
});
