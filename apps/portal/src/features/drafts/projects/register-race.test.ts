import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { diskFiles } from '#platform/disk-files.server.ts';
import { freshDatabase } from '#test/db.ts';
import { aDraftingDesk, projectFacts } from '#test/factories/law-project.ts';
import { registerProject } from './register-project.server.ts';

let opened: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

test('drafts of one short title that are registered at once get an address each', async () => {
  const platform = {
    db: opened.db,
    clock: fixedClock('2026-11-23T02:00:00Z'),
    files: diskFiles('/nonexistent'),
    installation: { kind: 'demo' as const, name: 'Thử nghiệm' },
  };
  const { officer } = await aDraftingDesk(opened.db);
  const facts = projectFacts({ shortTitle: 'Đăng ký cùng lúc' });
  const results = await Promise.all(
    Array.from({ length: 6 }, () => registerProject(platform, officer, facts)),
  );
  const slugs = results.map((result) => (result.ok ? result.value.slug : result)).sort();
  const base = 'dang-ky-cung-luc';
  expect(slugs).toEqual([base, ...[2, 3, 4, 5, 6].map((n) => `${base}-${n}`)]);
});
