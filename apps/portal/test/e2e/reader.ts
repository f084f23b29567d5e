import type { Page } from '@playwright/test';
import { opinionFormText } from '#text/vi/submissions.ts';
import type { House } from './house/start-house.ts';
import { type Answers, paths, send } from './journey.ts';

/** The house's clock does not move here, so that journeys beside this one are not disturbed; people take a while. */
const LEAST_MS = 3_100;

/** Opens the form about a unit and sends it on to the preview, as slowly as a person. */
export async function write(page: Page, slug: string, answers: Answers, unit?: string): Promise<void> {
  await page.goto(paths.comment(slug, unit));
  await page.waitForTimeout(LEAST_MS);
  await send(page, opinionFormText.toPreview, answers);
}

/** The signed instant at which the form was made, as the page carries it. */
export async function formMade(house: House, slug = house.ids.openSlug): Promise<string> {
  const page = await (await fetch(house.url + paths.comment(slug))).text();
  await new Promise((resolve) => setTimeout(resolve, LEAST_MS));
  return /name="madeAt" value="([^"]+)"/.exec(page)?.[1] ?? '';
}

/** A form as a program would send it: no page, no cookie, any headers. */
export async function post(
  house: House,
  path: string,
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const sent = { accept: 'text/html', origin: house.url, ...headers };
  return await fetch(house.url + path, { method: 'POST', body, redirect: 'manual', headers: sent });
}
