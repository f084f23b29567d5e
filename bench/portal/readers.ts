import { Agent, get } from 'node:http';

/** `readers.ts <url> <per second> <seconds>`: reads evenly, on open connections; prints p50 and p99 in milliseconds, from when each was due. */
const [url = '', rate = '50', seconds = '10'] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });
const times: number[] = [];
let failed = 0;

function read(due: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const request = get(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
    response.resume();
    response.on('end', () => {
      if (response.statusCode === 200) times.push(performance.now() - due);
      else failed += 1;
      resolve();
    });
  });
  request.on('error', () => {
    failed += 1;
    resolve();
  });
  return promise;
}

const began = performance.now();
const all: Promise<void>[] = [];
for (let n = 0; n < Number(rate) * Number(seconds); n += 1) {
  const due = began + (n * 1_000) / Number(rate);
  const wait = due - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  // A timer wakes up to a millisecond late; what counts is when the request went out.
  all.push(read(performance.now()));
}
await Promise.all(all);
agent.destroy();
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), reads: times.length, failed }));
