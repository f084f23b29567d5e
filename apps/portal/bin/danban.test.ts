import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const PROGRAM = fileURLToPath(new URL('./danban.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'danban-'));
afterAll(() => rmSync(folder, { recursive: true }));

function danban(...args: string[]) {
  const { INIT_CWD: _unused, ...env } = process.env;
  return spawnSync(process.execPath, ['--conditions=development', PROGRAM, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env,
  });
}

function file(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('danban text', () => {
  const law = file('luat.txt', 'LUẬT\nVề góp ý\nĐiều 1. Phạm\u00a0vi\n1. Một:\nb) Hai;'.normalize('NFD'));

  test('outline prints a JSON line for each unit, fields in their order', () => {
    const { stdout, stderr, status } = danban('text', 'outline', law);
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toBe(
      [
        '{"kind":"article","number":"1","cite":"Điều 1","parent":null,"heading":"Phạm vi","text":""}',
        '{"kind":"clause","number":"1","cite":"khoản 1 Điều 1","parent":"Điều 1","heading":null,"text":"Một:"}',
        '{"kind":"point","number":"b","cite":"điểm b khoản 1 Điều 1","parent":"khoản 1 Điều 1","heading":null,"text":"Hai;"}',
        '',
      ].join('\n'),
    );
  });

  test('plain prints the normalised text', () => {
    expect(danban('text', 'plain', law).stdout).toBe('LUẬT\nVề góp ý\nĐiều 1. Phạm vi\n1. Một:\nb) Hai;\n');
  });

  test('cite prints each citation at its place in the plain text', () => {
    const citing = file(
      'trich.txt',
      'Điều 1. Căn cứ\nTheo điểm a và b khoản 2 Điều 20 của Luật này và Quyết định số 407/QĐ-TTg.',
    );
    const { stdout, status } = danban('text', 'cite', citing);
    const plain = danban('text', 'plain', citing).stdout;
    const rows = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(rows.map(({ document, units }) => ({ document, units }))).toEqual([
      { document: null, units: ['điểm a khoản 2 Điều 20', 'điểm b khoản 2 Điều 20'] },
      { document: '407/QĐ-TTg', units: [] },
    ]);
    for (const { start, end, text } of rows) expect(plain.slice(start, end)).toBe(text);
  });

  test('amend says what became of each instruction, and prints the consolidated outline', () => {
    const base = file('goc.txt', 'QUYẾT ĐỊNH\nĐiều 1. Phạm vi\n1. Một.\n2. Hai.');
    const act = file(
      'sua.txt',
      'QUYẾT ĐỊNH\nĐiều 1. Sửa đổi, bổ sung một số điều của Quyết định về góp ý\n1. Sửa đổi, bổ sung khoản 2 Điều 1 như sau:\n“2. Hai mới.”\n2. Bãi bỏ khoản 3 Điều 9.',
    );
    const { instructions, units } = JSON.parse(danban('text', 'amend', base, act).stdout);
    expect(instructions).toEqual([
      { kind: 'amend', target: 'khoản 2 Điều 1', status: 'applied', reason: null },
      { kind: 'repeal', target: 'khoản 3 Điều 9', status: 'refused', reason: 'targetAbsent' },
    ]);
    expect(units.map((row: { cite: string; text: string }) => [row.cite, row.text])).toEqual([
      ['Điều 1', ''],
      ['khoản 1 Điều 1', 'Một.'],
      ['khoản 2 Điều 1', 'Hai mới.'],
    ]);
  });

  test('compare says of each unit what became of it', () => {
    const before = file(
      'cu.txt',
      'Điều 1. Phạm vi\n1. Bến đò mở cửa từ 4 giờ.\nĐiều 2. Giá vé\nChủ bến niêm yết giá vé.',
    );
    const after = file(
      'moi.txt',
      'Điều 1. Phạm vi\n1. Bến đò mở cửa từ 5 giờ.\nĐiều 2. Phao\nMỗi đò có phao cứu sinh.\nĐiều 3. Giá vé\nChủ bến niêm yết giá vé.',
    );
    const rows = danban('text', 'compare', before, after)
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toContainEqual({ before: 'khoản 1 Điều 1', after: 'khoản 1 Điều 1', change: 'edited' });
    expect(rows).toContainEqual({ before: 'Điều 2', after: 'Điều 3', change: 'renumbered' });
    expect(rows).toContainEqual({ before: null, after: 'Điều 2', change: 'added' });
  });

  test('carry finds words of the old text in the new one; a line that is no anchor is exit 2', () => {
    const before = file(
      'cu2.txt',
      'Điều 1. Giá vé\nChủ bến niêm yết giá vé tại nơi dễ thấy và thu đúng giá.',
    );
    const after = file(
      'moi2.txt',
      'Điều 1. Phao\nMỗi đò có đủ phao cứu sinh.\nĐiều 2. Giá vé\nChủ bến niêm yết giá vé tại nơi dễ thấy và thu đúng giá.',
    );
    const plain = danban('text', 'plain', before).stdout;
    const start = plain.indexOf('tại nơi dễ thấy');
    const anchors = file('neo.jsonl', `${JSON.stringify({ id: 7, start, end: start + 15 })}\n\n`);
    const row = JSON.parse(danban('text', 'carry', before, after, anchors).stdout);
    expect(row).toMatchObject({ id: '7', state: 'moved', cite: 'Điều 2' });
    expect(danban('text', 'plain', after).stdout.slice(row.start, row.end)).toBe('tại nơi dễ thấy');
    const broken = danban(
      'text',
      'carry',
      before,
      after,
      file('hong.jsonl', '{"id":"a","start":-1,"end":3}\n'),
    );
    expect([broken.status, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toContain('hong.jsonl:1');
  });

  test('akn prints the document as Akoma Ntoso', () => {
    const { stdout, status } = danban('text', 'akn', law);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^<\?xml [\s\S]*<akomaNtoso [\s\S]*<article [\s\S]*<\/akomaNtoso>\n$/);
  });

  test('--diagnostics prints the findings on stderr, and only there', () => {
    const { stdout, stderr } = danban('text', 'outline', law, '--diagnostics');
    expect(stdout.split('\n')).toHaveLength(4);
    expect(JSON.parse(stderr)).toMatchObject({ code: 'gap', cite: 'điểm b khoản 1 Điều 1' });
  });

  test.each([
    ['a file that is not there', 'khong-co.txt'],
    ['a picture', file('anh.pdf', Uint8Array.of(0xff, 0xd8, 0xff, 0, 1))],
    ['nothing', file('rong.txt', '')],
  ])('%s is one line on stderr and exit 2', (_what, name) => {
    const { stdout, stderr, status } = danban('text', 'outline', name);
    expect([stdout, status, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
  });

  test('footnotes of a consolidated text are reported, not printed in its units; rows of a table have citations', () => {
    const consolidated = file(
      'hop-nhat.txt',
      'LUẬT\nVề chợ\nĐiều 1. Phạm vi[1]\n1. Họp từ năm 2024[2].\nPHỤ LỤC I\n| STT | Phí |\n| 1 | Sạp |\n[1] Được sửa đổi.\n[2] Được bổ sung.',
    );
    const { stdout, stderr } = danban('text', 'outline', consolidated, '--diagnostics');
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.slice(0, 2).map(({ heading, text }) => heading ?? text)).toEqual([
      'Phạm vi',
      'Họp từ năm 2024.',
    ]);
    expect(rows.at(-1).items.at(-1)).toEqual({
      number: '1',
      cite: 'số thứ tự 1 bảng 1 Phụ lục I',
      text: '1 | Sạp',
    });
    const marks = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(
      marks.filter(({ code }) => code === 'footnoteMark').map(({ cite, data }) => [cite, data.mark]),
    ).toEqual([
      ['Điều 1', '[1]'],
      ['khoản 1 Điều 1', '[2]'],
    ]);
  });

  test('a wrong call is exit 2', () => {
    expect(danban('text', 'outline').status).toBe(2);
    expect(danban('text', 'constructor', law).status).toBe(2);
    expect(danban('chữ').status).toBe(2);
  });
});
