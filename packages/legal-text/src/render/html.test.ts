import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { anyText, anyTree, quotedSoup, soup, wellFormedLaw } from '../../test/arbitrary.ts';
import { lawOf } from '../../test/build.ts';
import { sayable } from '../akn/xml/print.ts';
import type { LegalTree } from '../model/node.ts';
import { walk } from '../model/visit.ts';
import { renderHtml } from './html.ts';
import { renderPlain } from './plain.ts';

/** The text of the elements, as a browser gives it. */
function textContent(html: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_all, sign: string) => signs[sign]!);
}

const hasTable = (tree: LegalTree): boolean => {
  let found = false;
  walk(tree, (node) => {
    found ||= node.rows !== undefined;
  });
  return found;
};

// In plain text a table is written with bars; what its cells say is the same.
const unbarred = (line: string): string =>
  /^\|.*\|$/.test(line) ? line.replace(/\\(.)|\|/g, '$1').replaceAll('<br>', '') : line;
const bare = (text: string): string => text.replace(/\s/g, '');

/** Element and attribute names in the HTML; throws when it is not well-formed. */
function markupOf(html: string): { elements: Set<string>; attributes: Set<string>; ids: string[] } {
  const seen = { elements: new Set<string>(), attributes: new Set<string>(), ids: [] as string[] };
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    seen.elements.add(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      seen.attributes.add(attribute);
      if (attribute === 'id') seen.ids.push(String(value));
    }
  });
  parser.write(html).close();
  return seen;
}

const ELEMENTS =
  'article header footer section div blockquote h2 h3 h4 h5 h6 p span table tbody tr td br'.split(' ');
const ATTRIBUTES = ['class', 'lang', 'id', 'colspan', 'rowspan'];

describe('renderHtml', () => {
  it('says what the plain rendering says, line by line', () => {
    fc.assert(
      fc.property(fc.oneof(soup, quotedSoup, wellFormedLaw, anyText), (text) => {
        const tree = lawOf(text);
        const plain = renderPlain(tree);
        const said = textContent(renderHtml(tree)).trim();
        if (hasTable(tree)) expect(bare(said)).toBe(bare(plain.split('\n').map(unbarred).join('\n')));
        else expect(said.replace(/\n+/g, '\n')).toBe(plain.trim().replace(/\n+/g, '\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('gives every unit its own id and nothing but known markup, whatever the text', () => {
    const hostile = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='x",
      '</p></article><iframe>',
      '&lt;b&gt; &#60;',
      '<!-- --><![CDATA[ ]]>',
    );
    const lines = fc.array(
      fc.tuple(fc.constantFrom('Điều 1. ', '1. ', 'a) ', '- ', '| x | ', 'PHỤ LỤC I', ''), hostile),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          lines.map((list) => lawOf(list.map((pair) => pair.join('')).join('\n'))),
          anyTree,
        ),
        (tree) => {
          const { elements, attributes, ids } = markupOf(sayable(renderHtml(tree)));
          const expected: string[] = [];
          walk(tree, (node) => {
            expected.push(node.id);
          });
          expect([...elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
          expect([...attributes].filter((name) => !ATTRIBUTES.includes(name))).toEqual([]);
          expect(ids).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('parts the label from the words, and a chapter’s label from its title', () => {
    const html = renderHtml(
      lawOf('Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', '1. Nhà nước:', 'a) Bảo đảm;'),
    );
    expect(html).toContain(
      '<h2><span class="label">Chương I</span>\n<span class="heading">QUY ĐỊNH CHUNG</span></h2>',
    );
    expect(html).toContain(
      '<h3><span class="label">Điều 1.</span> <span class="heading">Phạm vi</span></h3>',
    );
    expect(html).toContain('<p><span class="label">a)</span> Bảo đảm;</p>');
    expect(html).toContain('<div id="dieu-1__khoan-1__diem-a" class="unit point">');
  });

  it('keeps what is quoted in one quotation, and cells over several columns', () => {
    const html = renderHtml(
      lawOf(
        'Điều 1. Sửa đổi',
        '1. Bổ sung Điều 4a như sau:',
        '“Điều 4a. Một',
        '1. Hai.”.',
        '2. Bãi bỏ Điều 5.',
        '| a || b |',
      ),
    );
    expect(html.match(/<blockquote/g)).toHaveLength(1);
    expect(html).toContain('<td colspan="2">a</td> <td>b</td>');
  });

  it('can stand beside another version and under other headings', () => {
    const html = renderHtml(lawOf('Điều 1. Phạm vi'), { idPrefix: 'v2-', headingLevel: 4 });
    expect(html).toContain('<section id="v2-dieu-1" class="unit article"><h4>');
  });
});
