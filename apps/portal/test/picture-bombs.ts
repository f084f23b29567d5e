import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const SIDE = 60_000;

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A few kilobytes that say they are 60,000 × 60,000 points, as somebody who means harm makes them by hand. */
export function pngBomb(): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(4_000_000));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]),
  );
}

/** A real JPEG whose frame header then says it is as large as the format knows. */
export async function jpegBomb(): Promise<Uint8Array> {
  const bytes = Buffer.from(await plain().jpeg().toBuffer());
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(65_000, frame + 5);
  bytes.writeUInt16BE(65_000, frame + 7);
  return new Uint8Array(bytes);
}

/** WebP of one colour in the largest size of the format: 268 million points in a few hundred kilobytes. */
export async function webpBomb(): Promise<Uint8Array> {
  const bytes = Buffer.from(await plain().webp({ lossless: true }).toBuffer());
  // VP8L: after the tag, the size and the signature byte, 14 bits of width and 14 of height, each less one.
  const at = bytes.indexOf('VP8L') + 9;
  bytes.writeUInt32LE(((bytes.readUInt32LE(at) >>> 28) << 28) | 0x0fff_ffff, at);
  return new Uint8Array(bytes);
}

const plain = () => sharp({ create: { width: 64, height: 64, channels: 3, background: '#88aacc' } });

/** A photograph that tells where it was taken, and of whom the telephone is. */
export async function photographWithPlace(): Promise<Uint8Array> {
  const exif = {
    IFD0: { Artist: 'NguoiChup', Make: 'MayAnhRieng' },
    IFD3: { GPSLatitude: '20/1 57/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '106/1 3/1 0/1' },
  };
  const points = sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#336699' } });
  return new Uint8Array(await points.jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer());
}
