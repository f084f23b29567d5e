import { configFromEnvironment, createApp } from '../../src/wire.server.ts';
import { enterCast } from '../e2e/house/enter-cast.ts';
import { consult, uploadDraft, workshop } from '../e2e/house/furnish.ts';
import { layOutDatabase } from '../embedded-image.ts';
import { longDecision } from './long-decision.ts';

/**
 * `open-consultation.ts [articles]`: bodies, people, a draft and its open consultation, through the use cases; prints
 * the slug last.
 */
const articles = Number(process.argv[2] ?? 5);
const app = await createApp(await layOutDatabase(configFromEnvironment()));
try {
  const shop = workshop(app, await enterCast(app));
  const draft = await uploadDraft(shop, 'quản lý bến đò', longDecision(articles));
  await consult(shop, draft);
  await app.outbox.flush();
  console.log(draft.slug);
} finally {
  await app.close();
}
