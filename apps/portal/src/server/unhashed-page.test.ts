import { expect, test } from 'vitest';
import { resolveUnhashed } from './unhashed-page.ts';

/** As the framework answers: the page as `transformPageChunk` left it, with its length and its tag. */
const framework = (html: string) =>
  resolveUnhashed(({ transformPageChunk }) => {
    const body = transformPageChunk({ html, done: true });
    const length = String(Buffer.byteLength(body));
    return new Response(body, { headers: { 'content-length': length, etag: '"x"' } });
  });

test('the page comes back whole, with its own length and no tag', async () => {
  const page = '<!doctype html><p>Lấy ý kiến</p>';
  const response = await framework(page);
  expect(response.headers.get('etag')).toBeNull();
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(page)));
  expect(await response.text()).toBe(page);
});
