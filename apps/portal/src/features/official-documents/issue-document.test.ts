import { describe, expect, test } from 'vitest';
import { inTransaction } from '#platform/db.server.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { usePlatform } from '#test/platform.ts';
import { approveDocument, returnDocument, submitDocument } from './approve-document.server.ts';
import { draftDocument, rewriteDocument } from './draft-document.server.ts';
import { numberDocument, sendDocument, signDocument } from './issue-document.server.ts';
import type { DocumentContent } from './official-document.ts';
import { requireDocument } from './official-documents.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const content: DocumentContent = {
  agency: 'SỞ THỬ',
  place: 'Hưng Yên',
  type: 'BÁO CÁO',
  abstract: 'Kết quả thử',
  body: [{ kind: 'paragraph', text: 'Một câu.' }],
  recipients: ['Như trên', 'Lưu: VT'],
};

async function aBody() {
  const { db } = platform();
  const body = await anOrganisation(db, { symbol: 'ST', level: 'province' });
  const organisationId = body.id;
  const writer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(db, {
    organisationId,
    roles: ['leader'],
    title: 'Giám đốc',
    displayName: 'Người Ký',
  });
  const clerk = await aPerson(db, { organisationId, roles: ['recordsClerk'] });
  const draft = () =>
    inTransaction(db, (tx) =>
      draftDocument(
        tx,
        writer,
        { organisationId, purpose: 'report', typeAbbreviation: 'BC', content },
        platform().clock.now(),
      ),
    );
  return { organisationId, writer, head, clerk, draft };
}

async function version(id: string): Promise<{ version: number }> {
  return { version: (await requireDocument(platform().db, id)).version };
}

async function signed({ writer, head, draft }: Awaited<ReturnType<typeof aBody>>): Promise<string> {
  const id = await draft();
  await submitDocument(platform(), writer, id, await version(id));
  await approveDocument(platform(), head, id, await version(id));
  await signDocument(platform(), head, id, { ...(await version(id)), signedOn: '2026-11-23', capacity: 0 });
  return id;
}

describe('from draft to dispatch', () => {
  test('a document goes all its way, and its file is kept under its hash', async () => {
    const body = await aBody();
    const id = await signed(body);
    const numbered = await numberDocument(platform(), body.clerk, id, {
      ...(await version(id)),
      number: 9,
      datedOn: '2026-11-23',
    });
    expect(numbered).toEqual({ ok: true, value: { symbol: '09/BC-ST' } });
    await sendDocument(platform(), body.clerk, id, await version(id));
    const document = await requireDocument(platform().db, id);
    expect(document).toMatchObject({
      state: 'sent',
      symbol: '09/BC-ST',
      signature: { title: 'GIÁM ĐỐC', name: 'Người Ký' },
    });
    expect(await platform().files.get(document.docxSha256!)).toBeDefined();
  });

  test('nobody signs before the day of the approval: that text was not there', async () => {
    const { writer, head, draft } = await aBody();
    const id = await draft();
    await submitDocument(platform(), writer, id, await version(id));
    await approveDocument(platform(), head, id, await version(id));
    const sign = async (signedOn: string) =>
      await signDocument(platform(), head, id, { ...(await version(id)), signedOn, capacity: 0 });
    expect(await sign('2026-11-22')).toMatchObject({ ok: false, reason: 'signedBeforeApproval' });
    expect(await sign('2020-01-02')).toMatchObject({ ok: false, reason: 'signedBeforeApproval' });
    expect(await sign('2026-11-23')).toMatchObject({ ok: true });
  });

  test('the writer does not approve his own', async () => {
    const { db } = platform();
    const body = await aBody();
    const both = await aPerson(db, { organisationId: body.organisationId, roles: ['leader'] });
    const id = await body.draft();
    await submitDocument(platform(), both, id, await version(id));
    expect(await approveDocument(platform(), both, id, await version(id))).toMatchObject({
      ok: false,
      reason: 'samePerson',
    });
  });

  test('an approved text cannot be rewritten, by us or past us', async () => {
    const body = await aBody();
    const id = await body.draft();
    await submitDocument(platform(), body.writer, id, await version(id));
    await approveDocument(platform(), body.head, id, await version(id));
    const changed = { ...content, abstract: 'Khác' };
    const rewritten = await rewriteDocument(platform(), body.writer, id, {
      ...(await version(id)),
      content: changed,
    });
    expect(rewritten).toMatchObject({ ok: false, reason: 'final' });
    const past = inTransaction(platform().db, (tx) =>
      tx
        .updateTable('official_document')
        .set({ content: JSON.stringify(changed) })
        .where('id', '=', id)
        .execute(),
    );
    await expect(past).rejects.toThrow(/never changed/);
  });

  test('a returned document can be rewritten and submitted again', async () => {
    const body = await aBody();
    const id = await body.draft();
    await submitDocument(platform(), body.writer, id, await version(id));
    await returnDocument(platform(), body.head, id, { ...(await version(id)), reason: 'Thiếu số liệu' });
    expect(
      await rewriteDocument(platform(), body.writer, id, { ...(await version(id)), content }),
    ).toMatchObject({ ok: true });
    expect(await submitDocument(platform(), body.writer, id, await version(id))).toMatchObject({ ok: true });
  });
});

describe('the register', () => {
  test('refuses a duplicate and a gap, and says where it stands', async () => {
    const body = await aBody();
    const [first, second] = [await signed(body), await signed(body)];
    await numberDocument(platform(), body.clerk, first, {
      ...(await version(first)),
      number: 118,
      datedOn: '2026-11-23',
    });
    const number = async (n: number) =>
      await numberDocument(platform(), body.clerk, second, {
        ...(await version(second)),
        number: n,
        datedOn: '2026-11-23',
      });
    expect(await number(118)).toMatchObject({ ok: false, reason: 'duplicate', data: { last: 118 } });
    expect(await number(120)).toMatchObject({ ok: false, reason: 'gap' });
    expect(await number(119)).toMatchObject({ ok: true });
  });

  test('takes no date that is still to come: it would close the register until then', async () => {
    const body = await aBody();
    const id = await signed(body);
    const number = async (datedOn: string) =>
      await numberDocument(platform(), body.clerk, id, { ...(await version(id)), number: 9, datedOn });
    expect(await number('2026-12-31')).toMatchObject({ ok: false, reason: 'datedInFuture' });
    expect(await number('2027-11-23')).toMatchObject({ ok: false, reason: 'datedInFuture' });
    expect(await number('2026-11-23')).toMatchObject({ ok: true });
  });

  test('another body cannot number it, read it or find it by guessing', async () => {
    const body = await aBody();
    const stranger = await aBody();
    const id = await signed(body);
    const attempt = numberDocument(platform(), stranger.clerk, id, {
      ...(await version(id)),
      number: 1,
      datedOn: '2026-11-23',
    });
    await expect(attempt).rejects.toThrow(/not permitted/);
    await expect(requireDocument(platform().db, 'x')).rejects.toThrow(/not found/);
  });

  test('two tabs: the second act meets a conflict', async () => {
    const body = await aBody();
    const id = await body.draft();
    const stale = await version(id);
    await submitDocument(platform(), body.writer, id, stale);
    await expect(returnDocument(platform(), body.head, id, { ...stale, reason: 'x' })).rejects.toThrow(
      /changed meanwhile/,
    );
  });
});
