// Renders the gallery to static pages and both stylesheets as a browser gets them. For looking and for tests; not a product route.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, createServer } from 'vite';

const portalRoot = join(import.meta.dirname, '../..');

export const galleryPages = {
  PortalHome: 'portal',
  PortalReading: 'portal',
  PortalForm: 'portal',
  PortalReceipt: 'portal',
  PortalAnswers: 'portal',
  ProblemPage: 'portal',
  WorkspaceToday: 'workspace',
  WorkspaceDesk: 'workspace',
  WorkspaceForms: 'workspace',
} as const;
export type GalleryPage = keyof typeof galleryPages;
export type Look = (typeof galleryPages)[GalleryPage];

export const sheets = ['front', 'law', 'deadline', 'submission', 'answers'] as const;
export type Sheet = `sheets/${(typeof sheets)[number]}`;

/** One stylesheet, bundled and minified as the build does it. */
export async function stylesheet(name: Look | Sheet): Promise<string> {
  const result = await build({
    root: portalRoot,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rollupOptions: { input: join(portalRoot, `src/styles/${name}.css`), external: [/^\/fonts\//] },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const css = output.output.find((file) => file.fileName.endsWith('.css'));
    if (css?.type === 'asset') return String(css.source);
  }
  throw new Error(`no stylesheet came out of src/styles/${name}.css`);
}

const sheetLinks = (look: Look): string =>
  sheets
    .filter((name) => look === 'portal' || name === 'law' || name === 'deadline')
    .map((name) => `<link rel="stylesheet" href="/sheets/${name}.css">`)
    .join('');

/** Every page of the gallery as HTML that links `/portal.css` or `/workspace.css`. */
export async function renderGallery(): Promise<Record<GalleryPage, string>> {
  const server = await createServer({
    root: portalRoot,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
    plugins: [svelte({ configFile: false })],
    resolve: { conditions: ['development', 'module', 'node'] },
  });
  try {
    // The renderer must be the copy of Svelte that the components import.
    const { render } = (await server.ssrLoadModule('svelte/server')) as typeof import('svelte/server');
    const pages: Partial<Record<GalleryPage, string>> = {};
    for (const [name, look] of Object.entries(galleryPages) as [GalleryPage, Look][]) {
      const module = await server.ssrLoadModule(`/test/gallery/${name}.svelte`);
      const { head, body } = await render(module.default);
      pages[name] =
        `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><link rel="stylesheet" href="/${look}.css">${sheetLinks(look)}${head}</head><body>${body}</body></html>`;
    }
    return pages as Record<GalleryPage, string>;
  } finally {
    await server.close();
  }
}

/** The same content security policy as the product, so that nothing in the gallery works that would not work there. */
export const galleryPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'";

export const fontFile = (name: string): Promise<Buffer> => readFile(join(portalRoot, 'static/fonts', name));
