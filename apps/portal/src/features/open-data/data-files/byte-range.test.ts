import { expect, test } from 'vitest';
import { askedRange } from './byte-range.ts';

const file = { size: 1000, etag: '"abc"' };

test.each([
  ['nothing asked, everything given', null, null, 'whole'],
  ['the first bytes', 'bytes=0-499', null, { from: 0, to: 499 }],
  ['one byte', 'bytes=999-999', null, { from: 999, to: 999 }],
  ['from where a download stopped', 'bytes=400-', null, { from: 400, to: 999 }],
  ['the last bytes', 'bytes=-100', null, { from: 900, to: 999 }],
  ['more last bytes than there are', 'bytes=-5000', null, { from: 0, to: 999 }],
  ['beyond the end is cut', 'bytes=900-5000', null, { from: 900, to: 999 }],
  ['behind the end there is nothing', 'bytes=1000-', null, 'outside'],
  ['nor are there no last bytes', 'bytes=-0', null, 'outside'],
  ['backwards is no range', 'bytes=5-2', null, 'whole'],
  ['several ranges at once: the whole', 'bytes=0-1,5-6', null, 'whole'],
  ['another unit: the whole', 'lines=0-5', null, 'whole'],
  ['nonsense: the whole', 'bytes=a-b', null, 'whole'],
  ['the same file as before: the rest of it', 'bytes=400-', '"abc"', { from: 400, to: 999 }],
  ['another file by now: the whole', 'bytes=400-', '"other"', 'whole'],
  ['a weak tag proves nothing', 'bytes=400-', 'W/"abc"', 'whole'],
  ['nor does a date', 'bytes=400-', 'Fri, 27 Nov 2026 00:00:00 GMT', 'whole'],
])('%s', (_why, range, ifRange, expected) => {
  expect(askedRange(range, ifRange, file)).toEqual(expected);
});
