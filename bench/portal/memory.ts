import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Builder, House } from './houses.ts';
import { atMost, type Row } from './rows.ts';

/** The most that the app process ever held, after 200 readers a second. */
export async function memory(builder: Builder, seconds: number): Promise<Row[]> {
  const onPostgres = await builder.open('memory', await builder.furnish('memory', 120));
  const postgres = await peak(onPostgres, seconds);
  await builder.close(onPostgres);
  const embedded = await builder.embedded(120);
  const both = await peak(embedded, seconds);
  await builder.close(embedded);
  return [
    atMost('memory under 200 readers/s, PostgreSQL', 350, postgres, ' MB'),
    atMost('memory under 200 readers/s, embedded', 600, both, ' MB'),
  ];
}

async function peak({ page, server }: House, seconds: number): Promise<number> {
  const file = fileURLToPath(new URL('readers.ts', import.meta.url));
  // What readers do: they read kept pages; five a second get one that is made for them.
  const readers = [
    [page, 195],
    [`${page}?bench=1`, 5],
  ].map(([url, rate]) =>
    spawn('node', [file, String(url), String(rate), String(seconds)], { stdio: 'ignore' }),
  );
  await Promise.all(readers.map((child) => once(child, 'close')));
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}
