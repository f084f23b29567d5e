import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Forbidden, NotFound } from '#platform/errors.ts';
import { done } from '#test/factories/external-draft.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { jpegBomb, photographWithPlace, pngBomb, webpBomb } from '#test/picture-bombs.ts';
import { usePlatform } from '#test/platform.ts';
import { approvePiece, requestApproval, withdrawPiece } from '../decide-piece.server.ts';
import { findEditions, requirePiece, updateEdition } from '../news.store.server.ts';
import { beginNextEdition, createPiece, editPiece } from '../write-piece.server.ts';
import { addPicture, declareNewsPicture, describePicture, removePicture } from './change-pictures.server.ts';
import { pictureFileName } from './news-picture.ts';
import { requireDeskPicture, requireShownPicture } from './open-picture.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const WORDS = { alt: 'Bà con đọc tờ tin ở chợ Bến.', altEn: '', caption: 'Xã Thử, 20/11/2026' };
const seen = async (id: string) => ({ version: (await requirePiece(platform().db, id)).version });
const newest = async (id: string) => (await findEditions(platform().db, id))[0]!;

async function aDesk(kind: 'news' | 'question' = 'news') {
  const { id: organisationId } = await anOrganisation(platform().db);
  const writer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
  const publisher = await aPerson(platform().db, { organisationId, roles: ['publisher'] });
  const id = done(await createPiece(platform(), writer, { kind, title: 'Chợ sớm', projectId: null }));
  const edit = {
    ...{ title: 'Chợ sớm', titleEn: '', summary: 'Sớm.', summaryEn: '', body: 'Từ 4 giờ.', bodyEn: '' },
    ...{ blocks: [], source: '', reviewOn: null },
  };
  done(await editPiece(platform(), writer, id, { ...(await seen(id)), publishAt: null, words: edit }));
  const add = async (bytes: Uint8Array, name = 'anh.jpg', actor: PersonActor = writer) =>
    await addPicture(platform(), actor, id, { ...(await seen(id)), ...WORDS, file: { bytes, name } });
  const publish = async () => {
    done(await requestApproval(platform(), writer, id, await seen(id)));
    done(await approvePiece(platform(), publisher, id, await seen(id)));
  };
  return { id, writer, publisher, add, publish };
}

describe('what is kept of a photograph', () => {
  test('only its points: upright, in the widths of pages, without place, device or person', async () => {
    const { id, writer, add } = await aDesk();
    done(await declareNewsPicture(platform(), writer, id, 'no'));
    const photograph = await photographWithPlace();
    expect((await sharp(photograph).metadata()).exif).toBeDefined();
    done(await add(photograph));
    const [picture] = (await newest(id)).pictures;
    // Orientation 6: what came lying is kept standing.
    expect(picture?.sizes.map(({ width, height }) => [width, height])).toEqual([
      ...[
        [480, 960],
        [960, 1_920],
      ],
      [1_000, 2_000],
    ]);
    for (const size of picture!.sizes) {
      const { bytes } = await requireDeskPicture(platform(), writer, id, pictureFileName(picture!, size));
      const { exif, xmp, iptc, orientation, width, format } = await sharp(bytes).metadata();
      expect([exif, xmp, iptc, orientation ?? 1, width, format]).toEqual([
        ...[undefined, undefined, undefined, 1],
        ...[size.width, 'jpeg'],
      ]);
      for (const word of ['NguoiChup', 'MayAnhRieng', 'GPS'])
        expect(Buffer.from(bytes).includes(word)).toBe(false);
    }
  });

  test('a drawing with see-through parts stays PNG, an opaque one becomes JPEG; none is made larger than it came', async () => {
    const { id, writer, add } = await aDesk();
    done(await declareNewsPicture(platform(), writer, id, 'no'));
    const drawing = (alpha: number) =>
      sharp({ create: { width: 300, height: 200, channels: 4, background: { r: 9, g: 9, b: 9, alpha } } })
        .png()
        .toBuffer();
    done(await add(new Uint8Array(await drawing(0.5)), 'a.png'));
    done(await add(new Uint8Array(await drawing(1)), 'b.png'));
    expect((await newest(id)).pictures.map(({ mediaType, sizes }) => [mediaType, sizes.length])).toEqual([
      ['image/png', 1],
      ['image/jpeg', 1],
    ]);
  });
});

test.each([
  ['PNG', async () => pngBomb(), 'anh.png'],
  ['JPEG', jpegBomb, 'anh.jpg'],
  ['WebP', webpBomb, 'anh.webp'],
])(
  'a %s of a few kilobytes that says it is gigantic is refused at once, and nothing is kept',
  async (_format, made, name) => {
    const { id, writer, add } = await aDesk();
    done(await declareNewsPicture(platform(), writer, id, 'no'));
    const bytes = await made();
    expect(bytes.length).toBeLessThan(20_000);
    const [before, begun] = [process.memoryUsage().rss, performance.now()];
    expect(await add(bytes, name)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^(brokenPicture|unreadPart)$/),
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect((await newest(id)).pictures).toEqual([]);
  },
);

test('no picture without the answer, no other file, none for an answer to a question, eight at the most', async () => {
  const { id, writer, add } = await aDesk();
  const small = new Uint8Array(
    await sharp({ create: { width: 40, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  expect(await add(small)).toMatchObject({ reason: 'notDeclared' });
  done(await declareNewsPicture(platform(), writer, id, 'no'));
  expect(await add(new TextEncoder().encode('Chỉ là chữ.'), 'a.txt')).toMatchObject({ reason: 'notPicture' });
  for (let count = 0; count < 8; count++) done(await add(small));
  expect(await add(small)).toMatchObject({ reason: 'tooMany' });
  const question = await aDesk('question');
  expect(await declareNewsPicture(platform(), question.writer, question.id, 'no')).toMatchObject({
    reason: 'noPictures',
  });
  await expect(add(small, 'a.png', question.writer)).rejects.toThrow(Forbidden);
});

test('pictures are approved with the words: public with them, final with them, gone with them', async () => {
  const { id, writer, add, publish } = await aDesk();
  done(await declareNewsPicture(platform(), writer, id, 'no'));
  done(await add(await photographWithPlace()));
  const [picture] = (await newest(id)).pictures;
  const name = pictureFileName(picture!, picture!.sizes[0]!);
  const { slug } = await requirePiece(platform().db, id);
  await expect(requireShownPicture(platform(), slug, name)).rejects.toThrow(NotFound);
  // Another picture after asking: whoever approves must have seen it, so it is asked anew.
  done(await requestApproval(platform(), writer, id, await seen(id)));
  const words = { ...WORDS, alt: 'Người bán hàng dọn quầy.', picture: picture!.id };
  done(await describePicture(platform(), writer, id, { ...(await seen(id)), ...words }));
  expect((await newest(id)).state).toBe('draft');
  await publish();
  expect((await requireShownPicture(platform(), slug, name)).mediaType).toBe('image/jpeg');
  await expect(requireShownPicture(platform(), slug, name.replace('480', '481'))).rejects.toThrow(NotFound);
  await expect(requireShownPicture(platform(), 'khac', name)).rejects.toThrow(NotFound);
  const remove = { picture: picture!.id };
  expect(await removePicture(platform(), writer, id, { ...(await seen(id)), ...remove })).toMatchObject({
    reason: 'notOpenForWriting',
  });
  const unseen = inTransaction(platform().db, (tx) => updateEdition(tx, id, 1, { pictures: '[]' }));
  await expect(unseen).rejects.toThrow(/final/);
});

test('the next edition begins with the pictures; the public sees the last ones until it takes their place', async () => {
  const { id, writer, publisher, add, publish } = await aDesk();
  done(await declareNewsPicture(platform(), writer, id, 'no'));
  done(await add(await photographWithPlace()));
  await publish();
  const [picture] = (await newest(id)).pictures;
  const name = pictureFileName(picture!, picture!.sizes[0]!);
  const { slug } = await requirePiece(platform().db, id);
  done(await beginNextEdition(platform(), writer, id, await seen(id)));
  done(await removePicture(platform(), writer, id, { ...(await seen(id)), picture: picture!.id }));
  await requireShownPicture(platform(), slug, name);
  await publish();
  await expect(requireShownPicture(platform(), slug, name)).rejects.toThrow(NotFound);
  done(await withdrawPiece(platform(), publisher, id, { ...(await seen(id)), reason: 'Gỡ.' }));
});
