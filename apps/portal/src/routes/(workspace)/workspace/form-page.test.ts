import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Conflict } from '#platform/errors.ts';
import { errorText } from '#text/vi/errors.ts';
import { formPage } from './form-page.ts';

const act = formPage({ ids: () => [], unreadable: 'x', back: () => '/' });
const post = (run: () => Promise<never>) => {
  const request = new Request('http://x.invalid', {
    method: 'POST',
    body: new URLSearchParams({ goals: 'Dài' }),
  });
  const locals = { actor: { kind: 'person' } } as App.Locals;
  return act('edit', v.object({ goals: v.string() }), run, {})({ params: {}, request, locals });
};

test('somebody else was first: what was typed comes back with a sentence, not an error page', async () => {
  const refused = await post(() => Promise.reject(new Conflict('plan 1')));
  const data = { name: 'edit', values: { goals: 'Dài' }, error: errorText.changedMeanwhile };
  expect(refused).toMatchObject({ status: 409, data });
});

test('a bug stays a bug', async () => {
  await expect(post(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
});
