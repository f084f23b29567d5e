import { expect, test } from 'vitest';
import { jobs, schedules } from './schedules.server.ts';

test('every schedule starts a job that is registered', () => {
  const known = new Set(jobs.map((job) => job.name));
  for (const { name, job } of schedules) expect(known.has(job.name), name).toBe(true);
});

test('no two jobs and no two schedules of a job share a name', () => {
  const names = [...jobs.map((job) => job.name), ...schedules.map(({ name, job }) => `${job.name} ${name}`)];
  expect(names).toEqual([...new Set(names)]);
});
