import webPush from 'web-push';
import { pushText, subscribingText as say } from '#text/vi/subscribing.ts';
import { findings } from '../axe.ts';
import { startHouse } from '../house/start-house.ts';
import { expect, paths, sees, send, test } from '../journey.ts';

const EMAIL = 'nguoi.nhan.bao@vidu.example.org';
const LINK = /\/ban-tin\/[A-Za-z0-9_-]{40,}/;

test('the page of a mailbox offers notifications; what is pushed is shown; a browser that cannot subscribe is told so', async ({
  visit,
  signIn,
}) => {
  test.setTimeout(120_000);
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const keys = { PUSH_PUBLIC_KEY: publicKey, PUSH_PRIVATE_KEY: privateKey };
  const house = await startHouse(process.env.E2E_HOUSE ?? '', {
    ...{ ...keys, PUSH_SUBJECT: 'mailto:quan-tri@vidu.example.org' },
  });
  const page = await visit(house);
  await page.goto(paths.newsletter);
  await send(page, say.ask, { email: EMAIL, topics: 'chợ' });
  const administrator = await signIn(house, 'administrator');
  const mails = async () => {
    await administrator.goto(paths.mails);
    return (await administrator.locator('main').textContent()) ?? '';
  };
  await expect.poll(mails, { timeout: 20_000 }).toMatch(LINK);
  await page.goto(LINK.exec(await mails())?.[0] ?? '');
  await send(page, say.confirm);
  await test.step('the offer shows where there is a script, and nothing of it without', async () => {
    await sees(page, pushText.title);
    expect(await findings(page)).toEqual([]);
    const plain = await visit(house, { javaScriptEnabled: false });
    await plain.goto(page.url());
    await expect(plain.getByText(pushText.title)).toBeHidden();
  });
  await test.step('refused by the person, the page says so and goes on', async () => {
    await page.getByRole('button', { name: pushText.turnOn }).click();
    await sees(page, pushText.refused);
  });
  await test.step('the worker shows what a push service hands over', async () => {
    await page.context().grantPermissions(['notifications'], { origin: house.url });
    const browser = await page.context().newCDPSession(page);
    const registered = new Promise<string>((resolve) => {
      browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        const [first] = registrations;
        if (first) resolve(first.registrationId);
      });
    });
    await browser.send('ServiceWorker.enable');
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/push-worker.js');
      await navigator.serviceWorker.ready;
    });
    // A browser without a screen shows no notification: what the worker asks it to show is looked at.
    const [worker] = page.context().serviceWorkers();
    await worker?.evaluate(() => {
      const scope = globalThis as unknown as { shown: unknown[]; registration: ServiceWorkerRegistration };
      scope.shown = [];
      scope.registration.showNotification = async (title, options) => {
        scope.shown.push([title, options?.body, options?.data]);
      };
    });
    const data = JSON.stringify({
      title: 'Tin về dự thảo',
      body: 'Hai tin mới',
      url: '/du-thao',
      tag: 'tin',
    });
    const message = { origin: house.url, registrationId: await registered, data };
    await browser.send('ServiceWorker.deliverPushMessage', message);
    const shown = () => worker?.evaluate(() => (globalThis as unknown as { shown: unknown[] }).shown);
    await expect.poll(shown).toEqual([['Tin về dự thảo', 'Hai tin mới', { url: '/du-thao' }]]);
  });
  await house.stop();
});
