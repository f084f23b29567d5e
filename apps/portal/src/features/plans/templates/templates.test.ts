import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { done } from '#test/factories/plan.ts';
import { usePlatform } from '#test/platform.ts';
import { requireAmendment } from '../amendments/amendments.store.server.ts';
import { decideAmendment } from '../amendments/decide-amendment.server.ts';
import { moveAmendment } from '../amendments/move-amendment.server.ts';
import { amendByAdding, amendSections, startAmendment } from '../amendments/write-amendment.server.ts';
import { planDocx } from '../files/plan-docx.server.ts';
import { createPlan, setPlanState } from '../manage-plan.server.ts';
import { loadPlan } from '../plan-desk.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import { findProgrammes, installNationalProgrammes } from '../programmes.store.server.ts';
import { editSections, moveTask } from '../sections/edit-sections.server.ts';
import { addTemplate, editTemplate } from './manage-templates.server.ts';
import { PLAN_TEMPLATES } from './plan-templates.data.ts';
import { parseTemplate, templateText } from './template-content.ts';
import { findTemplates, installPlanTemplates, requireTemplate } from './templates.store.server.ts';

describe('a template as text', () => {
  test.each(PLAN_TEMPLATES.map(({ code, text }) => [code, text] as const))(
    '%s reads without a fault, and what is written of it reads the same again',
    (_, text) => {
      const { content, faults } = parseTemplate(text);
      expect(faults).toEqual([]);
      expect(parseTemplate(templateText(content))).toEqual({ content, faults: [] });
      expect(content.sections.filter(({ kind }) => kind === 'goals')).toHaveLength(1);
      expect(content.sections.at(-1)?.title).toBe('TỔ CHỨC THỰC HIỆN');
      expect(content.tasks.length).toBeGreaterThan(5);
    },
  );
  test.each([
    ['chữ\n# Mục', 1, 'textBeforeHeading'],
    ['## Mục nhỏ', 1, 'firstIsTop'],
    ['# I. ', 1, 'noTitle'],
    ['# Mục\n* Việc không có nơi chủ trì', 2, 'taskFields'],
    ['', 0, 'noHeading'],
  ])('%j: line %i, %s', (text, line, reason) => {
    expect(parseTemplate(text).faults).toContainEqual({ line, reason });
  });
  test('a number in front is not part of a heading; a question mark asks', () => {
    const { content } = parseTemplate('# II. NHIỆM VỤ\n? Phổ biến | Tòa án | | Quý I | Tài liệu');
    expect(content.sections[0]?.title).toBe('NHIỆM VỤ');
    expect(content.tasks).toMatchObject([{ mode: 'requested', leadText: 'Tòa án', product: 'Tài liệu' }]);
  });
});

const platform = usePlatform('2026-11-23T02:00:00Z');
let keeper: PersonActor;
let admin: PersonActor;
let programmeId: string;
let bodyName: string;
beforeEach(async () => {
  const { db, clock } = platform();
  await installNationalProgrammes(db);
  await installPlanTemplates(db, clock.now());
  programmeId = (await findProgrammes(db)).find(({ code }) => code === 'qd-407')!.id;
  const body = await anOrganisation(db);
  bodyName = body.name;
  keeper = await aPerson(db, { organisationId: body.id, roles: ['unitHead'] });
  admin = await aPerson(db, { organisationId: body.id, roles: ['administrator'] });
});
const start = async (from: 'template' | 'earlier' | 'blank' | string, year = 2026) =>
  await createPlan(platform(), keeper, { programmeId, year, title: `Kế hoạch ${year}`, from });
const deskOf = async (id: string) => await loadPlan(platform(), keeper, id);

describe('a plan begins', () => {
  test('from the template of its programme: headings, goals, proposed tasks under their headings, numbered as printed', async () => {
    const desk = await deskOf(done(await start('template')).id);
    expect(desk.sections.filter(({ level }) => level === 1).map(({ title }) => title)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'CÁC HOẠT ĐỘNG THỰC HIỆN',
      'KINH PHÍ THỰC HIỆN',
      'TỔ CHỨC THỰC HIỆN',
    ]);
    expect(desk.plan.goals).toContain(`trong năm 2026 tại ${bodyName}`);
    expect(desk.origin.template).toMatchObject({ version: 1 });
    const order = desk.sections.map(({ id }) => id);
    const places = desk.tasks.map(({ sectionId }) => order.indexOf(sectionId ?? ''));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(desk.tasks.find(({ timeText }) => timeText === 'Quý I')?.dueOn).toBe('2026-03-31');
    expect(desk.tasks.at(-1)).toMatchObject({ timeText: 'Trước 20/11', dueOn: '2026-11-19' });
  });

  test('its headings stand in the document, each with its tasks', async () => {
    const desk = await deskOf(done(await start('template')).id);
    const xml = strFromU8(unzipSync(await planDocx(platform(), desk))['word/document.xml']!);
    const words = xml.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '');
    const at = (text: string) => words.indexOf(text);
    expect(at('I. MỤC ĐÍCH, YÊU CẦU')).toBeGreaterThan(-1);
    expect(at('II. CÁC HOẠT ĐỘNG THỰC HIỆN')).toBeGreaterThan(at('I. MỤC ĐÍCH, YÊU CẦU'));
    expect(at('Nhiệm vụ 1:')).toBeGreaterThan(at('II. CÁC HOẠT ĐỘNG THỰC HIỆN'));
    expect(at('III. KINH PHÍ THỰC HIỆN')).toBeGreaterThan(at('Nhiệm vụ 1:'));
  });

  test('from last year: headings, tasks and units, nothing of what was done; the year in the time moves on', async () => {
    const first = done(await start('template')).id;
    const before = await deskOf(first);
    const { version } = before.plan;
    done(await setPlanState(platform(), keeper, first, { version, event: 'issue' }));
    const next = await deskOf(done(await start('earlier', 2027)).id);
    expect(next.tasks.map(({ title }) => title)).toEqual(before.tasks.map(({ title }) => title));
    expect(next.sections.map(({ title }) => title)).toEqual(before.sections.map(({ title }) => title));
    expect(next.tasks.every(({ state }) => state === 'notStarted')).toBe(true);
    expect(next.tasks.at(-1)?.dueOn).toBe('2027-11-19');
    expect(next.origin.earlier).toMatchObject({ id: first, year: 2026 });
  });

  test('from nothing; there is no plan of last year; a template of another programme is refused', async () => {
    expect((await deskOf(done(await start('blank')).id)).sections).toEqual([]);
    expect(await start('earlier', 2026)).toMatchObject({ reason: 'noEarlierPlan' });
    const { db } = platform();
    const other = (await findTemplates(db)).find((template) => template.programmeId !== programmeId)!;
    expect(await start(other.id)).toMatchObject({ reason: 'templateElsewhere' });
  });
});

test('headings are moved while the plan is written, and its tasks are numbered with them; then by amendment only', async () => {
  const id = done(await start('template')).id;
  const before = await deskOf(id);
  const act = async (kind: 'up' | 'down' | 'remove', sectionId: string) => {
    const { version } = await requirePlan(platform().db, id);
    return await editSections(platform(), keeper, id, { version, act: { kind, id: sectionId } });
  };
  const last = before.sections.at(-1)!;
  const report = before.tasks.at(-1)!;
  done(await act('up', last.id));
  done(await act('up', last.id));
  expect((await deskOf(id)).tasks[0]?.id).toBe(report.id);
  expect(await act('remove', last.id)).toMatchObject({ reason: 'hasTasks' });
  const [, second, third] = (await deskOf(id)).tasks;
  const moved = await moveTask(platform(), keeper, id, { taskId: third!.id, way: 'up' });
  expect(moved).toMatchObject(third!.sectionId === second!.sectionId ? { ok: true } : { reason: 'atEdge' });
  const { version } = await requirePlan(platform().db, id);
  done(await setPlanState(platform(), keeper, id, { version, event: 'issue' }));
  expect(await act('down', last.id)).toMatchObject({ reason: 'amendmentNeeded' });
});

test('an amendment words headings and hangs a new task under one; what the plan was is kept beside it', async () => {
  const { db } = platform();
  const id = done(await start('template')).id;
  const version = async () => (await requirePlan(db, id)).version;
  done(await setPlanState(platform(), keeper, id, { version: await version(), event: 'issue' }));
  const amendment = done(await startAmendment(platform(), keeper, id, { reason: 'Thêm phần mới' })).id;
  const at = async () => (await requireAmendment(db, id, amendment)).version;
  const act = { kind: 'add', level: 1, title: 'PHỤ TRÁCH MỚI', body: 'Lời dẫn' } as const;
  done(await amendSections(platform(), keeper, id, amendment, { version: await at(), act }));
  const added = (await requireAmendment(db, id, amendment)).sections!.at(-1)!;
  const words = { product: '', leadId: null, leadText: 'Văn phòng', coordinatingText: '', dueOn: null };
  const task = { ...words, title: 'Việc mới', timeText: 'Quý IV', sectionId: added.id };
  done(await amendByAdding(platform(), keeper, id, amendment, task));
  const removed = { version: await at(), act: { kind: 'remove', id: added.id } } as const;
  expect(await amendSections(platform(), keeper, id, amendment, removed)).toMatchObject({
    reason: 'hasTasks',
  });
  expect((await deskOf(id)).sections.some(({ title }) => title === 'PHỤ TRÁCH MỚI')).toBe(false);
  done(await moveAmendment(platform(), keeper, id, amendment, { event: 'propose', version: await at() }));
  const decision = { event: 'approve', note: '', version: await at() } as const;
  const leader = await aPerson(db, { organisationId: keeper.organisationId, roles: ['leader'] });
  done(await decideAmendment(platform(), leader, id, amendment, decision));
  const desk = await deskOf(id);
  expect(desk.sections.at(-1)).toMatchObject({ title: 'PHỤ TRÁCH MỚI', body: 'Lời dẫn' });
  expect(desk.tasks.at(-1)).toMatchObject({ title: 'Việc mới', sectionId: added.id });
  const { earlier } = await requireAmendment(db, id, amendment);
  expect(earlier?.sections?.map(({ title }) => title)).not.toContain('PHỤ TRÁCH MỚI');
});

test('a template is edited by a further version, and a plan keeps the one it came from', async () => {
  const { db } = platform();
  const id = done(await start('template')).id;
  const { template } = await requirePlan(db, id);
  const text = '# MỤC ĐÍCH\nNgắn gọn\n# NHIỆM VỤ\n* Việc | Văn phòng | | Quý I';
  const input = { name: 'Mẫu gọn', basis: 'Công văn hướng dẫn', text, version: 1 };
  await expect(editTemplate(platform(), keeper, template!.id, input)).rejects.toThrow();
  done(await editTemplate(platform(), admin, template!.id, input));
  expect(await editTemplate(platform(), admin, template!.id, input)).toMatchObject({
    reason: 'newerVersion',
  });
  expect((await requirePlan(db, id)).template).toEqual({ id: template!.id, version: 1 });
  expect((await requireTemplate(db, template!.id)).content.tasks).toHaveLength(1);
  expect((await deskOf(done(await start(template!.id, 2027)).id)).tasks).toHaveLength(1);
  const faulty = { name: 'x', basis: 'x', text: '# A\n* b', programmeId };
  expect(await addTemplate(platform(), admin, faulty)).toMatchObject({
    reason: 'taskFields',
    data: { line: 2 },
  });
});
