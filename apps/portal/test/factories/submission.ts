import { randomBytes } from 'node:crypto';
import { beforeEach } from 'vitest';
import type { Language } from '#text/language.ts';
import type { Consultation } from '../../src/features/consultations/consultation.ts';
import {
  insertConsultation,
  requireConsultation,
  updateConsultation,
} from '../../src/features/consultations/consultations.store.server.ts';
import { confirmSubmission } from '../../src/features/submissions/confirm-submission.server.ts';
import { signFillTime } from '../../src/features/submissions/fill-time.ts';
import { selfMadeProof } from '../../src/features/submissions/holding/proof-of-work.server.ts';
import type { IntakePlatform } from '../../src/features/submissions/intake-platform.server.ts';
import { tokenHash } from '../../src/features/submissions/intake-platform.server.ts';
import {
  emptyForm,
  type OpinionFormValues,
  type OpinionValues,
} from '../../src/features/submissions/opinion-form.ts';
import { startSubmission } from '../../src/features/submissions/start-submission.server.ts';
import { findSubmissionByReceipt } from '../../src/features/submissions/submissions.store.server.ts';
import type { Db } from '../../src/platform/db.server.ts';
import { newId } from '../../src/platform/ids.ts';
import { createRateLimits } from '../../src/platform/rate-limit.server.ts';
import { usePlatform } from '../platform.ts';
import { aDraftVersion, aLawProject } from './law-project.ts';
import { anOrganisation } from './organisation.ts';

/** A platform with what the intake needs besides; each test begins at the same instant with fresh counters. */
export function useIntake(at = '2026-11-23T02:00:00Z') {
  const platform = usePlatform(at);
  beforeEach(() => platform().clock.set(at));
  const secretKey = randomBytes(32);
  return () => ({
    ...platform(),
    config: { secretKey },
    rateLimits: createRateLimits(secretKey, undefined),
  });
}

/** Open since 4/11/2026, until 24:00 of Wednesday 25/11/2026 unless said otherwise. */
export async function anOpenConsultation(
  db: Db,
  given: { readonly closesAt?: Date; readonly text?: string } = {},
): Promise<Consultation> {
  const { closesAt = new Date('2026-11-25T17:00:00Z') } = given;
  const { id: organisationId } = await anOrganisation(db);
  const project = await aLawProject(db, { organisationId, stage: 'consulting' });
  const version = await aDraftVersion(db, project, { text: given.text });
  const id = newId();
  await insertConsultation(db, {
    id,
    projectId: project.id,
    draftVersionId: version.id,
    organisationId,
    round: 1,
    purpose: '',
    contactAddress: 'Số 1 đường Hòa Bình, phường Phố Hiến',
    contactEmail: 'gopy@vidu.vn',
    contactPhone: '',
    createdBy: null,
    createdAt: new Date('2026-11-03T02:00:00Z'),
  });
  await updateConsultation(db, id, 1, {
    state: 'open',
    opened_on: '2026-11-04',
    opened_at: new Date('2026-11-04T02:00:00Z'),
    closes_on: '2026-11-25',
    closes_at: closesAt,
  });
  return await requireConsultation(db, id);
}

/** A second round on a text of its own, as a draft goes on: open from 2/12/2026 to 23/12/2026. */
export async function aSecondRound(
  db: Db,
  first: Consultation,
  given: { readonly text?: string } = {},
): Promise<Consultation> {
  const project = { id: first.projectId, organisationId: first.organisationId };
  const { id: draftVersionId } = await aDraftVersion(db, project, given);
  const id = newId();
  await insertConsultation(db, { ...first, id, round: 2, draftVersionId, createdBy: null });
  const opened = { opened_on: '2026-12-02', opened_at: new Date('2026-12-02T02:00:00Z') };
  const closes = { closes_on: '2026-12-23', closes_at: new Date('2026-12-23T17:00:00Z') };
  await updateConsultation(db, id, 1, { state: 'open', ...opened, ...closes });
  return await requireConsultation(db, id);
}

/** The form as a person would have filled it in ten seconds. */
export function filledForm(
  app: IntakePlatform,
  opinions: readonly Partial<OpinionValues>[] = [{ text: 'Nên giữ như dự thảo.', position: 'agree' }],
  given: Partial<OpinionFormValues> = {},
): OpinionFormValues {
  const form = emptyForm(
    [],
    signFillTime(new Date(app.clock.now().getTime() - 10_000), app.config.secretKey),
  );
  return {
    ...form,
    opinions: opinions.map((opinion) => ({ ...form.opinions[0]!, position: 'amend', ...opinion })),
    ...given,
  };
}

/** The proof that a script would have made. */
export async function provenFor(app: IntakePlatform, token: string): Promise<string> {
  return await selfMadeProof(app.config.secretKey, tokenHash(token), app.clock.now());
}

let neighbours = 0;
/** Everybody writes from a network of their own (RFC 2544). */
function anAddress(): string {
  neighbours += 1;
  return `198.18.${neighbours % 250}.1`;
}

/** The whole way of a citizen with a modern browser: form, draft, proof, confirmation. */
export async function aSubmission(
  app: IntakePlatform,
  consultation: Consultation,
  opinions?: readonly Partial<OpinionValues>[],
  given?: Partial<OpinionFormValues>,
  language?: Language,
) {
  const address = anAddress();
  const started = await startSubmission(app, consultation, filledForm(app, opinions, given), address);
  if (!started.ok) throw new Error(`aSubmission: ${started.reason} ${JSON.stringify(started.errors)}`);
  const proof = await provenFor(app, started.token);
  const confirmed = await confirmSubmission(app, started.token, address, proof, language);
  if (!confirmed.ok) throw new Error(`aSubmission: ${confirmed.reason}`);
  const submission = await findSubmissionByReceipt(app.db, confirmed.value.receiptCode);
  return submission!;
}
