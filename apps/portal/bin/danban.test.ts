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

  test('a wrong call is exit 2', () => {
    expect(danban('text', 'outline').status).toBe(2);
    expect(danban('text', 'constructor', law).status).toBe(2);
    expect(danban('chữ').status).toBe(2);
  });
});
