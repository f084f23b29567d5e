import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Header,
  ImageRun,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WHEN = { author: 'Nguyễn Người Sửa', date: '2026-10-01T02:00:00Z' };

/** Words that must not be found in what is published. */
export const TAINTS = [
  'Nguyễn Người Sửa',
  'Trần Người Soạn',
  'Chỗ này hỏi lại Sở Tài chính',
  'mười nghìn đồng',
  'chữ ẩn của người soạn',
  'Giá dự kiến nội bộ',
  'Công ty Phần mềm Riêng',
  'MayAnhRieng',
  'kho-rieng',
  'mau-rieng.dotm',
] as const;

/**
 * A Word file as offices send them: tracked changes and comments by name, hidden words, a photograph with its EXIF, an
 * embedded sheet shown by a picture, a linked template, names in its properties.
 */
export async function taintedDocx(): Promise<Uint8Array> {
  const photograph = await sharp({ create: { width: 240, height: 120, channels: 3, background: '#3377aa' } })
    .jpeg()
    .withExif({ IFD0: { Artist: 'MayAnhRieng', Copyright: 'kho-rieng' } })
    .toBuffer();
  const document = new Document({
    creator: 'Trần Người Soạn',
    lastModifiedBy: 'Nguyễn Người Sửa',
    keywords: 'kho-rieng',
    comments: {
      children: [
        {
          id: 0,
          ...WHEN,
          date: new Date(WHEN.date),
          children: [new Paragraph('Chỗ này hỏi lại Sở Tài chính')],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Dự thảo lần hai')] }) },
        children: [
          new Paragraph('Điều 1. Mức thu'),
          new Paragraph({
            children: [
              new CommentRangeStart(0),
              new TextRun('Mức thu tại chợ là '),
              new DeletedTextRun({ id: 1, ...WHEN, text: 'mười nghìn đồng' }),
              new InsertedTextRun({ id: 2, ...WHEN, text: 'năm nghìn đồng' }),
              new TextRun(' một ngày.'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun({ text: 'chữ ẩn của người soạn', vanish: true }),
            ],
          }),
          new Paragraph({
            children: [
              new ImageRun({ type: 'jpg', data: photograph, transformation: { width: 120, height: 60 } }),
            ],
          }),
          new Paragraph('Điều 2. Hiệu lực thi hành'),
        ],
      },
    ],
  });
  return withSheet(unzipSync(new Uint8Array(await Packer.toBuffer(document))));
}

export async function withSheet(entries: Record<string, Uint8Array>): Promise<Uint8Array> {
  const preview = await sharp({ create: { width: 90, height: 40, channels: 3, background: '#eeeeee' } })
    .png()
    .toBuffer();
  const object = `<w:p><w:r><w:object><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="s1" style="width:90pt;height:40pt"><v:imagedata r:id="rIdPreview"/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed" ProgID="Excel.Sheet.12" ShapeID="s1" DrawAspect="Content" ObjectID="_1" r:id="rIdSheet"/></w:object></w:r></w:p>`;
  const body = strFromU8(entries['word/document.xml']!);
  entries['word/document.xml'] = strToU8(body.replace(/<w:sectPr(?![\s\S]*<w:sectPr)/, `${object}<w:sectPr`));
  const relations = strFromU8(entries['word/_rels/document.xml.rels']!);
  const more = `<Relationship Id="rIdSheet" Type="${OFFICE}/package" Target="embeddings/Microsoft_Excel_Sheet1.xlsx"/><Relationship Id="rIdPreview" Type="${OFFICE}/image" Target="media/preview.png"/></Relationships>`;
  entries['word/_rels/document.xml.rels'] = strToU8(relations.replace('</Relationships>', more));
  entries['word/media/preview.png'] = new Uint8Array(preview);
  entries['word/embeddings/Microsoft_Excel_Sheet1.xlsx'] = zipSync({
    'xl/sharedStrings.xml': strToU8('<sst><si><t>Giá dự kiến nội bộ</t></si></sst>'),
  });
  entries['docProps/thumbnail.jpeg'] = new Uint8Array(preview);
  entries['docProps/app.xml'] = strToU8(
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Công ty Phần mềm Riêng</Company></Properties>',
  );
  entries['customXml/item1.xml'] = strToU8('<rieng>kho-rieng</rieng>');
  entries['word/_rels/settings.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="file:///C:/kho-rieng/mau-rieng.dotm" TargetMode="External"/></Relationships>`,
  );
  const types = strFromU8(entries['[Content_Types].xml']!);
  const sheetType =
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>';
  entries['[Content_Types].xml'] = strToU8(types.replace(/(<Types[^>]*>)/, `$1${sheetType}`));
  return zipSync(entries);
}
