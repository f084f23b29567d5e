import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import {
  MAX_PDF_HEAP_MEGABYTES,
  MAX_PDF_MILLISECONDS,
  MAX_PDF_PAGES,
  MAX_UNPACKED_BYTES,
} from '../upload-limits.ts';
import type { PdfPage, TextItem } from './lines.ts';
import { staysWithin } from './weigh-streams.server.ts';

export type PdfFailure =
  | 'brokenPdf'
  | 'encrypted'
  | 'tooManyPages'
  | 'tooSlow'
  | 'tooComplex'
  | 'tooLargeUnpacked';

type Extracted =
  | { readonly pages: readonly PdfPage[] }
  | { readonly failure: PdfFailure; readonly pageCount?: number };

const resolve = createRequire(import.meta.url).resolve;

/**
 * Takes the text and its places out of a PDF, in a worker thread: pdf.js is busy for seconds, and a made-up
 * file can keep it busy for ever or fill the heap. The worker is stopped at the limits; the server goes on.
 */
export async function extractPages(bytes: Uint8Array): Promise<Extracted> {
  if (!staysWithin(bytes, MAX_UNPACKED_BYTES)) return { failure: 'tooLargeUnpacked' };
  // The code travels as text, because a bundled server has no file of its own for the worker.
  const worker = new Worker(`(${workInThread.toString()})(require('node:worker_threads'), require)`, {
    eval: true,
    execArgv: [],
    stderr: true,
    stdout: true,
    workerData: {
      bytes: bytes.slice(),
      maxPages: MAX_PDF_PAGES,
      unpdf: resolve('unpdf'),
    },
    resourceLimits: { maxOldGenerationSizeMb: MAX_PDF_HEAP_MEGABYTES },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Extracted>((done) => {
      timer = setTimeout(() => done({ failure: 'tooSlow' }), MAX_PDF_MILLISECONDS);
      worker.once('message', done);
      worker.once('error', (error) => done({ failure: isHeapFull(error) ? 'tooComplex' : 'brokenPdf' }));
      worker.once('exit', () => done({ failure: 'brokenPdf' }));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function isHeapFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

interface WorkerInput {
  readonly bytes: Uint8Array;
  readonly maxPages: number;
  readonly unpdf: string;
}

type Unpdf = typeof import('unpdf');

/** Runs inside the worker, sent as source text: it may use nothing but its arguments. */
async function workInThread(
  threads: typeof import('node:worker_threads'),
  load: NodeJS.Require,
): Promise<void> {
  const input = threads.workerData as WorkerInput;
  const answer = (message: Extracted) => threads.parentPort?.postMessage(message);
  const unpdf = load(input.unpdf) as Unpdf;
  try {
    const options = { verbosity: 0, stopAtErrors: false, enableXfa: false };
    const pdf = await unpdf.getDocumentProxy(input.bytes, options);
    if (pdf.numPages > input.maxPages) return answer({ failure: 'tooManyPages', pageCount: pdf.numPages });
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const items: TextItem[] = [];
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item)) continue;
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        // Vertical stamps and slanted watermarks: only text that runs along the page is text of the document.
        if (page.rotate % 180 === 0 && Math.abs(b) > Math.abs(a)) continue;
        items.push({ text: item.str, x, y, width: item.width, size: Math.hypot(a, b) });
      }
      const marks = (await page.getAnnotations()) as { readonly subtype?: string }[];
      const remarks = marks.filter(({ subtype }) => subtype !== 'Link' && subtype !== 'Widget').length;
      pages.push({ number, width, height, items, remarks });
      page.cleanup();
    }
    answer({ pages });
  } catch (error) {
    answer({
      failure: error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'brokenPdf',
    });
  }
}
