import { expect, test } from 'vitest';
import { isRedactionOf, proposedRedaction } from './redaction.ts';

const written = 'Gọi ông Hòa, số 0912 345 678, ở thôn 3.';

test.each([
  ['as it was written', written, true],
  ['a name covered', 'Gọi [đã che], số 0912 345 678, ở thôn 3.', true],
  ['two covered', 'Gọi [đã che], số [đã che], ở thôn 3.', true],
  ['from the first word on', '[đã che], ở thôn 3.', true],
  ['to the end', 'Gọi ông Hòa[đã che]', true],
  ['all of it', '[đã che]', true],
  ['a word changed', 'Gọi bà Hòa, số [đã che], ở thôn 3.', false],
  ['a word added', 'Gọi [đã che], số [đã che], ở thôn 3. Đồng ý.', false],
  ['words in another order', 'ở thôn 3[đã che]Gọi ông Hòa', false],
  ['cut off without a mark', 'Gọi ông Hòa', false],
  ['a mark that covers nothing', `${written}[đã che]`, false],
  ['nothing at all', '', false],
])('%s', (_why, shown, expected) => {
  expect(isRedactionOf(shown, written)).toBe(expected);
});

test('a proposal is always a redaction', () => {
  expect(proposedRedaction(written)).toBe('Gọi ông Hòa, số [đã che], ở thôn 3.');
  expect(isRedactionOf(proposedRedaction(written), written)).toBe(true);
});
