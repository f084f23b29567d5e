import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { blocksOfText, type LegalNode, type LegalTree, parse } from '@danban/legal-text';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import LawView from '../LawView.svelte';
import Toc from '../Toc.svelte';
import { countUnits, layoutPreamble, runsOf } from './law-layout.ts';
import { fill, markup, slot, withSlots } from './markup.ts';
import { readingTextOf } from './reading-text.ts';

const preamble = {
  documentType: 'QUYẾT ĐỊNH',
  placeDate: 'Hưng Yên, ngày      tháng      năm 2026',
  legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương;'],
  lines: [
    'ỦY BAN NHÂN DÂN',
    'TỈNH HƯNG YÊN',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số:      /2026/QĐ-UBND',
    'Hưng Yên, ngày      tháng      năm 2026',
    'QUYẾT ĐỊNH',
    'Ban hành quy định về tổ công nghệ số',
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    'Theo đề nghị của Giám đốc Sở;',
    'Ủy ban nhân dân tỉnh ban hành Quyết định.',
  ],
};

function node(kind: LegalNode['kind'], number: string, rest: Partial<LegalNode> = {}): LegalNode {
  return { id: `${kind}-${number}`, kind, number, label: `${number}.`, text: '', children: [], ...rest };
}

function treeOf(body: readonly LegalNode[]): LegalTree {
  return {
    version: 1,
    preamble: { legalBases: [], lines: [] },
    body,
    appendices: [],
    closing: { lines: [], recipients: [], signature: [] },
  };
}

describe('the head of a printed document', () => {
  test('issuer and number left, state and date right, then the name, then the grounds', () => {
    expect(layoutPreamble(preamble)).toEqual({
      left: { names: ['ỦY BAN NHÂN DÂN', 'TỈNH HƯNG YÊN'], notes: ['Số:      /2026/QĐ-UBND'] },
      right: {
        names: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
        notes: ['Hưng Yên, ngày      tháng      năm 2026'],
      },
      name: ['QUYẾT ĐỊNH', 'Ban hành quy định về tổ công nghệ số'],
      bases: [
        'Căn cứ Luật Tổ chức chính quyền địa phương;',
        'Theo đề nghị của Giám đốc Sở;',
        'Ủy ban nhân dân tỉnh ban hành Quyết định.',
      ],
    });
  });

  test('no line is lost when nothing is recognised', () => {
    const laid = layoutPreamble({ legalBases: [], lines: ['Một dòng', 'Hai dòng'] });
    const { left, right, name, bases } = laid;
    expect([...left.names, ...left.notes, ...right.names, ...right.notes, ...name, ...bases]).toEqual([
      'Một dòng',
      'Hai dòng',
    ]);
  });
});

test('numbered neighbours make one list, a paragraph between them cuts it', () => {
  const units = [node('clause', '1'), node('clause', '2'), node('paragraph', '1'), node('clause', '3')];
  expect(runsOf(units).map((run) => ('list' in run ? run.list.length : run.single.kind))).toEqual([
    2,
    'paragraph',
    1,
  ]);
});

test('quoted words of another document are not counted as units', () => {
  const quoted = node('article', '3', { quoted: true, children: [node('clause', '1')] });
  const tree = treeOf([node('article', '1', { children: [node('clause', '1', { children: [quoted] })] })]);
  expect(countUnits(tree)).toMatchObject({ articles: 1, clauses: 1 });
});

describe('the page of the law', () => {
  const clause = node('clause', '1', {
    id: 'dieu-5__khoan-1',
    text: 'Hộ <nghèo> & hộ cận nghèo',
    children: [node('point', 'đ', { id: 'dieu-5__khoan-1__diem-dd', label: 'đ)', text: 'Có ký hiệu nổi.' })],
  });
  const article = node('article', '5', {
    id: 'dieu-5',
    label: 'Điều 5.',
    heading: 'Mức hỗ trợ',
    children: [clause],
  });
  const text = readingTextOf(treeOf([article]));

  test('every article and clause has an address, text is escaped, the side slot names its article', () => {
    const { body } = render(LawView, {
      props: { text, counts: { 'dieu-5': 12 }, commentHref: (id: string) => `/gop-y?dieu=${id}` },
    });
    expect(body).toContain('id="dieu-5"');
    expect(body).toContain('id="dieu-5__khoan-1__diem-dd"');
    expect(body).toContain('Hộ &lt;nghèo> &amp; hộ cận nghèo');
    expect(body).toContain('<b>12</b> ý kiến');
    expect(body).toContain('href="/gop-y?dieu=dieu-5"');
    expect(body).toContain('Góp ý điều này<span class="vh">: Điều\u00a05</span>');
  });

  test('a reader who can say nothing any more is offered nothing', () => {
    expect(render(LawView, { props: { text } }).body).not.toContain('article-side');
  });

  test('the contents draw a line per article, longest where most is said', () => {
    const { body } = render(Toc, { props: { text, counts: { 'dieu-5': 12 } } });
    expect(body).toContain('href="#dieu-5"');
    expect(body).toContain('M0 0h100v2H0z');
    expect(body).toContain('Mục lục: 1 điều');
  });
});

/** 06-experience, bars: 120 articles at most 35 KB in transfer. Our own demo text, repeated, would compress too well. */
test('300 articles of differing text render fast and lean', () => {
  const source = readFileSync(
    new URL('../../../../db/seeds/drafts/nq-ho-tro-doi-moi-cong-nghe.v1.txt', import.meta.url),
    'utf8',
  );
  const words = [...new Set(source.split(/\s+/))];
  let seed = 7;
  const sentence = (length: number) =>
    Array.from({ length }, () => {
      seed = (seed * 48271) % 2147483647;
      return words[seed % words.length];
    }).join(' ');
  const articles = (count: number) =>
    treeOf(
      Array.from({ length: count }, (_, i) =>
        node('article', String(i + 1), {
          id: `dieu-${i + 1}`,
          label: `Điều ${i + 1}.`,
          heading: sentence(6),
          children: [1, 2, 3].map((n) =>
            node('clause', String(n), { id: `dieu-${i + 1}__khoan-${n}`, text: sentence(20) }),
          ),
        }),
      ),
    );
  const props = { counts: { 'dieu-3': 5 }, commentHref: (id: string) => `/du-thao/a/gop-y?dieu=${id}` };
  const html = (count: number) => {
    const text = readingTextOf(articles(count));
    return (
      render(Toc, { props: { text, counts: props.counts } }).body +
      render(LawView, { props: { text, ...props } }).body
    );
  };
  const small = brotliCompressSync(Buffer.from(html(120))).length;
  const text = brotliCompressSync(Buffer.from(JSON.stringify(articles(120)))).length;
  // Random words hold more information than prose; what we answer for is what the markup adds to them.
  expect(small - text, `markup of 120 articles: ${small - text} bytes over ${text}`).toBeLessThan(9_000);
});

describe('the end of a law', () => {
  test('who signs and who receives are told apart', () => {
    const { tree } = parse(
      blocksOfText('Điều 1. Tên\nHết.\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'),
    );
    const { body } = render(LawView, { props: { text: readingTextOf(tree) } });
    expect(body).toContain('<p><b><i>Nơi nhận:</i></b></p><p>- Như Điều 3;</p>');
    expect(body).toContain('<p class="signs"><b>CHỦ TỊCH</b></p>');
  });
});

describe('what people wrote', () => {
  test.each([
    ['markup', '<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['an attribute', 'a" onmouseover="x', 'a&quot; onmouseover=&quot;x'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['the sign of a slot', 'a\0dieu-1\0b', 'adieu-1b'],
  ])('%s stays text', (_what, typed, shown) => {
    expect(markup`<b title="${typed}">${typed}</b>`.html).toBe(`<b title="${shown}">${shown}</b>`);
  });

  test('a slot is filled, an unknown one left empty', () => {
    const made = withSlots(markup`<p>${'a'}${slot('x')}b${slot('y')}</p>`);
    expect(fill(made, (name) => (name === 'x' ? markup`[${'<'}]` : undefined)).html).toBe('<p>a[&lt;]b</p>');
  });
});

test('a real draft is laid out without losing a line', () => {
  const source = readFileSync(
    new URL('../../../../db/seeds/drafts/nq-ho-tro-doi-moi-cong-nghe.v1.txt', import.meta.url),
    'utf8',
  );
  const { tree } = parse(blocksOfText(source));
  const { body } = render(LawView, { props: { text: readingTextOf(tree) } });
  const shown = body
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&');
  const squeezed = shown.replace(/[\s\u00a0]+/g, ' ');
  for (const line of blocksOfText(source).slice(0, 200)) {
    expect(squeezed).toContain(line.text.replace(/\s+/g, ' ').slice(0, 60).trim());
  }
});
