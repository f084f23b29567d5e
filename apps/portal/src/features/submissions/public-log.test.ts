import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { publicActor } from '#features/authority/actor.ts';
import { hideOpinions, unhideOpinions } from '#features/moderation/hide-selected.server.ts';
import type { HeadOccasion } from '#features/transparency-log/heads.store.server.ts';
import { findLines, readLogEnd } from '#features/transparency-log/log.store.server.ts';
import { logKey, signHead } from '#features/transparency-log/log-key.server.ts';
import { commitmentOf, headMessage } from '#features/transparency-log/log-leaf.ts';
import { publishedLog } from '#features/transparency-log/prove.server.ts';
import {
  LogKeyLost,
  rotateLogKey,
  type Signer,
  signLogHead,
} from '#features/transparency-log/sign-heads.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { placeInLog, proveSubmission, type ReceiptProof } from './prove-submission.server.ts';
import { trackSubmission } from './track-submission.server.ts';
import { writeSubmission } from './write-submission.server.ts';

const intake = useIntake();
const folder = mkdtempSync(join(tmpdir(), 'dan-ban-log-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const VERIFIER = fileURLToPath(new URL('../../../../../docs/guides/verify-log.mjs', import.meta.url));

interface Published {
  readonly receipt: ReceiptProof;
  readonly log: Awaited<ReturnType<typeof publishedLog>>;
  readonly lines: { index: number; commitment: string }[];
}

/** What the script says of these files: its first complaint, or "right". */
async function verified({ receipt, log, older, lines }: { [file: string]: unknown }): Promise<string> {
  const files = Object.entries({ receipt, log, older, lines }).filter(([, value]) => value !== undefined);
  const names = files.map(([name, value]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  });
  return await new Promise((resolve) =>
    execFile(process.execPath, [VERIFIER, ...names], (error, _out, stderr) =>
      resolve(error ? stderr.trim() : 'right'),
    ),
  );
}

const signed = (signer: Signer, consultationId: string, occasion: HeadOccasion) =>
  inTransaction(signer.db, (db) => signLogHead({ ...signer, db }, consultationId, occasion));

/** Eleven voices, signed after the fourth, the seventh and the last; the receipt is of the sixth. */
async function aLog(): Promise<Published & { older: unknown; consultationId: string }> {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const codes: string[] = [];
  let older: unknown;
  for (let i = 0; i < 11; i += 1) {
    const submission = await aSubmission(app, consultation, [
      { unit: 'dieu-3', text: `Ý kiến thứ ${i + 1}.` },
    ]);
    codes.push(submission.receiptCode);
    app.clock.set(new Date(app.clock.now().getTime() + 60_000));
    if ([4, 7, 11].includes(i + 1)) await signed(app, consultation.id, 'daily');
    if (i + 1 === 7) older = await publishedLog(app.db, consultation.id);
  }
  const tracked = await trackSubmission(app, codes[5]!);
  const receipt = await proveSubmission(app, tracked!);
  const lines = await findLines(app.db, consultation.id, 0, 100);
  return {
    receipt: receipt!,
    log: await publishedLog(app.db, consultation.id),
    lines: lines.map(({ index, commitment }) => ({ index, commitment })),
    older,
    consultationId: consultation.id,
  };
}

describe('the line of a submission', () => {
  test('stands in the log from the receipt on, in order, and says nothing of the words', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const first = await aSubmission(app, consultation, [{ text: 'Nên giữ như dự thảo.' }]);
    const second = await aSubmission(app, consultation, [{ text: 'Nên giữ như dự thảo.' }]);
    const lines = await findLines(app.db, consultation.id, 0, 10);
    expect(lines.map(({ index, kind, content }) => [index, kind, content])).toEqual([
      [0, 'submission', null],
      [1, 'submission', null],
    ]);
    // Equal words by two people look different: the salt keeps likely words from being tried.
    expect(lines[0]?.commitment).not.toBe(lines[1]?.commitment);
    const places = await Promise.all(
      [first, second].map(async ({ receiptCode }) =>
        placeInLog(app, (await trackSubmission(app, receiptCode))!),
      ),
    );
    expect(places).toEqual([
      { index: 0, head: undefined },
      { index: 1, head: undefined },
    ]);
  });

  test('is not there when the transaction of the submission fails', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const submission = await aSubmission(app, consultation, [{ text: 'Nên nêu rõ mức hỗ trợ.' }]);
    const { opinions } = (await trackSubmission(app, submission.receiptCode))!;
    const other = { ...submission, id: newId(), receiptCode: 'AAAA-BBBB-CCCC-DDDD' };
    const written = {
      submission: other,
      opinions: [opinions[0]!.opinion],
      contact: undefined,
      idempotencyKey: 'x',
    };
    const lost = inTransaction(app.db, async (tx) => {
      await writeSubmission(tx, publicActor, consultation, written, app.clock.now());
      expect((await readLogEnd(tx, consultation.id)).size).toBe(2);
      throw new Error('lost');
    });
    await expect(lost).rejects.toThrow('lost');
    expect((await readLogEnd(app.db, consultation.id)).size).toBe(1);
  });

  test('hiding and showing again are later lines, with the line, the place and the reason they are about', async () => {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const actor = await aPerson(app.db, {
      organisationId: consultation.organisationId,
      roles: ['draftingOfficer'],
    });
    const submission = await aSubmission(app, consultation, [{ text: 'Một.' }, { text: 'Hai.' }]);
    const { opinions } = (await trackSubmission(app, submission.receiptCode))!;
    const chosen = { opinionIds: [opinions[1]!.opinion.id] };
    const input = { ...chosen, code: 'spam' as const, reason: 'Quảng cáo.' };
    expect(await hideOpinions(app, actor, consultation.id, input)).toMatchObject({ ok: true });
    await unhideOpinions(app, actor, consultation.id, chosen);
    const [, hidden, shown] = await findLines(app.db, consultation.id, 0, 10);
    expect(hidden?.content).toMatchObject({ kind: 'hidden', leaf: 0, ordinal: 2, code: 'spam' });
    expect(shown?.content).toMatchObject({ kind: 'shown', leaf: 0, ordinal: 2, code: null });
    expect(commitmentOf(shown!.content!, new Uint8Array()).toString('hex')).toBe(shown?.commitment);
  });
});

describe('the stand-alone script', () => {
  test('finds a receipt in the log that was published, and every head the beginning of the next', async () => {
    const published = await aLog();
    expect(await verified({ ...published, lines: { lines: published.lines } })).toBe('right');
  });

  test('finds five kinds of tampering', async () => {
    const { receipt, log, older, lines, consultationId } = await aLog();
    const app = intake();
    const all = { receipt, log, older, lines: { lines } };
    const [opinion] = receipt.content.opinions;
    const said = { ...receipt, content: { ...receipt.content, opinions: [{ ...opinion, text: 'Đồng ý.' }] } };
    expect(await verified({ ...all, receipt: said }), 'other words under the same receipt').toMatch(
      /^SAI: lời góp ý/,
    );
    const exchanged = lines.map((line, i) => (i === 2 ? { ...line, commitment: '0'.repeat(64) } : line));
    expect(await verified({ ...all, lines: { lines: exchanged } }), 'a line exchanged').toMatch(
      /^SAI: mã gốc tính lại/,
    );
    const cut = lines.filter((_, i) => i !== 8);
    expect(await verified({ ...all, lines: { lines: cut } }), 'a line taken out').toMatch(
      /^SAI: mã gốc tính lại/,
    );
    const swapped = lines.with(3, { ...lines[4]!, index: 3 }).with(4, { ...lines[3]!, index: 4 });
    expect(await verified({ ...all, lines: { lines: swapped } }), 'two lines in another order').toMatch(
      /^SAI: mã gốc/,
    );
    // A log that was written anew and signed with the true key: the heads do not continue those that somebody kept.
    const root = 'ab'.repeat(32);
    const last = log.heads.at(-1)!;
    const signedAt = last.signedAt.toISOString();
    const message = headMessage({ consultationId, size: 11, root, signedAt });
    const forged = { ...last, root, signature: signHead(logKey(app.config.secretKey, 1), message) };
    const rewritten = { ...log, heads: log.heads.with(-1, forged) };
    expect(await verified({ ...all, log: rewritten }), 'a tree written anew').toMatch(
      /^SAI: mỗi mã gốc là phần nối tiếp/,
    );
    const short = { ...log, heads: [{ ...last, since: 0, consistency: [] }] };
    expect(await verified({ ...all, log: short }), 'earlier heads withheld').toMatch(
      /^SAI: những mã gốc giữ lại/,
    );
    const unsigned = { ...log, heads: log.heads.with(-1, { ...last, root }) };
    expect(await verified({ ...all, log: unsigned }), 'a head without a true signature').toMatch(
      /^SAI: mọi mã gốc/,
    );
  });
});

describe('keys', () => {
  test('after a rotation the old heads keep their key, the new ones have the next, and all are right', async () => {
    const app = intake();
    const { consultationId, receipt } = await aLog();
    await rotateLogKey(app);
    await signed(app, consultationId, 'closing');
    const log = await publishedLog(app.db, consultationId);
    expect(log.heads.map(({ keyId, occasion }) => [keyId, occasion])).toEqual([
      [1, 'daily'],
      [1, 'daily'],
      [1, 'daily'],
      [2, 'closing'],
    ]);
    expect(log.keys.map(({ id, retiredAt }) => [id, retiredAt !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(await verified({ receipt, log })).toBe('right');
  });

  test('with another secret nothing is signed in the name of the published key', async () => {
    const app = intake();
    const { consultationId } = await aLog();
    const other = { ...app, config: { secretKey: Buffer.alloc(32, 7) } };
    await expect(signed(other, consultationId, 'daily')).rejects.toThrow(LogKeyLost);
    await rotateLogKey(other);
    expect(await signed(other, consultationId, 'closing')).toMatchObject({ keyId: 2 });
  });
});
