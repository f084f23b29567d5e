import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { FoundCode } from './find-frame.ts';
import type { Grey } from './picture.ts';

let ready: Promise<unknown> | undefined;

/** The program lies in our own packages; left alone it would fetch itself from a stranger's server. */
async function prepared(): Promise<unknown> {
  ready ??= readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')).then(
    (bytes) =>
      prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(bytes).buffer }, fireImmediately: true }),
  );
  return await ready;
}

const OPTIONS: ReaderOptions = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 4 };

/** The codes in a picture, with what they say; tried again sharpened and larger before none is believed. */
export async function findCodes(picture: Grey): Promise<(FoundCode & { readonly text: string })[]> {
  await prepared();
  const first = await codesIn(picture, 1);
  if (first.length > 0) return first;
  for (const scale of [1.6, 0.6]) {
    const { data, info } = await sharp(picture.data, { raw: { ...sizeOf(picture), channels: 1 } })
      .resize({ width: Math.round(picture.width * scale) })
      .sharpen({ sigma: 2 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const again = await codesIn({ data, width: info.width, height: info.height }, scale);
    if (again.length > 0) return again;
  }
  return [];
}

const sizeOf = ({ width, height }: Grey) => ({ width, height });

async function codesIn({ data, width, height }: Grey, scale: number) {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) rgba.fill(data[at]!, at * 4, at * 4 + 3);
  const found = await readBarcodes(
    { data: rgba, width, height, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0],
    OPTIONS,
  );
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text, position, symbol }) => ({
      text,
      modules: symbol.width,
      corners: [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft].map(
        ({ x, y }) => ({ x: x / scale, y: y / scale }),
      ),
    }));
}
