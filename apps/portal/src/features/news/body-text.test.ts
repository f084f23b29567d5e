import { expect, test } from 'vitest';
import { textParts } from './body-text.ts';

test.each([
  ['paragraphs end with an empty line', 'Một\n\nHai', ['paragraph', 'paragraph']],
  ['a heading between them', 'Một\n\n## Mục\nHai', ['paragraph', 'heading', 'paragraph']],
  ['a list after its sentence', 'Gồm:\n- một\n- hai\nHết.', ['paragraph', 'list', 'paragraph']],
  ['nothing', '  \n\n ', []],
])('%s', (_what, text, kinds) => {
  expect(textParts(text).map(({ kind }) => kind)).toEqual(kinds);
});

test('addresses become links, without the full stop behind them; markup stays words', () => {
  expect(textParts('Xem https://vidu.vn/a?b=c. <script>x</script>')).toEqual([
    {
      kind: 'paragraph',
      runs: [
        { text: 'Xem ' },
        { text: 'https://vidu.vn/a?b=c', href: 'https://vidu.vn/a?b=c' },
        { text: '. <script>x</script>' },
      ],
    },
  ]);
  expect(textParts('javascript:alert(1)')).toEqual([
    { kind: 'paragraph', runs: [{ text: 'javascript:alert(1)' }] },
  ]);
});
