/** Seconds of a WAV (PCM). Programs that write to a pipe cannot say how long it is: counted from the bytes, not from the head. */
export function wavSeconds(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 44 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57415645)
    return undefined;
  const [bytesASecond, data] = [view.getUint32(28, true), dataOffset(view)];
  return bytesASecond > 0 && data !== undefined ? (bytes.length - data) / bytesASecond : undefined;
}

function dataOffset(view: DataView): number | undefined {
  for (let at = 12; at + 8 <= view.byteLength; at += 8 + view.getUint32(at + 4, true))
    if (view.getUint32(at) === 0x64617461) return at + 8;
  return undefined;
}
