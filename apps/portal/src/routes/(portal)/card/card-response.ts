import { type Card, drawCard } from '#features/open-data/card/draw-card.server.ts';
import font from '#features/open-data/card/noto-serif-700.ttf?inline';
import { cacheHeaders } from '../public-page.ts';

const letters = Buffer.from(font.slice(font.indexOf(',') + 1), 'base64');

/** The picture, kept in the page cache until something of its draft changes. */
export async function cardResponse(card: Card, now: Date, tags: readonly string[]): Promise<Response> {
  const png = await drawCard(card, letters);
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', ...cacheHeaders({ now, tags }) },
  });
}
