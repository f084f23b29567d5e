import { formatLegalDateFirst } from '#text/vi/dates.ts';
import { broadcastsText, stationText } from '#text/vi/loudspeaker.ts';
import {
  activityLifeText,
  activityStandings,
  documentRefusals,
  outreachText,
  reachKinds,
} from '#text/vi/outreach.ts';
import { outreachChannelsText as channelText } from '#text/vi/outreach-channels.ts';
import {
  outreachPlanStates,
  outreachPlanText as planText,
  proposeRefusals,
} from '#text/vi/outreach-plans.ts';
import { registerDraft, screenInScope } from '../chain/plan-and-draft.ts';
import { addStation, dropProposedLines, STATION } from '../chain/station.ts';
import type { House } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const BULLETIN = 'Kính mời bà con xem dự thảo về bến đò ngang.';

const afterTheBroadcast = (house: House) => house.moveClockTo('2026-03-04T18:00:00+07:00');

test('an officer plans the communication of a draft, the leader approves, the commune confirms the broadcast with one tap, and the figure counts it', async ({
  ownHouse: house,
  signIn,
}) => {
  test.setTimeout(180_000);
  const writer = await signIn(house, 'roads-writer');
  const project = await registerDraft(writer);
  await screenInScope(await signIn(house, 'roads-head'), project);
  await addStation(writer, 'Sở Thương mại tỉnh Minh Hà');

  const plan =
    await test.step('one click on the page of the draft makes the plan, with usual lines', async () => {
      await writer.goto(paths.project(project));
      await send(writer, planText.make);
      await sees(writer, outreachPlanStates.writing);
      await sees(writer, STATION);
      await dropProposedLines(writer);
      return new URL(writer.url()).pathname.split('/').at(-1) ?? '';
    });

  await test.step('a line without a day is not proposed; with its day it is', async () => {
    await writer.goto(paths.outreachPlan(plan));
    const line = { kind: 'loudspeaker', channelId: `${STATION} · thôn Bến, xã Bình Minh`, message: BULLETIN };
    await send(writer, planText.addLine, line);
    await send(writer, planText.propose);
    await sees(writer, proposeRefusals.lineWithoutDay({ line: 1 }));
    await writer.getByRole('link', { name: new RegExp(`^${planText.editLine}`) }).click();
    await send(writer, planText.saveLine, {
      onDay: '2026-03-04',
      from: '17:00',
      to: '17:15',
      bulletin: BULLETIN,
    });
    await send(writer, planText.propose);
    await sees(writer, outreachPlanStates.proposed);
  });

  await test.step('the leader approves it; the paper waits for signature', async () => {
    const leader = await signIn(house, 'roads-leader');
    await leader.goto(paths.workspace);
    await leader.goto(paths.outreachPlan(plan));
    await send(leader, planText.approve);
    await sees(leader, outreachPlanStates.approved);
    await sees(leader, activityStandings.planned);
  });

  await test.step('on the day, the other body confirms with one tap', async () => {
    await afterTheBroadcast(house);
    const local = await signIn(house, 'markets-writer');
    await local.goto(paths.broadcasts);
    await sees(local, BULLETIN);
    await local.getByRole('button', { name: new RegExp(`^${broadcastsText.confirm}`) }).click();
    await sees(local, broadcastsText.saved);
    await sees(local, broadcastsText.confirmed);
  });

  await test.step('the planner sees the proof, the figure counts the draft as communicated', async () => {
    const again = await signIn(house, 'roads-writer');
    await again.goto(paths.outreachPlan(plan));
    await again.getByRole('link', { name: activityStandings.proven }).click();
    await sees(again, /xác nhận lúc/);
    await again.goto(paths.outreachPlans);
    await sees(again, planText.progressOf(1, 1));
    await again.goto(paths.organisations);
    await again.getByRole('link', { name: 'Sở Giao thông tỉnh Minh Hà' }).first().click();
    const body = new URL(again.url()).pathname.split('/').at(-1) ?? '';
    const period = `body=${body}&from=2026-01-01&to=2026-12-31`;
    await again.goto(paths.indicator('draftsCommunicated', period));
    await sees(again, 'Quản lý bến đò ngang');
  });

  await test.step('the page of the loudspeaker shows nothing of a draft that is not public yet', async () => {
    const reader = await signIn(house, 'roads-writer');
    await reader.goto(paths.outreachChannels);
    await reader.getByRole('link', { name: STATION }).click();
    await reader.getByRole('link', { name: channelText.station }).click();
    await sees(reader, stationText.none);
    await expect(reader.getByText(BULLETIN)).toHaveCount(0);
  });
});

test('what went through the internal document system is proven by the number of its document, and its readers are counted', async ({
  house,
  signIn,
}) => {
  const writer = await signIn(house, 'roads-writer');
  await writer.goto(paths.newActivity);
  await send(writer, outreachText.record, {
    ...{ title: 'Gửi tóm tắt qua phần mềm', channel: 'internalSystem', heldOn: '2026-02-27' },
    ...{ place: 'Phần mềm quản lý văn bản', audience: 'Công chức' },
  });
  await sees(writer, activityStandings.late);
  const answers = { number: 'đã gửi', on: '2026-02-26', readers: '318' };
  await send(writer, activityLifeText.addDocument, answers);
  await sees(writer, documentRefusals.noNumber);
  await expect(writer.getByLabel(activityLifeText.readers)).toHaveValue('318');
  await send(writer, activityLifeText.addDocument, { number: 'số 45/SGTVT-VP' });
  await sees(writer, activityLifeText.document('45/SGTVT-VP', formatLegalDateFirst('2026-02-26')));
  await sees(writer, activityStandings.proven);
  await sees(writer, `318 (${reachKinds.measured})`);
});
