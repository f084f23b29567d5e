import { expect, test } from 'vitest';
import { PERMISSIONS } from '#features/authority/permissions.ts';
import { useDatabase } from '#test/db.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { findWaiting } from './inbox.store.server.ts';
import { ITEM_KINDS, sortInbox, type WaitingItem } from './inbox.ts';
import { itemHref } from './item-href.ts';

const db = useDatabase();

function item(dueOn: string | null): WaitingItem {
  return {
    kind: 'task',
    id: dueOn ?? 'x',
    parentId: 'p',
    organisationId: 'o',
    body: 'Sở A',
    programmeId: null,
    title: '',
    note: '',
    dueOn,
    permission: 'task.report',
  };
}

test('on 23/11/2026: yesterday is late, today and the next seven days are due, later is not shown', () => {
  const days = ['2026-12-01', '2026-11-23', '2026-11-22', '2026-11-30', '2026-10-01'];
  const { late, due, waiting } = sortInbox([...days, null].map(item), '2026-11-23');
  expect(late.map(({ dueOn }) => dueOn)).toEqual(['2026-10-01', '2026-11-22']);
  expect(due.map(({ dueOn }) => dueOn)).toEqual(['2026-11-23', '2026-11-30']);
  expect(waiting).toHaveLength(1);
});

test('a registered draft waits to be screened, in its own body only', async () => {
  const [body, other] = [await anOrganisation(db(), {}), await anOrganisation(db(), {})];
  const project = await aLawProject(db(), { organisationId: body.id, stage: 'registered' });
  expect(await findWaiting(db(), { own: [body.id], below: [], signedFor: [] }, 10)).toMatchObject([
    { kind: 'draftToScreen', id: project.id, dueOn: null },
  ]);
  expect(await findWaiting(db(), { own: [other.id], below: [body.id], signedFor: [body.id] }, 10)).toEqual(
    [],
  );
});

test('every kind leads somewhere in the workspace', () => {
  for (const kind of ITEM_KINDS)
    expect(itemHref({ kind, id: 'a', parentId: 'b' })).toMatch(/^\/workspace\/.+a/);
});

test('every permission that the view names exists', async () => {
  const { sql } = await import('kysely');
  const { rows } = await sql<{
    definition: string;
  }>`select pg_get_viewdef('waiting_item') as definition`.execute(db());
  const named = [...(rows[0]?.definition ?? '').matchAll(/'([a-z]+\.[a-zA-Z]+)'::text/g)].map(
    (match) => match[1]!,
  );
  expect(named.length).toBeGreaterThan(10);
  for (const permission of named) expect(Object.keys(PERMISSIONS)).toContain(permission);
});
