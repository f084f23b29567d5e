import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

let ready: Promise<unknown> | undefined;

/** What the one QR code in a picture (PNG) says; '' when none can be read. */
export async function readQr(png: Uint8Array): Promise<string> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then(
    (bytes) =>
      prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer }, fireImmediately: true }),
  );
  await ready;
  const [code] = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], tryHarder: true });
  return code?.text ?? '';
}
