import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findEntries } from '../src/features/audit/audit.store.server.ts';
import type { PersonActor } from '../src/features/authority/actor.ts';
import type { Role } from '../src/features/authority/roles.ts';
import { findRefusedFiles, type UploadKind } from '../src/features/documents/gate/gate.store.server.ts';
import { registerExternalDraft } from '../src/features/external-drafts/register-external-draft.server.ts';
import { createGathering } from '../src/features/gatherings/manage-gathering.server.ts';
import { addSkillDocument } from '../src/features/gatherings/skill-documents/keep-skill-document.server.ts';
import { readIssuedForm } from '../src/features/issued-documents/issued-form.ts';
import { recordIssuedAlone } from '../src/features/issued-documents/record-issued.server.ts';
import { createPiece } from '../src/features/news/write-piece.server.ts';
import { beginForm } from '../src/features/official-documents/forms/change-form.server.ts';
import { recordActivity } from '../src/features/outreach/record-activity.server.ts';
import { addTask } from '../src/features/plans/assign-task.server.ts';
import { startImport } from '../src/features/plans/importing/start-import.server.ts';
import { createPlan, setPlanState } from '../src/features/plans/manage-plan.server.ts';
import { findLines } from '../src/features/plans/money/budget-lines.store.server.ts';
import { moveAllLines } from '../src/features/plans/money/decide-line.server.ts';
import { recordSpend } from '../src/features/plans/money/record-spend.server.ts';
import { addLine } from '../src/features/plans/money/write-line.server.ts';
import { insertProgramme } from '../src/features/plans/programmes.store.server.ts';
import { holdExchange } from '../src/features/policy-consultations/hold-consultation.server.ts';
import {
  addPolicy,
  inviteParty,
  planPolicyConsultation,
} from '../src/features/policy-consultations/plan-consultation.server.ts';
import { requirePolicyConsultation } from '../src/features/policy-consultations/policy-consultations.store.server.ts';
import { newId } from '../src/platform/ids.ts';
import { docxFile, p } from './docx-file.ts';
import { aLetter, done } from './factories/external-draft.ts';
import { aGatheringForm } from './factories/gathering.ts';
import { aDraftingDesk, aLawProject } from './factories/law-project.ts';
import { aPerson } from './factories/person.ts';
import { anOpenConsultation } from './factories/submission.ts';
import { needOcr } from './needed-programs.ts';
import { usePlatform } from './platform.ts';
import { drawnStamp, pictureIn } from './stamps.ts';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const platform = usePlatform('2026-11-23T02:00:00Z');

/** Every page with a file field: how something for it comes about, where its file goes, what else its form says. */
interface Tried {
  readonly kind: UploadKind;
  readonly field: string;
  readonly act: string;
  readonly more?: Readonly<Record<string, string>>;
  /** Whoever stands at its desk, when it is not the desk that was given. */
  make(desk: Desk): Promise<string | ({ readonly id: string } & Pick<Desk, 'officer' | 'head'>)>;
}
type Desk = Awaited<ReturnType<typeof aDraftingDesk>>;

const aDraft = async ({ organisation }: Desk) =>
  (await aLawProject(platform().db, { organisationId: organisation.id, stage: 'registered' })).id;

const WORKSPACE = '/(workspace)/workspace';
const TRIED: Readonly<Record<string, Tried>> = {
  [`${WORKSPACE}/drafts/[id]/upload`]: { kind: 'lawProject', field: 'file', act: 'upload', make: aDraft },
  [`${WORKSPACE}/drafts/[id]/dossier/upload`]: {
    ...{ kind: 'lawProject', field: 'file', act: 'upload', make: aDraft },
    more: { item: 'proposalStatement', note: '' },
  },
  [`${WORKSPACE}/drafts/[id]/law-in-force`]: {
    ...{ kind: 'lawProject', field: 'file', act: 'addBase', make: aDraft },
    more: { kind: 'amends', symbol: '12/2025/QĐ-UBND', title: 'Quyết định về bến đò' },
  },
  [`${WORKSPACE}/drafts/[id]/screening`]: {
    ...{ kind: 'lawProject', field: 'new2', act: 'screen', make: aDraft },
    more: {
      ...{ seen: '', shown: '', decidedOn: '2026-11-20' },
      ...Object.fromEntries(
        [1, 2, 3, 4].flatMap((n) => [
          [`met${n}`, 'yes'],
          [`reason${n}`, 'Có.'],
          [`link${n}`, ''],
        ]),
      ),
    },
  },
  [`${WORKSPACE}/external-drafts/[id]/upload`]: {
    ...{ kind: 'externalDraft', field: 'file', act: 'upload' },
    make: async ({ officer }) => done(await registerExternalDraft(platform(), officer, aLetter())).id,
  },
  [`${WORKSPACE}/issued/[id]/text`]: {
    ...{ kind: 'issuedDocument', field: 'file', act: 'upload' },
    make: async ({ officer }) => {
      const form = {
        ...{
          level: '',
          version: '0',
          legalForce: 'legal',
          legalForceReason: 'Áp dụng chung.',
          published: 'on',
        },
        ...{ number: '12/2026/QĐ-UBND', adoptedOn: '2026-11-20', title: 'Quyết định' },
        ...{ documentType: 'provinceCommitteeDecision', issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên' },
      };
      const read = readIssuedForm(form);
      if (!read.ok) throw new Error(JSON.stringify(read));
      return done(await recordIssuedAlone(platform(), officer, read.input)).id;
    },
  },
  [`${WORKSPACE}/consultations/[id]/posting`]: {
    ...{ kind: 'consultation', field: 'proof', act: 'posted' },
    more: { address: 'https://tinh.example.org/du-thao/1', at: '2026-11-20T08:30' },
    make: async () => {
      const { id, organisationId } = await anOpenConsultation(platform().db);
      const of = (role: 'draftingOfficer' | 'unitHead') =>
        aPerson(platform().db, { organisationId, roles: [role] });
      return { id, officer: await of('draftingOfficer'), head: await of('unitHead') };
    },
  },
  [`${WORKSPACE}/policy-consultations/[id]`]: {
    ...{ kind: 'policyConsultation', field: 'minutes', act: 'attachMinutes' },
    make: aHeldConsultation,
  },
  [`${WORKSPACE}/outreach/[id]`]: {
    ...{ kind: 'activity', field: 'proof', act: 'attachProof' },
    make: async ({ officer }) => {
      const facts = { channel: 'villageMeeting', heldOn: '2026-11-10', place: '', audience: '' } as const;
      const counted = { reach: 40, reachKind: 'measured', summary: '' } as const;
      const input = { projectId: null, title: 'Họp thôn', ...facts, ...counted };
      return done(await recordActivity(platform(), officer, input)).id;
    },
  },
  [`${WORKSPACE}/news/[id]`]: {
    ...{ kind: 'news', field: 'file', act: 'addPicture', more: { alt: 'Chợ sớm', altEn: '', caption: '' } },
    make: async ({ officer }) =>
      done(await createPiece(platform(), officer, { kind: 'news', title: 'Chợ', projectId: null })),
  },
  [`${WORKSPACE}/gatherings/[id]/materials`]: {
    ...{ kind: 'gathering', field: 'file', act: 'add' },
    more: { title: 'Tài liệu', audience: 'public', since: 'now' },
    make: async ({ officer }) =>
      done(await createGathering(platform() as never, officer, aGatheringForm())).id,
  },
  [`${WORKSPACE}/gatherings/[id]/photos`]: {
    ...{ kind: 'gathering', field: 'file', act: 'add' },
    more: { alt: 'Hội trường', altEn: '', caption: '', people: 'nobody' },
    make: async ({ officer }) =>
      done(await createGathering(platform() as never, officer, aGatheringForm())).id,
  },
  [`${WORKSPACE}/training/documents/[id]`]: {
    ...{ kind: 'skillDocument', field: 'file', act: 'addEdition' },
    more: { note: '', datedOn: '2026-11-20' },
    make: async ({ officer }) => {
      const facts = { title: 'Sổ tay', audience: 'Tuyên truyền viên', programmeId: null };
      return done(await addSkillDocument(platform(), officer, facts)).id;
    },
  },
  [`${WORKSPACE}/documents/forms/[id]`]: {
    ...{ kind: 'documentForm', field: 'file', act: 'upload' },
    make: async ({ officer }) => done(await beginForm(platform(), officer, { kind: 'report' })).id,
  },
  [`${WORKSPACE}/plans/imports/[id]`]: {
    ...{ kind: 'planImport', field: 'file', act: 'upload' },
    make: async ({ head }) => {
      const programmeId = newId();
      const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
      const validity = { validFrom: '2022-01-01', validTo: null };
      await insertProgramme(platform().db, { ...names, id: programmeId, ...validity });
      const { id } = done(await startImport(platform(), head, { programmeId, year: 2026 }));
      // Somebody else who keeps plans of the same house.
      const { organisationId } = head;
      const officer = await aPerson(platform().db, { organisationId, roles: ['unitHead'] });
      return { id, officer, head };
    },
  },
  [`${WORKSPACE}/plans/spends/[id]`]: {
    ...{ kind: 'spend', field: 'voucher', act: 'attach' },
    make: aSpend,
  },
  [`${WORKSPACE}/tasks/[id]`]: {
    ...{ kind: 'task', field: 'proof', act: 'attach' },
    make: async ({ officer, head }) => {
      const { taskId } = await aPlanWithTask(head);
      return { id: taskId, officer, head };
    },
  },
};

/** Pages whose files are of another kind than a Word file; their own tests try the same. */
const TRIED_BESIDE: Readonly<Record<string, string>> = {
  [`${WORKSPACE}/consultations/[id]/intake/meetings/[meetingId]`]:
    'features/offline-voices/meetings/meetings.test.ts',
  [`${WORKSPACE}/consultations/[id]/intake/scans`]: 'features/offline-voices/paper-scans/paper-scans.test.ts',
  [`${WORKSPACE}/consultations/[id]/intake/tables`]: 'features/offline-voices/tables/voice-tables.test.ts',
  [`${WORKSPACE}/initiatives/[id]/entries/[entry]/upload`]: 'features/initiatives/initiatives.test.ts',
  [`${WORKSPACE}/drafts/[id]/pack/[kind]`]: 'features/outreach/pack/audio/recordings.test.ts',
  [`${WORKSPACE}/reports/[id]/signed`]: 'features/reports/signed-files/signed-files.test.ts',
};

/** Citizens keep no secrets of the state and are not asked about them; what they attach is scanned and written anew. */
const CITIZENS = ['/(portal)/initiative-entries/[token]/files', '/(portal)/preview/[token]/files'];

async function aPlanWithTask(head: PersonActor) {
  const programmeId = newId();
  const names = { code: programmeId, name: 'Thử', legalBasis: '', sortKey: '1' };
  await insertProgramme(platform().db, {
    ...names,
    id: programmeId,
    validFrom: '2022-01-01',
    validTo: null,
  });
  const input = { programmeId, year: 2026, title: 'Kế hoạch' };
  const plan = done(await createPlan(platform(), head, input)).id;
  const words = { title: 'Viết bài', product: '', leadText: 'Văn phòng', coordinatingText: '' };
  const task = { ...words, leadId: null, timeText: 'Quý I', dueOn: null };
  return { plan, taskId: done(await addTask(platform(), head, plan, task)).id };
}

/** A spend of a commune, whose one officer attaches its voucher; the head of the commune looks for stamps too. */
async function aSpend({ organisation, head: unitHead }: Desk) {
  const { db } = platform();
  const of = (...roles: Role[]) => aPerson(db, { organisationId: organisation.id, roles });
  const [officer, head] = [await of('financeOfficer'), await of('financeOfficer', 'leader')];
  const { plan, taskId } = await aPlanWithTask(unitHead);
  const words = { itemCode: 'leaflet', content: 'Tờ gấp', unit: '', sourceNote: '' };
  const input = { ...words, taskId, quantity: 1, unitPrice: 1000, source: 'ownBudget' } as const;
  done(await addLine(platform(), officer, plan, input));
  done(await moveAllLines(platform(), officer, plan, { event: 'propose' }));
  done(await moveAllLines(platform(), unitHead, plan, { event: 'approve' }));
  done(await setPlanState(platform(), unitHead, plan, { version: 1, event: 'issue' }));
  const [line] = await findLines(db, plan);
  const paid = { voucherNumber: 'UNC 1', voucherOn: '2026-11-20', payee: '', note: '', cost: null };
  const spent = await recordSpend(platform(), officer, plan, { ...paid, lineId: line!.id, amount: 1000 });
  return { id: done(spent).id, officer, head };
}

async function aHeldConsultation({ officer }: Desk): Promise<string> {
  const { db } = platform();
  const plan = {
    title: 'Luật về bến đò',
    documentType: 'law',
    form: 'written',
    heldOn: '2026-11-20',
  } as const;
  const { id } = done(
    await planPolicyConsultation(platform(), officer, { ...plan, place: 'x', projectId: null }),
  );
  done(await addPolicy(platform(), officer, id, { title: 'Miễn phí', content: 'Miễn phí qua đò.' }));
  const party = { organisationId: null, name: 'Hội chủ đò', kind: 'body' } as const;
  done(await inviteParty(platform(), officer, id, party));
  const { version } = await requirePolicyConsultation(db, id);
  done(await holdExchange(platform(), officer, id, { version }));
  return id;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

/** Components of ours that a component draws, and those that they draw. */
function drawnBy(name: string, seen = new Set<string>()): Set<string> {
  const file = files.find((each) => each.name === name);
  if (!file || seen.has(name)) return seen;
  seen.add(name);
  for (const [, from = ''] of file.text.matchAll(/from '([^']+\.svelte)'/g)) {
    const path = from.startsWith('.') ? join(dirname(name), from) : from.replace(/^#(features|ui)\//, '$1/');
    drawnBy(path, seen);
  }
  return seen;
}

describe('no file field stands before the question', () => {
  test('there is one file field, and it refuses to be drawn without the question (UploadField.test.ts)', () => {
    const drawing = files.filter(({ text }) => /type=(?:"file"|'file'|\{?["'`]file)/.test(text));
    expect(drawing.map(({ name }) => name)).toEqual([
      'features/documents/UploadField.svelte',
      ...CITIZENS.map((route) => `routes${route}/+page.svelte`),
    ]);
    // Only these two let it be drawn.
    const letting = files.filter(({ text }) => text.includes('BEHIND_QUESTION'));
    expect(letting.map(({ name }) => name).sort()).toEqual([
      'features/documents/UploadField.svelte',
      'features/documents/gate/BehindQuestion.svelte',
      'features/documents/gate/behind-question.ts',
    ]);
  });

  test('every page that draws one is tried below', () => {
    const pages = files.filter(({ name }) => /(^|\/)\+(page|layout|error)\.svelte$/.test(name));
    const withField = pages.filter(({ name }) => drawnBy(name).has('features/documents/UploadField.svelte'));
    const routes = withField.map(({ name }) => `/${relative('routes', dirname(name))}`);
    expect(routes.sort()).toEqual([...Object.keys(TRIED), ...Object.keys(TRIED_BESIDE)].sort());
    for (const file of Object.values(TRIED_BESIDE)) {
      const tests = readFileSync(join(SOURCE, file), 'utf8');
      expect(tests, file).toMatch(
        /reason: 'notDeclared'[\s\S]*reason: 'secretStamp'|reason: 'secretStamp'[\s\S]*reason: 'notDeclared'/,
      );
    }
  });

  test('every address that reads a file out of a request is one of them', () => {
    const reads = /instanceof File\b|\bsentFiles?\(|\.arrayBuffer\(\)|v\.(?:file|blob|instance)\(/;
    const readers = files.filter(({ name, text }) => /^(routes|server|hooks)/.test(name) && reads.test(text));
    const tried = [...Object.keys(TRIED), ...Object.keys(TRIED_BESIDE), ...CITIZENS];
    const routes = tried.map((route) => `routes${route}/+page.server.ts`);
    const named = [...routes, 'routes/(workspace)/workspace/secrecy-forms.ts'];
    expect(readers.map(({ name }) => name).sort()).toEqual(named.sort());
  });

  test('whatever goes into the file store was written by us or came through the gate', () => {
    const putting = files.filter(({ text }) => /\bfiles\.put\(/.test(text)).map(({ name }) => name);
    expect(putting.sort()).toEqual([...WRITTEN_BY_US, ...BEHIND_THE_GATE].sort());
    for (const name of BEHIND_THE_GATE) {
      const { text } = files.find((file) => file.name === name)!;
      expect(text, name).toMatch(/\b(mayUpload\w*|admitFile|AdmittedFile|EvidenceFile)\b/);
    }
  });
});

/** Files that the house makes out of what it holds already. */
const WRITTEN_BY_US = [
  'features/consultations/posted-file.server.ts',
  'features/drafts/dossier/publish-dossier-file.server.ts',
  'features/drafts/law-in-force/publish-comparison.server.ts',
  'features/official-documents/issue-document.server.ts',
  // Published opinions and the published table, as files.
  'features/open-data/data-files/write-data-file.server.ts',
  'features/outreach/pack/audio/record-bulletin.server.ts',
  'features/responses/editions/publish-edition.server.ts',
  // A numbered report as it is published.
  'features/reports/publishing/write-published-pdf.server.ts',
  'features/responses/publish-matrix.server.ts',
  // Written anew from what a citizen attached, after the scan for stamps (attachments.test.ts).
  'features/submissions/attachments/sealed-file.server.ts',
];
const BEHIND_THE_GATE = [
  'features/consultations/posting/record-posting.server.ts',
  'features/documents/scans/start-scan.server.ts',
  'features/drafts/dossier/add-dossier-file.server.ts',
  'features/drafts/law-in-force/base-text.server.ts',
  'features/drafts/screening/keep-evidence.server.ts',
  'features/drafts/versions/add-version.server.ts',
  'features/external-drafts/texts/add-text.server.ts',
  'features/gatherings/files/keep-material.server.ts',
  'features/gatherings/files/keep-photo.server.ts',
  'features/gatherings/skill-documents/keep-skill-document.server.ts',
  'features/issued-documents/add-issued-text.server.ts',
  'features/news/pictures/change-pictures.server.ts',
  'features/offline-voices/meetings/read-minutes.server.ts',
  'features/offline-voices/paper-scans/take-scans.server.ts',
  'features/official-documents/forms/change-form.server.ts',
  'features/outreach/attach-proof.server.ts',
  'features/outreach/pack/audio/upload-recording.server.ts',
  'features/plans/importing/take-plan-file.server.ts',
  'features/plans/money/attach-voucher.server.ts',
  'features/plans/tasks/prove-task.server.ts',
  'features/policy-consultations/attach-minutes.server.ts',
  'features/reports/signed-files/attach-signed-file.server.ts',
];

interface PageModule {
  readonly load?: (event: never) => unknown;
  readonly actions: Readonly<Record<string, (event: never) => unknown>>;
}

describe.each(Object.entries(TRIED))('%s', (route, { kind, field, act, more = {}, make }) => {
  const WORDS = 'phương án kè số chín';

  async function aPage() {
    const given = await aDraftingDesk(platform().db);
    const made = await make(given);
    const { id, officer, head } = typeof made === 'string' ? { ...given, id: made } : made;
    const path = `../src/routes${route}/+page.server.ts`;
    const page: PageModule = await import(/* @vite-ignore */ path);
    const eventOf = (actor: PersonActor, body?: FormData) => {
      const url = new URL('http://desk.invalid/workspace/x');
      const request = new Request(url, body ? { method: 'POST', body } : {});
      return { request, url, params: { id }, locals: { app: platform(), actor } } as never;
    };
    const run = async (actor: PersonActor, name: string, body: FormData) => {
      try {
        return (await page.actions[name]?.(eventOf(actor, body))) as { status: number; data: object };
      } catch (thrown) {
        return thrown as { status: number; location?: string };
      }
    };
    const declared = async (actor: PersonActor) => {
      const data = (await page.load?.(eventOf(actor))) as Record<string, unknown>;
      return data.declared ?? data.mayAttach;
    };
    const answer = async (actor: PersonActor, given: string) => {
      const body = new FormData();
      body.set('answer', given);
      return await run(actor, 'declare', body);
    };
    const send = async (actor: PersonActor, bytes: Uint8Array) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ version: await versionOf(id), ...more }))
        body.set(name, value);
      body.set(field, new File([bytes as Uint8Array<ArrayBuffer>], 'ke-hoach-rieng.docx'));
      return await run(actor, act, body);
    };
    const refused = () => findRefusedFiles(platform().db, { kind, id });
    return { officer, person: head, id, declared, answer, send, refused };
  }

  const versionOf = async (id: string) =>
    kind === 'policyConsultation'
      ? String((await requirePolicyConsultation(platform().db, id)).version)
      : '1';

  const expectNotKept = async (bytes: Uint8Array) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(await platform().files.get(sha256)).toBeUndefined();
  };

  test('the field is there only after "no", for this person; no file is taken without it', async () => {
    const { person, officer, declared, answer, send, refused } = await aPage();
    const bytes = docxFile({ body: p('Điều 1. Phạm vi') + p(WORDS) });
    expect(await declared(person)).toBe(false);
    expect(await send(person, bytes)).toMatchObject({ status: 400 });
    expect(await answer(person, 'perhaps')).toMatchObject({ status: 400 });
    expect(await answer(person, 'yes')).toMatchObject({ status: 303 });
    expect(await declared(person)).toBe(false);
    expect(await send(person, bytes)).toMatchObject({ status: 400 });
    await expectNotKept(bytes);
    expect(await refused()).toMatchObject([{ cause: 'declared', places: [], refusedTo: person.personId }]);
    platform().clock.set('2026-11-23T02:01:00Z');
    expect(await answer(person, 'no')).toMatchObject({ status: 303 });
    expect(await declared(person)).toBe(true);
    expect(await declared(officer)).toBe(false);
    platform().clock.set('2026-11-23T03:02:00Z');
    expect(await declared(person)).toBe(false);
    expect(await send(person, bytes)).toMatchObject({ status: 400 });
    platform().clock.set('2026-11-23T02:00:00Z');
  });

  const STAMPED = {
    'in its text': async () => docxFile({ body: p('MẬT') + p(WORDS) }),
    'in its properties': async () =>
      docxFile({ body: p(WORDS), entries: { 'docProps/custom.xml': property('TỐI MẬT') } }),
    'in a picture': async () => docxFile(pictureIn('header', await drawnStamp('TUYỆT MẬT'), p(WORDS))),
  };
  const property = (said: string) =>
    new TextEncoder().encode(
      `<Properties><property name="DoMat"><vt:lpwstr xmlns:vt="x">${said}</vt:lpwstr></property></Properties>`,
    );

  test.each(Object.entries(STAMPED).filter(([where]) => where !== 'in a picture' || needOcr()))(
    'a file stamped %s is refused; that it was is kept, no word of it',
    async (_where, made) => {
      const { person, id, answer, send, refused } = await aPage();
      const bytes = await made();
      await answer(person, 'no');
      expect(await send(person, bytes)).toMatchObject({ status: 400 });
      await expectNotKept(bytes);
      const kept = await refused();
      expect(kept).toMatchObject([{ cause: 'stamp', refusedTo: person.personId }]);
      const entries = await findEntries(platform().db, { objectId: id, limit: 50 });
      expect(entries.some((entry) => /uploadRefusedAsSecret$/.test(entry.act))).toBe(true);
      expect(JSON.stringify([kept, entries])).not.toMatch(/MẬT|ke-hoach-rieng|kè số chín/);
    },
  );
});
