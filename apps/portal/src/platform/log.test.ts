import { describe, expect, test } from 'vitest';
import { createLog, redactUrl } from './log.server.ts';
import { asRequest } from './request.server.ts';

function linesOf(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLog('debug', { write: (line: string) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('a line of the log', () => {
  test('carries the id of its request', () => {
    const [line] = linesOf((log) => asRequest('r-1', () => log.info({ draftId: 'd' }, 'published')));
    expect(line).toMatchObject({ requestId: 'r-1', draftId: 'd', msg: 'published' });
  });

  test('holds no texts and no persons, whatever is thrown into it', () => {
    const lines = linesOf((log) => {
      log.info(
        { text: 'ý kiến', email: 'a@b.vn', opinion: { body: 'ý kiến', contact: { phone: '09' } } },
        'x',
      );
      const error = Object.assign(new Error('duplicate key'), {
        code: '23505',
        detail: 'Key (email)=(a@b.vn)',
      });
      log.error({ err: new Error('outer', { cause: error }) }, 'failed');
    });
    expect(JSON.stringify(lines)).not.toMatch(/ý kiến|a@b\.vn|"09"/);
    expect(lines[1]).toMatchObject({ err: { message: 'outer', cause: { sqlState: '23505' } } });
  });
});

const token = 'k65ZrCdE4pjz7NOvZnQMBdQWMkzRBikl';
test.each([
  ['/du-thao/an-toan-lao-dong', '/du-thao/an-toan-lao-dong'],
  ['/gop-y/ABCD-EFGH-JKMN-PQRS', '/gop-y/…'],
  ['/en/track/ABCD-EFGH-JKMN-PQRS', '/en/track/…'],
  [`/en/comment/${token}/person?dieu=dieu-2`, '/en/comment/…/person?dieu=dieu-2'],
  [`/en/track/confirm/${token}`, '/en/track/…/…'],
  [`/en/your-data/${token}?/delete`, '/en/your-data/…?/delete'],
  [`/en/follow/${token}`, '/en/follow/…'],
  ['/hoi-y-kien/k65Z', '/hoi-y-kien/…'],
  ['/en/asked/k65Z', '/en/asked/…'],
  [`/gop-y/nhap/${token}?a=1`, '/gop-y/nhap/…?a=1'],
  [`/thiet-lap/${token}`, '/thiet-lap/…'],
  [`/x/${token}/y`, '/x/…/y'],
  ['/dang-nhap?email=a@b.vn&tiep=/workspace', '/dang-nhap?email=…&tiep=/workspace'],
  ['/workspace/people?q=Tr%E1%BA%A7n+An&trang=2', '/workspace/people?q=…&trang=2'],
  ['/workspace/documents?tim=An', '/workspace/documents?tim=…'],
])('%s is logged as %s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected);
});

test.each(['?a', '&a', '?key', 'key?', '&=', 'gop-y/'])(
  'a long address made of %s is logged at once',
  (pump) => {
    const began = performance.now();
    redactUrl(`/${pump.repeat(16_000 / pump.length)}`);
    expect(performance.now() - began).toBeLessThan(10_000);
  },
);
