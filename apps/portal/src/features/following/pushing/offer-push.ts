/// <reference lib="dom" />
// Runs in the reader's browser, on the page of a mailbox: offers notifications where the browser can show them, and says whether this
// browser shows them already. Without it the page is the same without that offer.

const box = document.querySelector<HTMLElement>('#push-box[data-key]');
const on = document.querySelector<HTMLFormElement>('#push-on');
const off = document.querySelector<HTMLFormElement>('#push-off');

if (box && on && off && 'serviceWorker' in navigator && 'PushManager' in window) offer(box, on, off);

async function offer(box: HTMLElement, on: HTMLFormElement, off: HTMLFormElement): Promise<void> {
  const worker = box.dataset.worker ?? '';
  const registered = await navigator.serviceWorker.getRegistration(worker);
  const subscription = await registered?.pushManager.getSubscription();
  box.hidden = false;
  if (subscription) {
    fill(off, { endpoint: subscription.endpoint });
    off.hidden = false;
    off.addEventListener('submit', (event) => {
      event.preventDefault();
      // The house forgets it in any case.
      subscription.unsubscribe().finally(() => off.submit());
    });
    return;
  }
  on.hidden = false;
  on.addEventListener('submit', (event) => {
    event.preventDefault();
    subscribe(worker, box.dataset.key ?? '').then(
      ({ endpoint, keys }) => {
        fill(on, { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' });
        on.submit();
      },
      () => {
        const refused = document.querySelector<HTMLElement>('#push-refused');
        if (refused) refused.hidden = false;
      },
    );
  });
}

async function subscribe(worker: string, key: string): Promise<PushSubscriptionJSON> {
  if ((await Notification.requestPermission()) !== 'granted') throw new Error('not allowed');
  await navigator.serviceWorker.register(worker);
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  return subscription.toJSON();
}

function fill(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.value = value;
  }
}
