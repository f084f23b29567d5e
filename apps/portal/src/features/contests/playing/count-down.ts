/// <reference lib="dom" />
// Runs in the player's browser: counts down what the server said is left, by the time that has passed since the page came, never by the clock of
// the phone. Setting that clock changes nothing; without script the page names the instant.

const SECOND_MS = 1_000;
const timer = document.querySelector<HTMLElement>('[data-left]');
if (timer) countDown(timer, Number(timer.dataset.left));

function countDown(shown: HTMLElement, left: number): void {
  const began = performance.now();
  const show = () => {
    const rest = Math.max(0, left - (performance.now() - began));
    const seconds = Math.ceil(rest / SECOND_MS);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    shown.textContent = rest === 0 ? (shown.dataset.over ?? '') : `${shown.dataset.label ?? ''} ${clock}`;
    if (rest > 0) setTimeout(show, SECOND_MS / 2);
  };
  show();
}
