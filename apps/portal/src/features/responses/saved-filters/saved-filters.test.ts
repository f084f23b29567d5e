import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation, aRelation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { filterQuery, readDeskAddress } from '../desk/desk-address.ts';
import { MOST_FILTERS, type SavedFilter } from './saved-filter.ts';
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

describe('a shared filter is its owner’s', () => {
  beforeEach(async () => {
    await save({ name: 'Của cả phòng', shared: true });
  });
  const shared = async () => (await seenBy(officer))[0]!;
  const share = async (who: PersonActor, on: boolean) =>
    shareFilter(app, who, round.id, { id: (await shared()).id, shared: on });
  const drop = async (who: PersonActor) => dropFilter(app, who, round.id, { id: (await shared()).id });
  const trail = async () => {
    const entries = await findTrail(app.db, { objectKind: 'consultation', objectId: round.id });
    return entries.filter(({ act }) => act.startsWith('response.filter'));
  };

  test('a colleague uses it, and neither changes nor deletes it', async () => {
    expect(await names(colleague)).toEqual(['Của cả phòng']);
    expect(await share(colleague, false)).toEqual({ ok: false, reason: 'notYours' });
    expect(await drop(colleague)).toEqual({ ok: false, reason: 'notYours' });
    expect(await shared()).toMatchObject({ shared: true });
  });

  test('whoever gives out the work ends the sharing, once, as the trail says; the owner keeps it', async () => {
    const [{ owner }] = (await seenBy(head)) as [SavedFilter];
    expect(await share(head, false)).toMatchObject({ ok: true });
    expect(await names(colleague)).toEqual([]);
    expect(await shared()).toMatchObject({ name: 'Của cả phòng', query: QUERY, shared: false, own: true });
    const [last] = await trail();
    expect(last).toMatchObject({ act: 'response.filterUnshared', after: { ownerId: owner } });
    // From now on it is not there for the head either.
    expect(await share(head, true)).toEqual({ ok: false, reason: 'gone' });
    expect(await trail()).toHaveLength(2);
  });

  test('the head does not delete what a colleague has kept, nor shares it anew', async () => {
    expect(await drop(head)).toEqual({ ok: false, reason: 'notYours' });
    expect(await share(head, true)).toEqual({ ok: false, reason: 'notYours' });
    expect(await shared()).toMatchObject({ shared: true });
    expect(await trail()).toHaveLength(1);
  });

  test('a colleague who keeps the same view has a copy of her own, whatever becomes of the first', async () => {
    expect(await save({ name: 'Của cả phòng' }, colleague)).toMatchObject({ ok: true });
    await drop(officer);
    expect(await seenBy(colleague)).toMatchObject([{ name: 'Của cả phòng', query: QUERY, own: true }]);
  });

  test('pressing twice changes nothing twice', async () => {
    expect(await share(officer, true)).toMatchObject({ ok: true });
    expect(await trail()).toHaveLength(1);
    expect(await drop(officer)).toMatchObject({ ok: true });
    expect((await trail()).map(({ act }) => act)).toContain('response.filterUnshared');
    expect(await dropFilter(app, officer, round.id, { id: newId() })).toEqual({ ok: false, reason: 'gone' });
  });
});

test('one’s own that is not shared is not there for the head', async () => {
  await save();
  const [own] = await seenBy(officer);
  for (const act of [dropFilter, shareFilter])
    expect(await act(app, head, round.id, { id: own!.id, shared: false })).toEqual({
      ...{ ok: false, reason: 'gone' },
    });
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
