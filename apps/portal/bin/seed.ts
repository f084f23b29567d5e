import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { commandLine as text } from '#text/vi/command-line.ts';
import { findDemoSignIns } from '../src/features/identity/demo.server.ts';
import { setCurrentApp } from '../src/platform/current-app.server.ts';
import { configFromEnvironment, createApp, type WiredApp } from '../src/wire.server.ts';

interface DemoStory {
  playDemoStory(app: WiredApp): Promise<void>;
}

const STORY = new URL('../db/seeds/play.ts', import.meta.url);

/** Loaded only when it is needed: the story brings the document writers with it. */
async function loadStory(): Promise<DemoStory | undefined> {
  return existsSync(STORY) ? ((await import(STORY.href)) as DemoStory) : undefined;
}

export type SeedOutcome = 'seeded' | keyof typeof text.notSeeded;

/** The demo story, told once: into a demo database that holds no body yet. */
export async function seedWhenEmpty(app: WiredApp): Promise<SeedOutcome> {
  if (app.installation.kind !== 'demo') return 'production';
  const { rows } = await sql<{
    empty: boolean;
  }>`select not exists (select from organisation) as empty`.execute(app.db);
  const story = rows[0]?.empty ? await loadStory() : undefined;
  if (!story) return 'not empty';
  console.log(text.seeding);
  const began = performance.now();
  await story.playDemoStory(app);
  await app.outbox.flush();
  console.log(text.seeded(((performance.now() - began) / 1000).toFixed(1)));
  return 'seeded';
}

export async function printDemoSignIns(app: WiredApp): Promise<void> {
  const signIns = await findDemoSignIns(app);
  if (signIns.length === 0) return;
  console.log(`\n${text.demoSignIns}`);
  const widest = Math.max(...signIns.map(({ signInName }) => signInName.length));
  for (const { signInName, password, title, organisation } of signIns) {
    console.log(`  ${signInName.padEnd(widest)}  ${password}  ${title}, ${organisation}`);
  }
}

/** `npm run seed`. */
export async function seed(): Promise<void> {
  const app = await createApp(configFromEnvironment());
  setCurrentApp(app);
  try {
    const outcome = await seedWhenEmpty(app);
    if (outcome !== 'seeded') console.log(text.notSeeded[outcome]);
    else await printDemoSignIns(app);
  } finally {
    await app.close();
  }
}
