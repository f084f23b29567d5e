import type { PersonActor } from '../../src/features/authority/actor.ts';
import { closeDueConsultations } from '../../src/features/consultations/change-consultation.server.ts';
import { openConsultation } from '../../src/features/consultations/open-consultation.server.ts';
import { prepareConsultation } from '../../src/features/consultations/prepare-consultation.server.ts';
import { requireProject } from '../../src/features/drafts/drafts.store.server.ts';
import { registerProject } from '../../src/features/drafts/projects/register-project.server.ts';
import { screenProject } from '../../src/features/drafts/screening/screen-project.server.ts';
import { sendReply } from '../../src/features/external-drafts/assignments/reply.server.ts';
import { noteLetterSent } from '../../src/features/external-drafts/letter/letter-sent.server.ts';
import {
  approveAnswer,
  proposeAnswer,
} from '../../src/features/external-drafts/merging/approve-merge.server.ts';
import { registerExternalDraft } from '../../src/features/external-drafts/register-external-draft.server.ts';
import { loadActor } from '../../src/features/identity/load-actor.server.ts';
import { insertDelegation } from '../../src/features/identity/roles.store.server.ts';
import { readIssuedForm, typedFromDraft } from '../../src/features/issued-documents/issued-form.ts';
import {
  recordIssuedAlone,
  recordIssuedOfDraft,
} from '../../src/features/issued-documents/record-issued.server.ts';
import {
  approveDocument,
  submitDocument,
} from '../../src/features/official-documents/approve-document.server.ts';
import {
  numberDocument,
  sendDocument,
  signDocument,
} from '../../src/features/official-documents/issue-document.server.ts';
import {
  findRegister,
  requireDocument,
} from '../../src/features/official-documents/official-documents.store.server.ts';
import { attachProof, declareActivityProof } from '../../src/features/outreach/attach-proof.server.ts';
import type { Channel } from '../../src/features/outreach/channel.ts';
import { recordActivity } from '../../src/features/outreach/record-activity.server.ts';
import { addTask } from '../../src/features/plans/assign-task.server.ts';
import { createPlan, editPlan, setPlanState } from '../../src/features/plans/manage-plan.server.ts';
import {
  findProgrammes,
  installNationalProgrammes,
} from '../../src/features/plans/programmes.store.server.ts';
import { publishMatrix } from '../../src/features/responses/publish-matrix.server.ts';
import { installNationalRows } from '../../src/features/time-limits/time-limits.store.server.ts';
import type { fixedClock } from '../../src/platform/clock.ts';
import { addDays, legalDay } from '../../src/platform/clock.ts';
import type { Platform } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { channelNames } from '../../src/text/vi/outreach.ts';
import { aLetter, done, giveTo, versionOf } from './external-draft.ts';
import {
  DRAFTS,
  type DraftFacts,
  EXTERNAL,
  ISSUED_ALONE,
  type IssuedFacts,
  PLAN,
} from './first-year-facts.ts';
import { aDraftVersion, verdicts } from './law-project.ts';
import { anOrganisation, aRelation } from './organisation.ts';
import { aPerson } from './person.ts';

type ClockedPlatform = Platform & { readonly clock: ReturnType<typeof fixedClock> };

const morning = (day: string) => `${day}T02:00:00Z`;
/** The next day that is no weekend, from one on; holidays of these two years do not meet our days. */
function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

/** A deputy who signs KT. for the head of this body. */
async function aDeputy({ db }: Platform, organisationId: string, head: PersonActor, title: string) {
  const today = '2022-06-10';
  const { personId } = await aPerson(db, { organisationId, roles: ['leader'], today, title });
  await insertDelegation(db, {
    ...{ id: newId(), kind: 'KT', organisationId, validFrom: '2022-01-01', validTo: null, scope: '' },
    ...{ fromPersonId: head.personId, toPersonId: personId, legalBasis: 'Quyết định phân công' },
  });
  const loaded = await loadActor(db, personId, organisationId, today);
  if (!loaded) throw new Error('the deputy has no role');
  return loaded.actor;
}

/** The department with its people, its office and the committee above it, as they were in 2022. */
async function houseOf(platform: Platform) {
  const { db } = platform;
  await installNationalRows(db);
  await installNationalProgrammes(db);
  const committee = await anOrganisation(db, {
    ...{ name: 'Ủy ban nhân dân tỉnh Hưng Yên', shortName: 'UBND tỉnh', symbol: 'UBND' },
  });
  const department = await anOrganisation(db, {
    ...{ name: 'Sở Khoa học và Công nghệ', shortName: 'Sở KH&CN', symbol: 'SKHCN' },
  });
  const office = await anOrganisation(db, { name: 'Văn phòng Sở', shortName: 'Văn phòng' });
  await aRelation(db, 'belongsTo', department, committee);
  await aRelation(db, 'belongsTo', office, department);
  const of = (organisationId: string, roles: Parameters<typeof aPerson>[1]['roles'], title?: string) =>
    aPerson(db, { organisationId, roles, today: '2022-06-10', ...(title ? { title } : {}) });
  const director = await of(department.id, ['leader'], 'Giám đốc');
  const deputy = await aDeputy(platform, department.id, director, 'Phó Giám đốc');
  return {
    ...{ committee, department, director, deputy },
    writer: await of(department.id, ['draftingOfficer', 'focalUnit']),
    publisher: await of(department.id, ['publisher']),
    clerk: await of(department.id, ['recordsClerk']),
    official: await of(office.id, ['draftingOfficer']),
    planner: await of(committee.id, ['leader'], 'Chủ tịch'),
  };
}
export type FirstYearHouse = Awaited<ReturnType<typeof houseOf>>;

/** Enters the whole year through the use cases of the house, day by day. */
export async function aFirstYear(platform: ClockedPlatform): Promise<FirstYearHouse> {
  platform.clock.set(morning('2022-06-10'));
  const house = await houseOf(platform);
  await planOf(platform, house.planner, { ...PLAN, year: 2022 });
  for (const draft of DRAFTS) await draftOf(platform, house, draft);
  platform.clock.set(morning('2023-04-27'));
  done(await recordIssuedAlone(platform, house.writer, issuedInput({}, ISSUED_ALONE)));
  for (const [i, facts] of EXTERNAL.entries()) {
    const from = addDays('2022-07-11', i * 14);
    const asking = facts.level === 'province' ? 'Ủy ban nhân dân tỉnh' : 'Bộ chủ trì soạn thảo';
    const days = { letterOn: from, receivedOn: from, letterDueOn: addDays(from, 20) };
    const letter = { ...facts, ...days, askingName: asking, letterSymbol: `${100 + i}/CV-PC` };
    await answerOf(platform, house, { letter, sentOn: workday(addDays(from, 7)) });
  }
  platform.clock.set(morning('2023-06-05'));
  return house;
}

interface PlanFacts {
  readonly symbol: string;
  readonly issuedOn: string;
  readonly title: string;
  readonly year: number;
}

/** A plan of the programme, issued on its day. */
export async function planOf(
  platform: ClockedPlatform,
  planner: PersonActor,
  { symbol, issuedOn, title, year }: PlanFacts,
): Promise<void> {
  platform.clock.set(morning(issuedOn));
  const programmes = await findProgrammes(platform.db);
  const programme = programmes.find(({ legalBasis }) => legalBasis.includes('407/QĐ-TTg'));
  if (!programme) throw new Error('no programme of Decision 407');
  const input = { programmeId: programme.id, year, title };
  const { id } = done(await createPlan(platform, planner, input));
  const task = {
    title: 'Báo cáo kết quả hằng năm',
    product: 'Báo cáo',
    leadId: null,
    leadText: 'Các sở, ngành',
  };
  done(
    await addTask(platform, planner, id, {
      ...task,
      coordinatingText: '',
      timeText: 'Hằng năm',
      dueOn: null,
    }),
  );
  done(await editPlan(platform, planner, id, { version: 1, title, symbol, issuedOn, goals: '' }));
  done(await setPlanState(platform, planner, id, { version: 2, event: 'issue' }));
}

/** Registered, screened, posted for everybody, told in the house, and issued where it was. */
async function draftOf(platform: ClockedPlatform, house: FirstYearHouse, draft: DraftFacts): Promise<void> {
  const { writer, director, publisher } = house;
  platform.clock.set(morning(draft.registeredOn));
  const { id } = done(
    await registerProject(platform, writer, {
      ...{ title: draft.title, shortTitle: draft.shortTitle, documentType: 'other', level: 'province' },
      ...{ issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên', symbol: '', legalForce: 'individual' },
      legalForceReason: 'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh.',
      ...{ summary: '', changesSummary: '', affectedGroups: [] },
    }),
  );
  const screened = { verdicts: verdicts(true), decidedOn: draft.registeredOn, seenScreeningId: null };
  done(await screenProject(platform, director, id, screened));
  const version = await aDraftVersion(platform.db, await requireProject(platform.db, id), {
    at: platform.clock.now(),
  });
  const contact = { contactAddress: 'Số 1', contactEmail: 'so@vidu.vn', contactPhone: '', purpose: '' };
  const prepared = await prepareConsultation(platform, writer, {
    ...{ projectId: id, draftVersionId: version.id, ...contact },
  });
  const closesOn = workday(addDays(draft.registeredOn, 14));
  const opening = { version: 1, closesOn, reason: 'Hỏi công chức của Sở và Nhân dân.' };
  const { id: roundId } = done(prepared);
  done(await openConsultation(platform, director, roundId, opening));
  for (const channel of ['portal', 'internalSystem'] as const)
    await activityOf(platform, writer, id, channel, addDays(draft.registeredOn, 1));
  platform.clock.set(morning(addDays(closesOn, 3)));
  await closeDueConsultations(platform);
  // Nobody wrote; the table that says so is published, as the house asks before a draft goes on.
  done(await publishMatrix(platform, publisher, roundId));
  if (!draft.issued) return;
  platform.clock.set(morning(draft.issued.adoptedOn));
  const typed = typedFromDraft(await requireProject(platform.db, id));
  done(await recordIssuedOfDraft(platform, writer, id, issuedInput(typed, draft.issued)));
}

/** Done, with its proof. */
export async function activityOf(
  platform: ClockedPlatform,
  writer: PersonActor,
  projectId: string | null,
  channel: Channel,
  heldOn: string,
): Promise<void> {
  platform.clock.set(morning(heldOn));
  const where = channelNames[channel];
  const { id } = done(
    await recordActivity(platform, writer, {
      ...{ projectId, title: `Truyền thông dự thảo: ${where}`, channel, heldOn, place: where },
      ...{ audience: '', reach: null, reachKind: 'estimated', summary: '' },
    }),
  );
  done(await declareActivityProof(platform, writer, id, 'no'));
  const file = {
    name: 'anh-chup-trang.txt',
    bytes: new TextEncoder().encode(`Đã thực hiện: ${where}`),
  };
  done(await attachProof(platform, writer, id, { version: 1, file }));
}

function issuedInput(typed: Record<string, string>, facts: IssuedFacts) {
  const { documentType } = facts;
  const isLegal = documentType !== 'other';
  const read = readIssuedForm({
    ...{ version: '0', level: 'province', ...typed, ...facts },
    legalForce: isLegal ? 'legal' : 'individual',
    legalForceReason: isLegal ? 'Áp dụng nhiều lần trong tỉnh.' : 'Văn bản hành chính.',
    ...{ reason: 'Ban hành với hình thức khác khi thẩm định.', stepsReason: 'Theo quy trình của năm 2022.' },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.input;
}

/** A letter that comes in is given to the office, agreed to, and answered by a letter with a number. */
async function answerOf(
  platform: ClockedPlatform,
  house: FirstYearHouse,
  {
    letter,
    sentOn,
  }: {
    readonly letter: Parameters<typeof aLetter>[0] & { readonly receivedOn: string };
    readonly sentOn: string;
  },
): Promise<void> {
  const { writer, director, deputy, clerk, official, department } = house;
  platform.clock.set(morning(letter.receivedOn));
  const { id } = done(await registerExternalDraft(platform, writer, aLetter(letter)));
  const assignmentId = await giveTo(
    platform,
    writer,
    id,
    official.organisationId,
    addDays(letter.receivedOn, 10),
  );
  done(
    await sendReply(platform, official, id, assignmentId, { kind: 'agree', note: 'Nhất trí với dự thảo.' }),
  );
  done(await proposeAnswer(platform, writer, id, await versionOf(platform, id)));
  const { documentId } = done(await approveAnswer(platform, director, id, await versionOf(platform, id)));
  platform.clock.set(morning(sentOn));
  await issued(platform, { writer, director, deputy, clerk, organisationId: department.id }, documentId);
  await noteLetterSent(platform, documentId);
}

/** Takes a document through approval, signing by the deputy, number and dispatch on the day of the clock; answers its symbol. */
export async function issued(
  platform: ClockedPlatform,
  people: Pick<FirstYearHouse, 'writer' | 'director' | 'deputy' | 'clerk'> & {
    readonly organisationId: string;
  },
  documentId: string,
): Promise<string> {
  const document = async () => await requireDocument(platform.db, documentId);
  const version = async () => ({ version: (await document()).version });
  const today = legalDay(platform.clock.now());
  if ((await document()).state === 'draft')
    done(await submitDocument(platform, people.writer, documentId, await version()));
  done(await approveDocument(platform, people.director, documentId, await version()));
  done(
    await signDocument(platform, people.deputy, documentId, {
      ...(await version()),
      signedOn: today,
      capacity: 0,
    }),
  );
  const { typeAbbreviation } = await document();
  const key = { organisationId: people.organisationId, typeAbbreviation, year: Number(today.slice(0, 4)) };
  const number = ((await findRegister(platform.db, key))?.lastNumber ?? 0) + 1;
  const numbered = { ...(await version()), number, datedOn: today };
  const { symbol } = done(await numberDocument(platform, people.clerk, documentId, numbered));
  done(await sendDocument(platform, people.clerk, documentId, await version()));
  return symbol;
}

/** A commune with hardly a record: its plan, what it posted, what it said at its meetings. */
export async function aCommuneYear(platform: ClockedPlatform, plan: PlanFacts) {
  const { db, clock } = platform;
  clock.set(morning('2022-06-10'));
  await installNationalRows(db);
  await installNationalProgrammes(db);
  const commune = await anOrganisation(db, {
    ...{ name: 'Ủy ban nhân dân xã Cẩm Lương', shortName: 'UBND xã', symbol: 'UBND', level: 'commune' },
    territory: 'xã Cẩm Lương',
  });
  const of = (roles: Parameters<typeof aPerson>[1]['roles'], title?: string) =>
    aPerson(db, { organisationId: commune.id, roles, today: '2022-06-10', ...(title ? { title } : {}) });
  const director = await of(['leader'], 'Chủ tịch');
  const people = {
    ...{ director, deputy: await aDeputy(platform, commune.id, director, 'Phó Chủ tịch') },
    ...{ writer: await of(['communeOfficer']), clerk: await of(['recordsClerk']) },
  };
  for (const [channel, heldOn] of [
    ['portal', '2022-10-04'],
    ['regularMeeting', '2022-10-10'],
    ['regularMeeting', '2023-03-06'],
  ] as const)
    await activityOf(platform, people.writer, null, channel, heldOn);
  await planOf(platform, director, plan);
  clock.set(morning('2023-07-03'));
  return { commune, ...people };
}
