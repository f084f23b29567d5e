import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Conflict } from '#platform/errors.ts';
import { type Result, refuse } from '#platform/result.ts';
import { errorText } from '#text/vi/errors.ts';
import { formPage } from './form-page.ts';

const act = formPage({ ids: () => [], unreadable: 'x', back: () => '/' });
const post = (run: () => Promise<Result<never, 'late'>>) => {
  const request = new Request('http://x.invalid', {
    method: 'POST',
    body: new URLSearchParams({ goals: 'Dài', version: '3' }),
  });
  const locals = { actor: { kind: 'person' } } as App.Locals;
  return act('edit', v.object({ goals: v.string() }), run, { late: 'Muộn' })({ params: {}, request, locals });
};

test('somebody else was first: what was typed comes back with a sentence, not an error page', async () => {
  const refused = await post(() => Promise.reject(new Conflict('plan 1')));
  const data = { name: 'edit', values: { goals: 'Dài' }, error: errorText.changedMeanwhile };
  expect(refused).toMatchObject({ status: 409, data });
  expect(refused.data.values, 'the next try answers the newest').not.toHaveProperty('version');
});

test('refused for what was typed: the next try still answers what the person saw', async () => {
  const refused = await post(async () => refuse('late'));
  expect(refused).toMatchObject({ status: 400, data: { values: { version: '3' }, error: 'Muộn' } });
});

test('a bug stays a bug', async () => {
  await expect(post(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
});
