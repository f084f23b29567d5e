import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { settingsSchema } from '#platform/config.schema.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

describe('documents of the house tell the truth', () => {
  const PAPERS = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'docs/dependencies.md',
    'docs/principles.md',
  ];

  test.each(['docs/decisions', 'docs/interpretations'])('%s: each number is used once', (folder) => {
    const numbers = readdirSync(join(ROOT, folder)).map((name) => name.slice(0, 4));
    expect(numbers).toEqual([...new Set(numbers)]);
    for (const number of numbers) expect(number).toMatch(/^\d{4}$/);
  });

  test.each(PAPERS)('%s names only files that exist', (paper) => {
    if (!existsSync(join(ROOT, paper))) throw new Error(`${paper} is missing`);
    const named = [
      ...read(paper).matchAll(
        /`((?:apps|packages|docs|scripts|bench)\/[\w./()[\]-]+\.(?:ts|md|sql|svelte))`/g,
      ),
    ];
    for (const [, path] of named) expect(existsSync(join(ROOT, path!)), `${paper} names ${path}`).toBe(true);
  });

  test('npm run help has a line for every script', () => {
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'scripts/help.ts')], {
      encoding: 'utf8',
    });
    expect(status, stdout).toBe(0);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: object };
    for (const name of Object.keys(scripts)) expect(stdout).toContain(`npm run ${name} `);
  });

  test('decisions and readings that the code cites are there', () => {
    const cited = new Set<string>();
    for (const folder of ['apps/portal/src', 'apps/portal/db', 'packages/legal-text/src', 'scripts']) {
      for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })) {
        if (!entry.isFile() || !/\.(ts|md|svelte|sql)$/.test(entry.name)) continue;
        const source = readFileSync(join(entry.parentPath, entry.name), 'utf8');
        for (const [path] of source.matchAll(/docs\/(?:decisions|interpretations)\/[\w-]+\.md/g))
          cited.add(path);
      }
    }
    for (const path of cited) expect(existsSync(join(ROOT, path)), path).toBe(true);
  });

  test('the example of settings names every setting, and no other', () => {
    const named = [...read('apps/portal/.env.example').matchAll(/^#? ?([A-Z0-9_]+)=/gm)].map(
      ([, name]) => name!,
    );
    expect(named.sort()).toEqual(Object.keys(settingsSchema.entries).sort());
  });

  test('every dependency has its reason, and every reason its dependency', () => {
    const packages = ['package.json', 'apps/portal/package.json', 'packages/legal-text/package.json'].flatMap(
      (file) => {
        const { dependencies = {}, devDependencies = {}, optionalDependencies = {} } = JSON.parse(read(file));
        return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
      },
    );
    const table = read('docs/dependencies.md')
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    const reasoned = table.flatMap((line) =>
      [...line.split('|')[1]!.matchAll(/`([^`]+)`/g)].map((match) => match[1]!),
    );
    const types = (name: string) => name.startsWith('@types/') || name.startsWith('@danban/');
    // Two packages may share a dependency (`saxes`), and one reason.
    const ours = new Set(packages.filter((name) => !types(name)));
    expect([...ours].sort()).toEqual([...new Set(reasoned)].sort());
  });

  test('what is built into the portal is imported somewhere', () => {
    const code = ['src', 'bin', 'scripts', 'test', 'db', 'vite.config.ts', 'vitest.config.ts'].flatMap(
      (part) => {
        const path = join(ROOT, 'apps/portal', part);
        if (part.endsWith('.ts')) return [readFileSync(path, 'utf8')];
        return readdirSync(path, { withFileTypes: true, recursive: true })
          .filter((entry) => entry.isFile() && /\.(ts|svelte)$/.test(entry.name))
          .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
      },
    );
    const all = code.join('\n');
    const { dependencies } = JSON.parse(read('apps/portal/package.json'));
    for (const name of Object.keys(dependencies))
      expect(all, name).toMatch(new RegExp(`['"(]${name}(/|['"])`));
  });

  test('no registry host, no path of a machine', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });
});
