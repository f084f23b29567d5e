import { commandLine as text } from '#text/vi/command-line.ts';
import { correctOpinionCounts } from '../src/features/submissions/counters/correct-counts.server.ts';
import { configFromEnvironment, createApp } from '../src/wire.server.ts';

/** Counts all opinions anew and corrects the kept numbers; people may go on sending meanwhile. */
export async function recountOpinions(): Promise<void> {
  const app = await createApp(configFromEnvironment());
  try {
    const wrong = await correctOpinionCounts(app);
    console.log(text.opinionsRecounted(wrong.length));
  } finally {
    await app.close();
  }
}
