import type { Page } from '@playwright/test';
import { outreachChannelsText as channelText } from '#text/vi/outreach-channels.ts';
import { outreachPlanText as planText } from '#text/vi/outreach-plans.ts';
import { paths, sees, send } from '../journey.ts';

export const STATION = 'Loa bến đò';

/** The channel is run by another body, which takes the part of a commune: it sees its broadcasts and confirms them. */
export async function addStation(page: Page, owner: string): Promise<void> {
  await page.goto(paths.outreachChannels);
  await send(page, channelText.add, {
    ...{ kind: 'loudspeaker', name: STATION, area: 'thôn Bến, xã Bình Minh', audience: 'Người đi đò' },
    ...{ ownerId: owner, confirmation: true, reachRule: 'coverage', coverage: '350' },
  });
  await sees(page, channelText.saved);
}

export async function dropProposedLines(page: Page): Promise<void> {
  const drop = page.getByRole('button', { name: new RegExp(`^${planText.dropLine}`) });
  while ((await drop.count()) > 0) {
    await drop.first().click();
    await sees(page, planText.saved);
  }
}
