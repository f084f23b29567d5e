import { expect, test, vi } from 'vitest';

test('a module that is loaded twice, as bundle and as server, shares what it has kept', async () => {
  const first = await import('./reading-texts.server.ts');
  const kept = (await import('#platform/kept-in-process.server.ts')).keptInProcess<string, string>(
    'reading-texts',
  );
  kept.set('of a version', 'prepared');
  vi.resetModules();
  const second = await import('./reading-texts.server.ts');
  expect(second.forgetReadingTexts).not.toBe(first.forgetReadingTexts);
  second.forgetReadingTexts();
  expect(kept.size).toBe(0);
});
