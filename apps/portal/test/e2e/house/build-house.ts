import { writeFile } from 'node:fs/promises';
import { systemActor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { invite } from '#features/consultations/invitations/invite.server.ts';
import { measurePosting } from '#features/consultations/posting/watch/measure-posting.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { createPasswordLink } from '#features/identity/people/set-up.server.ts';
import { insertGroup, putIntoGroup } from '#features/submissions/groups.store.server.ts';
import { findOpinionsOfSubmission } from '#features/submissions/opinions.store.server.ts';
import { findSubmissionByReceipt } from '#features/submissions/submissions.store.server.ts';
import { proposeDay } from '#features/time-limits/changes/propose-change.server.ts';
import { findRules } from '#features/time-limits/time-limits.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { configFromEnvironment, createApp } from '../../../src/wire.server.ts';
import { layOutDatabase } from '../../embedded-image.ts';
import { type HouseIds, OPENING_MORNING } from './cast.ts';
import { decisionLines } from './draft-file.ts';
import { enterCast, must } from './enter-cast.ts';
import { close, consult, say, screen, uploadDraft, type Workshop, workshop } from './furnish.ts';
import { askOthers } from './furnish-asked.ts';
import { holdContests } from './furnish-contests.ts';
import { announceDialogue } from './furnish-gathering.ts';
import { callForInitiatives } from './furnish-initiatives.ts';
import { reviewLaw } from './furnish-legal-review.ts';
import { moderate } from './furnish-moderation.ts';
import { hear, tellNews } from './furnish-news.ts';
import { consultOnPolicy, receiveDraft } from './furnish-others.ts';
import { planOutreach } from './furnish-outreach.ts';
import { keepPersonalData } from './furnish-personal-data.ts';
import { importPlan } from './furnish-plan-import.ts';
import { proposeLaw } from './furnish-proposal.ts';
import { holdMeeting, issueDraft, makePlan, makeReports } from './furnish-records.ts';
import { reform } from './furnish-reform.ts';
import { askMany } from './furnish-surveys.ts';

/**
 * `node --conditions=development build-house.ts <ids.json>` fills the empty demo database named by DATA_DIR once; every
 * journey then begins with a copy of it. Its clock must stand at the opening morning (DEMO_CLOCK_FILE).
 */
const [, , idsFile = ''] = process.argv;
const app = await createApp(await layOutDatabase(configFromEnvironment()));
try {
  const entered = await enterCast(app);
  const shop = workshop(app, entered);
  const ids = await furnish(shop);
  await app.outbox.flush();
  const more = { organisation: entered.bodies.markets, person: entered.people['markets-writer'] };
  await writeFile(idsFile, JSON.stringify({ ...ids, ...more } satisfies HouseIds));
} finally {
  await app.close();
}

async function furnish(shop: Workshop): Promise<Omit<HouseIds, 'organisation' | 'person'>> {
  shop.app.clock.set('2026-01-12T08:00:00+07:00');
  const { plan, task, amendment, spend, planTemplate } = await makePlan(shop);
  const planImport = await importPlan(shop);
  const answering = await uploadDraft(shop, 'quản lý chợ đêm');
  const answeringConsultation = await consult(shop, answering);
  const activity = await holdMeeting(shop, answering.projectId);
  const receiptCode = await say(shop, answeringConsultation, 'dieu-2__khoan-1', 'Chợ nên mở đến 22 giờ.');
  const leavingCode = await say(shop, answeringConsultation, 'dieu-2', 'Chợ nên có chỗ gửi xe.');
  await measureSilences(shop);
  await close(shop, answeringConsultation);
  const { group, opinion } = await groupThem(shop, answeringConsultation, receiptCode);

  shop.app.clock.set(OPENING_MORNING);
  const open = await uploadDraft(shop, 'quản lý chợ dân sinh');
  const openConsultation = await consult(shop, open);
  const toIssue = await uploadDraft(shop, 'xếp hàng ở chợ');
  await screen(shop, toIssue);
  const issued = await issueDraft(shop, toIssue, decisionLines('xếp hàng ở chợ', 'Điều 3. Sửa:'));
  const inReview = await uploadDraft(shop, 'quản lý hội chợ');
  const invitation = await askRoads(shop, openConsultation);
  const asked = await askOthers(shop, openConsultation);
  return {
    answeringProject: answering.projectId,
    ...{
      plan,
      task,
      amendment,
      planImport,
      spend,
      planTemplate,
      activity,
      receiptCode,
      group,
      opinion,
      answeringConsultation,
      openConsultation,
    },
    invitation,
    ...asked,
    ...(await reform(shop, asked.directoryEntry)),
    ...(await moderate(shop, openConsultation)),
    ...(await keepPersonalData(shop, leavingCode)),
    ...(await makeReports(shop)),
    ...issued,
    ...(await receiveDraft(shop)),
    policyConsultation: await consultOnPolicy(shop),
    ...(await askMany(shop)),
    ...(await holdContests(shop)),
    ...(await callForInitiatives(shop)),
    ...(await reviewLaw(shop)),
    ...(await planOutreach(shop, open.projectId)),
    ...(await announceDialogue(shop)),
    ...(await proposeLaw(shop)),
    ...(await tellNews(shop, open)),
    ...(await hear(shop, open)),
    ...{ openSlug: open.slug, answeringSlug: answering.slug },
    ...{ openProject: open.projectId, openVersion: open.versionId },
    ...{ reviewProject: inReview.projectId, reviewVersion: inReview.versionId },
    importedDocument: (await requireVersion(shop.app.db, open.versionId)).documentId,
    setUpToken: await newPasswordLink(shop),
    rule: (await findRules(shop.app.db))[0]?.id ?? '',
    ruleChange: await proposeHoliday(shop),
  };
}

/** The round that is answered now was silent for a day and for half an hour: two gaps that wait for an officer's word. */
async function measureSilences({ app }: Workshop): Promise<void> {
  for (const instant of ['13T08:00', '13T20:00', '13T20:30']) {
    app.clock.set(`2026-01-${instant}:00+07:00`);
    await measurePosting(app, async () => true, { toleranceMinutes: 5, proposes: true });
  }
}

async function proposeHoliday(shop: Workshop): Promise<string> {
  const leader = await shop.actor('markets-leader');
  const day = { onDate: '2026-12-31', kind: 'swapOff', name: 'Nối kỳ nghỉ', source: 'Thông báo' } as const;
  return must(await proposeDay(shop.app, leader, { ...day, status: 'S', reason: 'Mới công bố.' })).id;
}

async function groupThem(shop: Workshop, consultationId: string, receiptCode: string) {
  const { app, entered } = shop;
  const submission = await findSubmissionByReceipt(app.db, receiptCode);
  const opinions = await findOpinionsOfSubmission(app.db, consultationId, submission?.id ?? '');
  const at = app.clock.now();
  const by = entered.people['markets-writer'];
  const group = { consultationId, id: newId(at), unitId: 'dieu-2', title: 'Giờ đóng cửa của chợ' };
  await inTransaction(app.db, async (tx) => {
    await requireConsultation(tx, consultationId);
    await insertGroup(tx, { ...group, createdBy: by, createdAt: at });
    const ids = opinions.map(({ id }) => id);
    await putIntoGroup(tx, consultationId, group.id, ids, { personId: by, at });
  });
  return { group: group.id, opinion: opinions[0]?.id ?? '' };
}

/** Without a day to answer by, so that it does not stand among what is late for anybody. */
async function askRoads(shop: Workshop, consultationId: string): Promise<string> {
  const letter = { organisationId: shop.entered.bodies.roads, askedName: '', dueOn: '' };
  const sentOn = legalDay(shop.app.clock.now());
  const writer = await shop.actor('markets-writer');
  return must(await invite(shop.app, writer, consultationId, { ...letter, sentOn })).id;
}

async function newPasswordLink({ app, entered }: Workshop): Promise<string> {
  const invited = { personId: entered.people['markets-forgetful'], resetTotp: false };
  return (await createPasswordLink(app, systemActor, invited)).token;
}
