import { createServer, type Server } from 'node:http';
import { fontFile, galleryPolicy, renderGallery, sheets, stylesheet } from './build.ts';

/** Serves the gallery on a port of this machine; `/` lists the pages. */
export async function serveGallery(port: number): Promise<Server> {
  const [pages, portal, workspace] = [
    await renderGallery(),
    await stylesheet('portal'),
    await stylesheet('workspace'),
  ];
  const files = new Map<string, [type: string, body: string | Buffer]>([
    ['/portal.css', ['text/css; charset=utf-8', portal]],
    ['/workspace.css', ['text/css; charset=utf-8', workspace]],
    [
      '/',
      [
        'text/html; charset=utf-8',
        Object.keys(pages)
          .map((name) => `<p><a href="/${name}">${name}</a>`)
          .join(''),
      ],
    ],
  ]);
  for (const [name, html] of Object.entries(pages)) files.set(`/${name}`, ['text/html; charset=utf-8', html]);
  for (const name of sheets)
    files.set(`/sheets/${name}.css`, ['text/css; charset=utf-8', await stylesheet(`sheets/${name}`)]);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const font = /^\/fonts\/([\w-]+\.woff2)$/.exec(path)?.[1];
    const found = font ? (['font/woff2', await fontFile(font)] as const) : files.get(path);
    if (!found) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': found[0], 'content-security-policy': galleryPolicy })
      .end(found[1]);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}
