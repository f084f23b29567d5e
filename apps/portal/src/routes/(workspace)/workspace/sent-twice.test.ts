import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { createPlan } from '#features/plans/manage-plan.server.ts';
import { insertProgramme } from '#features/plans/programmes.store.server.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Tables } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { tidySentForms } from '#platform/sent-form-tidy.server.ts';
import { freshApp, type TestApp } from '#test/app.ts';
import { aDraftVersion, aLawProject, projectFacts, SHORT_LAW } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { actions as consultation } from './consultations/[id]/+page.server.ts';
import { actions as upload } from './drafts/[id]/upload/+page.server.ts';
import { actions as newDraft } from './drafts/new/+page.server.ts';
import { actions as organisations } from './organisations/+page.server.ts';
import { actions as newActivity } from './outreach/new/+page.server.ts';
import { actions as people } from './people/+page.server.ts';
import { actions as plans } from './plans/+page.server.ts';
import { actions as plan } from './plans/[id]/+page.server.ts';
import { actions as reports } from './reports/+page.server.ts';

const clock = fixedClock('2026-11-23T02:00:00Z');
let opened: TestApp;
let stage: Awaited<ReturnType<typeof setStage>>;
beforeAll(async () => {
  opened = await freshApp({ clock });
  stage = await setStage();
});
afterAll(() => opened.close());

async function setStage() {
  const { app } = opened;
  const { id: organisationId } = await anOrganisation(app.db);
  const roles = ['leader', 'draftingOfficer'] as const;
  const officer = await aPerson(app.db, { organisationId, roles });
  const administrator = await aPerson(app.db, { organisationId, roles: ['administrator'] });
  const programmeId = newId();
  const span = { validFrom: '2023-01-01', validTo: null };
  const words = { code: 'THU', name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(app.db, { id: programmeId, ...words, ...span });
  const made = await createPlan(app, officer, { programmeId, year: 2026, title: 'Kế hoạch thử' });
  const project = await aLawProject(app.db, { organisationId });
  const version = await aDraftVersion(app.db, project);
  const contact = {
    purpose: '',
    contactAddress: 'Phố Thử',
    contactEmail: 'thu@example.org',
    contactPhone: '',
  };
  const ids = { projectId: project.id, draftVersionId: version.id };
  const round = await prepareConsultation(app, officer, { ...ids, ...contact });
  await declareSecrecy(app, officer, project.id, 'no');
  if (!made.ok || !round.ok) throw new Error('the stage is not set');
  const { id: planId } = made.value;
  return { officer, administrator, programmeId, planId, projectId: project.id, roundId: round.value.id };
}

type Stage = typeof stage;
type Fields = Readonly<Record<string, string | File>>;
type Act = (event: never) => unknown;

interface Row {
  readonly act: Act;
  readonly table: keyof Tables;
  readonly id?: (stage: Stage) => string;
  readonly by?: 'administrator';
  readonly fields: (stage: Stage, name: string) => Fields;
}

const { symbol: _symbol, affectedGroups: _groups, ...facts } = projectFacts();
const body = { kind: 'stateBody', level: 'province', territory: 'tỉnh Hưng Yên', validFrom: '2025-01-01' };
const ROWS: Readonly<Record<string, Row>> = {
  'a plan': {
    act: plans.create as Act,
    table: 'plan',
    fields: ({ programmeId }, title) => ({ programmeId, year: '2026', title }),
  },
  'a task': {
    act: plan.addTask as Act,
    table: 'task',
    id: ({ planId }) => planId,
    fields: (_stage, title) => ({
      title,
      leadText: 'Phòng Thử',
      product: '',
      coordinatingText: '',
      timeText: 'Quý IV',
      dueOn: '',
    }),
  },
  'a report': {
    act: reports.create as Act,
    table: 'report',
    fields: ({ programmeId }, title) => ({
      programmeId,
      title,
      periodFrom: '2026-01-01',
      periodTo: '2026-11-01',
    }),
  },
  'an invitation': {
    act: consultation.invite as Act,
    table: 'invitation',
    id: ({ roundId }) => roundId,
    fields: (_stage, askedName) => ({ organisationId: '', askedName, sentOn: '2026-11-20', dueOn: '' }),
  },
  'a body': {
    act: organisations.create as Act,
    table: 'organisation',
    by: 'administrator',
    fields: (_stage, name) => ({ ...body, name, shortName: name }),
  },
  'a person': {
    act: people.create as Act,
    table: 'person',
    by: 'administrator',
    fields: (_stage, name) => ({ signInName: name, displayName: 'Người Mới', title: '', email: '' }),
  },
  'an activity': {
    act: newActivity.default as Act,
    table: 'activity',
    fields: (_stage, title) => ({ title, channel: 'loudspeaker', heldOn: '2026-11-20', projectId: '' }),
  },
  'a draft': {
    act: newDraft.default as Act,
    table: 'law_project',
    fields: (_stage, shortTitle) => ({ ...facts, affectedGroups: 'Người dân', shortTitle }),
  },
  'a version': {
    act: upload.upload as Act,
    table: 'draft_version',
    id: ({ projectId }) => projectId,
    fields: (_stage, name) => ({ file: new File([`${SHORT_LAW}\n3. ${name}.`], 'du-thao.txt') }),
  },
};

/** Where the form leads, or the status of its refusal. */
async function send(row: Row, fields: Fields, formKey: string | undefined): Promise<string> {
  const actor: PersonActor = row.by ? stage.administrator : stage.officer;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (formKey) form.append('formKey', formKey);
  const request = new Request('http://desk.invalid/workspace/x?/act', { method: 'POST', body: form });
  const event = { request, params: { id: row.id?.(stage) }, locals: { app: opened.app, actor } };
  const answer = await Promise.resolve(row.act(event as never)).catch((thrown: unknown) => thrown);
  if (answer instanceof Error) throw answer;
  const { status, location, data } = answer as { status: number; location?: string; data?: unknown };
  return location ? `${status} ${location}` : `${status} ${JSON.stringify(data)}`;
}

async function count(table: keyof Tables): Promise<number> {
  const row = await opened.app.db
    .selectFrom(table)
    .select((build) => build.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(row.n);
}

describe.each(Object.entries(ROWS))('%s', (_name, row) => {
  test('sent four times at once and once later is made once, and all are led to it', async () => {
    const before = await count(row.table);
    const fields = row.fields(stage, 'nhan.doi');
    const key = newId();
    const once = () => send(row, fields, key);
    const answers = [...(await Promise.all([once(), once(), once(), once()])), await once()];
    expect(new Set(answers).size, answers.join(' · ')).toBe(1);
    expect(answers[0]).toMatch(/^303 \/workspace\//);
    expect((await count(row.table)) - before).toBe(1);
  });

  test('another one from the same page, typed after going back, is made too', async () => {
    const before = await count(row.table);
    const key = newId();
    const answers = [];
    for (const name of ['mot', 'hai']) answers.push(await send(row, row.fields(stage, `khac.${name}`), key));
    for (const answer of answers) expect(answer).toMatch(/^303 /);
    expect((await count(row.table)) - before).toBe(2);
  });
});

const row = ROWS['a plan']!;

test('the same words on a page loaded anew are a new sending, and a form without a key is written each time', async () => {
  const before = await count('plan');
  const fields = row.fields(stage, 'Cùng tên');
  for (const key of [newId(), newId(), undefined, undefined]) await send(row, fields, key);
  expect((await count('plan')) - before).toBe(4);
});

test('the key of somebody else opens nothing', async () => {
  const key = newId();
  const fields = row.fields(stage, 'Của người khác');
  const first = await send(row, fields, key);
  const other = await aPerson(opened.app.db, {
    organisationId: stage.officer.organisationId,
    roles: ['leader'],
  });
  const kept = stage;
  stage = { ...stage, officer: other };
  const second = await send(row, fields, key);
  stage = kept;
  expect(second).toMatch(/^303 /);
  expect(second).not.toBe(first);
});

test('what was refused is not kept: mended elsewhere, the same form is written', async () => {
  const key = newId();
  const programmeId = newId();
  const fields = { ...row.fields(stage, 'Chương trình sau'), programmeId };
  expect(await send(row, fields, key)).toMatch(/^400 /);
  const words = { code: 'SAU', name: 'Sau', legalBasis: '', sortKey: '2' };
  await insertProgramme(opened.app.db, { id: programmeId, ...words, validFrom: '2023-01-01', validTo: null });
  expect(await send(row, fields, key)).toMatch(/^303 /);
});

test('a sending is forgotten after a month, not before', async () => {
  const key = newId();
  const fields = row.fields(stage, 'Cũ');
  await send(row, fields, key);
  const attempt = { jobId: '1', number: 1, signal: AbortSignal.timeout(10_000) };
  const tidy = () => tidySentForms.handle({}, opened.app, attempt);
  const rows = await count('sent_form');
  clock.set('2026-12-20T02:00:00Z');
  await tidy();
  expect(await count('sent_form')).toBe(rows);
  clock.set('2026-12-24T02:00:00Z');
  await tidy();
  expect(await count('sent_form')).toBe(0);
  clock.set('2026-11-23T02:00:00Z');
});

/** Acts that make something new; on a page of its own (`…/new`) the act has no name. */
const MAKING =
  /action="\?\/(create|add|addTask|addRelation|addMember|addRule|addDay|invite|upload|grant|delegate)"/;
const SRC = fileURLToPath(new URL('../../../', import.meta.url));
const pages = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.svelte'),
);

test('every form that makes something carries the key of its page', () => {
  const forms = pages.flatMap((file) => {
    const markup = readFileSync(join(SRC, file), 'utf8');
    return (markup.match(/<form\b[^>]*method="POST"[\s\S]*?<\/form>/g) ?? []).map((form) => ({ file, form }));
  });
  const making = forms.filter(({ file, form }) => MAKING.test(form) || file.includes('/new/+page'));
  expect(making.length).toBeGreaterThan(10);
  expect(making.filter(({ form }) => !form.includes('<FormKey />')).map(({ file }) => file)).toEqual([]);
});
