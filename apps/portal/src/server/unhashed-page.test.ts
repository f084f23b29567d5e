import { expect, test } from 'vitest';
import { resolveUnhashed } from './unhashed-page.ts';

const PAGE = '<h1>Góp ý</h1>';

/** As the framework does it: the page goes through the transform, then is measured and hashed. */
function framework(page: string, etag = '"hash"') {
  return async ({ transformPageChunk }: Parameters<Parameters<typeof resolveUnhashed>[0]>[0]) => {
    const body = transformPageChunk({ html: page, done: true });
    const headers = {
      'content-type': 'text/html',
      'content-length': String(body.length),
      ...(etag && { etag }),
    };
    return new Response(body, { status: 404, headers });
  };
}

test('the page goes out whole, with its own length and without a tag', async () => {
  const response = await resolveUnhashed(framework(PAGE));
  expect(await response.text()).toBe(PAGE);
  expect(response.status).toBe(404);
  expect(Object.fromEntries(response.headers)).toEqual({
    'content-type': 'text/html',
    'content-length': String(Buffer.byteLength(PAGE)),
  });
});

test('what is no page goes by untouched', async () => {
  const file = new Response('abc', { headers: { etag: '"file"', 'content-length': '3' } });
  expect(await resolveUnhashed(() => file)).toBe(file);
});

test('a page that is streamed in pieces is refused aloud, because its later pieces would be lost', async () => {
  await expect(resolveUnhashed(framework(PAGE, ''))).rejects.toThrow(/streamed in pieces/);
});
