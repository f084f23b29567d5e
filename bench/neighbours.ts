import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { onCore } from './wrk.ts';

/** What our page is compared with, serving the same bytes from the same core. */
export function startNginx(
  folder: string,
  port: number,
  page: Buffer,
  headers: readonly (readonly [string, string])[],
): ChildProcess {
  for (const name of ['static', 'gzip']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'page.html'), page);
  }
  writeFileSync(join(folder, 'gzip/page.html.gz'), gzipSync(page, { level: 9 }));
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, nginxConfig(folder, port, headers));
  return onCore(0, 'nginx', ['-p', folder, '-c', file]);
}

// No tcp_nopush: with it nginx 1.22 stalls 40 ms per answer on loopback (08-stack 2d).
const nginxConfig = (folder: string, port: number, headers: readonly (readonly [string, string])[]) => `
${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 256; }
http {
  access_log off; sendfile on; keepalive_requests 100000000; default_type text/html;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  open_file_cache max=10 inactive=60s;
  server {
    listen 127.0.0.1:${port};
${headers.map(([name, value]) => `    add_header ${name} ${JSON.stringify(value)};`).join('\n')}
    location /static/ { root ${folder}; }
    location /gzip/ { root ${folder}; gzip_static on; }
  }
}`;

export function startBareNode(
  folder: string,
  port: number,
  headers: readonly (readonly [string, string])[],
): ChildProcess {
  const file = join(folder, 'static/page.html');
  const script = fileURLToPath(new URL('bare-server.ts', import.meta.url));
  return onCore(0, 'node', [script, String(port), file, JSON.stringify(headers.flat())]);
}

export function startOurs(dataDir: string, port: number, environment: NodeJS.ProcessEnv): ChildProcess {
  const flags = ['--conditions=development', '--max-semi-space-size=32'];
  const app = fileURLToPath(new URL('../apps/portal/bin/app.ts', import.meta.url));
  const env = { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn', ...environment };
  return onCore(0, 'node', [...flags, app, 'serve'], env);
}

/** A database of its own with one open consultation on a long text; the path of its reading page. */
export function openLongConsultation(dataDir: string, articles: number): string {
  const script = fileURLToPath(new URL('../apps/portal/test/kill/open-consultation.ts', import.meta.url));
  const env = { ...process.env, DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'fatal' };
  const output = execFileSync('node', ['--conditions=development', script, String(articles)], { env });
  return `/du-thao/${output.toString().trim().split('\n').at(-1)}/toan-van`;
}

export async function answers(url: string, patienceMs = 60_000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`bench: nothing answers at ${url}`);
}
