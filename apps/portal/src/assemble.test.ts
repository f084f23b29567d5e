import { expect, test } from 'vitest';
import { freshApp } from '#test/app.ts';

test.each([
  [true, 'optional'],
  [false, 'required'],
] as const)('a demo (%s) may do without a second factor, nothing else may', async (demo, totp) => {
  const running = await freshApp({ config: { demo } });
  try {
    expect(running.app.config.signIn.totp).toBe(totp);
  } finally {
    await running.close();
  }
});
