import type { PersonActor } from '#features/authority/actor.ts';
import { closeDueConsultations } from '#features/consultations/change-consultation.server.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { openConsultation } from '#features/consultations/open-consultation.server.ts';
import { prepareConsultation } from '#features/consultations/prepare-consultation.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { registerProject } from '#features/drafts/projects/register-project.server.ts';
import { screenProject } from '#features/drafts/screening/screen-project.server.ts';
import { addVersion } from '#features/drafts/versions/add-version.server.ts';
import { confirmVersion } from '#features/drafts/versions/confirm-version.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { confirmSubmission } from '#features/submissions/confirm-submission.server.ts';
import { signFillTime } from '#features/submissions/fill-time.ts';
import { selfMadeProof } from '#features/submissions/holding/proof-of-work.server.ts';
import { tokenHash } from '#features/submissions/intake-platform.server.ts';
import { emptyForm } from '#features/submissions/opinion-form.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { fixedClock, legalDay } from '#platform/clock.ts';
import type { App } from '../../../src/wire.server.ts';
import type { CastKey } from './cast.ts';
import { decisionLines, wordFile } from './draft-file.ts';
import { type Entered, must } from './enter-cast.ts';

/** The market department at work: its people do in this order what the pages would let them do. */
export interface Workshop {
  readonly app: App & { readonly clock: ReturnType<typeof fixedClock> };
  readonly entered: Entered;
  actor(person: CastKey): Promise<PersonActor>;
}

export function workshop(app: App, entered: Entered): Workshop {
  const clock = fixedClock(app.clock.now());
  const actor = async (person: CastKey) => {
    const id = entered.people[person];
    const loaded = await loadActor(app.db, id, entered.bodies.markets, legalDay(clock.now()));
    if (!loaded) throw new Error(`${person} cannot act`);
    return loaded.actor;
  };
  return { app: { ...app, clock }, entered, actor };
}

export interface Draft {
  readonly projectId: string;
  readonly slug: string;
  readonly versionId: string;
}

/** Registered and uploaded; its structure waits for review. */
export async function uploadDraft(
  shop: Workshop,
  subject: string,
  lines: readonly string[] = decisionLines(subject),
): Promise<Draft> {
  const { app } = shop;
  const writer = await shop.actor('markets-writer');
  const { id: projectId, slug } = must(
    await registerProject(app, writer, {
      title: `Quyết định quy định về ${subject} trên địa bàn tỉnh Minh Hà`,
      shortTitle: `Quy định về ${subject}`,
      documentType: 'provinceCommitteeDecision',
      level: 'province',
      issuingBody: 'Ủy ban nhân dân tỉnh Minh Hà',
      symbol: '',
      legalForce: 'legal',
      legalForceReason: 'Đặt quy tắc chung, áp dụng nhiều lần.',
      summary: `Dự thảo đặt ra cách quản lý ${subject}.`,
      changesSummary: 'Có mức thu và giờ hoạt động.',
      affectedGroups: ['Người bán hàng', 'Người mua hàng'],
    }),
  );
  must(await declareSecrecy(app, writer, projectId, 'no'));
  const bytes = new Uint8Array(await wordFile(lines));
  const { versionId } = must(await addVersion(app, writer, projectId, { bytes, fileName: 'du-thao.docx' }));
  return { projectId, slug, versionId };
}

/** Confirmed, and screened in scope. */
export async function screen(shop: Workshop, { projectId, versionId }: Draft): Promise<void> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const { version } = await requireVersion(app.db, versionId);
  must(await confirmVersion(app, writer, { versionId, version, errorsAcceptedReason: '' }));
  const verdicts = ([1, 2, 3, 4] as const).map((criterion) => {
    return { criterion, met: true, reason: 'Nhiều người dân chịu tác động.' };
  });
  const decidedOn = legalDay(app.clock.now());
  must(await screenProject(app, leader, projectId, { verdicts, decidedOn, seenScreeningId: null }));
}

/** Confirmed, screened in scope, and open for opinions until its lawful minimum is over. */
export async function consult(shop: Workshop, draft: Draft): Promise<string> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const { projectId, versionId } = draft;
  await screen(shop, draft);
  const contact = { contactEmail: 'gop-y@demo.example.org', contactPhone: '0200 000 001' };
  const { id } = must(
    await prepareConsultation(app, writer, {
      ...{ projectId, draftVersionId: versionId, ...contact },
      purpose: 'Xin ý kiến về mức thu và giờ hoạt động.',
      contactAddress: 'Số 1, đường Bờ Sông',
    }),
  );
  const prepared = await requireConsultation(app.db, id);
  must(await openConsultation(app, leader, id, { version: prepared.version, closesOn: '', reason: '' }));
  return id;
}

/** A citizen's opinion through the portal; the receipt code. */
export async function say(
  shop: Workshop,
  consultationId: string,
  unit: string,
  text: string,
): Promise<string> {
  const { app } = shop;
  const consultation = await requireConsultation(app.db, consultationId);
  const madeAt = signFillTime(new Date(app.clock.now().getTime() - 60_000), app.config.secretKey);
  const opinions = [{ unit, quote: '', position: 'amend', text, wording: '' }];
  const started = await startSubmission(
    app,
    consultation,
    { ...emptyForm([], madeAt), opinions },
    '192.0.2.1',
  );
  if (!started.ok) throw new Error(`refused: ${started.reason} ${JSON.stringify(started.errors)}`);
  const proof = await selfMadeProof(app.config.secretKey, tokenHash(started.token), app.clock.now());
  return must(await confirmSubmission(app, started.token, '192.0.2.1', proof)).receiptCode;
}

export async function close(shop: Workshop, consultationId: string): Promise<void> {
  const { closesAt } = await requireConsultation(shop.app.db, consultationId);
  shop.app.clock.set(closesAt ?? '');
  await closeDueConsultations(shop.app);
}
