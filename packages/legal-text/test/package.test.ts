import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SOURCE = join(ROOT, 'packages/legal-text');
const folder = mkdtempSync(join(tmpdir(), 'legal-text-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Packing changes the manifest for a moment, so a copy is packed: other tests read the real one meanwhile.
const PACKAGE = join(folder, 'packages/legal-text');
cpSync(SOURCE, PACKAGE, {
  recursive: true,
  filter: (path) => !/\/(?:node_modules|dist|fixtures)(?:\/|$)/.test(path),
});
cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'));
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));

describe('the package as it is published', () => {
  const before = readFileSync(join(PACKAGE, 'package.json'), 'utf8');
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: PACKAGE, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const tarball = run('npm', 'pack', '--silent', '--pack-destination', folder).trim().split('\n').at(-1)!;
  run('tar', '-xzf', join(folder, tarball), '-C', folder);
  const packed = (path: string): string => join(folder, 'package', path);
  const files = run('tar', '-tzf', join(folder, tarball))
    .trim()
    .split('\n')
    .map((path) => path.replace('package/', ''));

  it('holds what is built, the licence, the pages, and nothing else', () => {
    const outside = files.filter((path) => !/^dist\/.+\.(?:js|d\.ts)$/.test(path));
    expect(outside.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'docs/data-model.md',
      'package.json',
    ]);
    expect(files.filter((path) => /test/.test(path))).toEqual([]);
  });

  it('leads to what is in it, and leaves the manifest as it was', () => {
    const manifest = JSON.parse(readFileSync(packed('package.json'), 'utf8'));
    expect(manifest.exports).toEqual({ '.': { types: './dist/index.d.ts', default: './dist/index.js' } });
    expect([existsSync(packed('dist/index.d.ts')), manifest.scripts]).toEqual([true, undefined]);
    expect(readFileSync(join(PACKAGE, 'package.json'), 'utf8')).toBe(before);
  });

  it('works where it is installed', async () => {
    const { blocksOfText, parse, readAkn, writeAkn } = await import(
      pathToFileURL(packed('dist/index.js')).href
    );
    const { tree } = parse(blocksOfText('Điều 1. Phạm vi'));
    expect(readAkn(writeAkn(tree)).tree.body[0].id).toBe('dieu-1');
  });
});
