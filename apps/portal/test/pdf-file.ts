import { deflateSync } from 'node:zlib';

interface PdfParts {
  /** Lines of the page, in letters of ASCII. */
  readonly lines: readonly string[];
  /** A JPEG laid in the upper left corner. */
  readonly jpeg?: { readonly bytes: Uint8Array; readonly width: number; readonly height: number };
  readonly title?: string;
  readonly author?: string;
  /** A note of a reviewer, and an attached file. */
  readonly note?: string;
  readonly attachment?: string;
  readonly script?: string;
  /** Lines, counted from 0, over which a black bar is drawn. */
  readonly bars?: readonly number[];
}

/** A PDF of one page, object by object, for files that no office program would make. */
export function pdfFile(parts: PdfParts): Uint8Array {
  const text = parts.lines.map((line, i) => `BT /F1 11 Tf 60 ${680 - i * 16} Td (${line}) Tj ET`).join('\n');
  const bars = (parts.bars ?? []).map((i) => `0 g 55 ${676 - i * 16} 400 14 re f`).join('\n');
  const covered = `${text}\n${bars}`;
  const drawn = parts.jpeg ? `${covered}\nq 160 0 0 80 60 730 cm /P1 Do Q` : covered;
  const packed = deflateSync(Buffer.from(drawn));
  const objects: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${parts.attachment ? '/Names << /EmbeddedFiles << /Names [(a.txt) 9 0 R] >> >>' : ''} ${parts.script ? `/OpenAction << /S /JavaScript /JS (${parts.script}) >>` : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${parts.jpeg ? '/XObject << /P1 6 0 R >>' : ''} >> ${parts.note ? '/Annots [8 0 R]' : ''} >>`,
    stream('/Filter /FlateDecode', packed),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    parts.jpeg
      ? stream(
          `/Type /XObject /Subtype /Image /Width ${parts.jpeg.width} /Height ${parts.jpeg.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
          Buffer.from(parts.jpeg.bytes),
        )
      : 'null',
    `<< ${parts.title ? `/Title (${parts.title})` : ''} ${parts.author ? `/Author (${parts.author})` : ''} >>`,
    parts.note
      ? `<< /Type /Annot /Subtype /Text /Rect [400 700 420 720] /Contents (${parts.note}) /T (${parts.author ?? 'x'}) >>`
      : 'null',
    parts.attachment ? '<< /Type /Filespec /F (a.txt) /EF << /F 10 0 R >> >>' : 'null',
    parts.attachment ? stream('/Type /EmbeddedFile', Buffer.from(parts.attachment)) : 'null',
  ];
  return assemble(objects);
}

/** A PDF as a scanner makes it: each page one JPEG on an A4 sheet, and no words. */
export function scannedPdf(
  pages: readonly { bytes: Uint8Array; width: number; height: number }[],
): Uint8Array {
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  const drawn = Buffer.from('q 595 0 0 842 0 0 cm /P1 Do Q');
  return assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...pages.flatMap(({ bytes, width, height }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${4 + at * 3} 0 R /Resources << /XObject << /P1 ${5 + at * 3} 0 R >> >> >>`,
      stream('', drawn),
      stream(
        `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        Buffer.from(bytes),
      ),
    ]),
  ]);
}

function stream(dictionary: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function assemble(objects: readonly (string | Buffer)[]): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = chunks[0]!.length;
  for (const [i, object] of objects.entries()) {
    const chunk = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    places.push(at);
    at += chunk.length;
    chunks.push(chunk);
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  chunks.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(chunks));
}
