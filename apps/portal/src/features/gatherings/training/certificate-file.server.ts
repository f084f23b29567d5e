import { AlignmentType, ImageRun, Paragraph } from 'docx';
import QRCode from 'qrcode';
import { packDocx } from '#features/documents/layout/pack.server.ts';
import { textWidth } from '#features/documents/layout/paper.ts';
import { line, rule, SINGLE } from '#features/documents/layout/typeset.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { demoMark } from '#text/vi/common.ts';
import { certificatePaper as words } from '#text/vi/training.ts';

/** Where everybody checks a certificate. */
export function certificateUrl({ config }: Pick<App, 'config'>, code: string): string {
  return new URL(paths.trainingCertificate(code), config.publicUrl).href;
}

const QR_PIXELS = 320;
const QR_SHOWN = 110;

/** What stands on a certificate. */
export interface CertificatePaper {
  readonly code: string;
  readonly organisationId: string;
  readonly name: string;
  /** What was done: "đã tham gia đầy đủ". */
  readonly did: string;
  readonly subject: string;
  /** When, and for how long. */
  readonly when: string;
  readonly issuedOn: string;
}

/** One sheet, across: who, what, when, by whom, and the code by which it is checked. Signed by nobody: the code is what vouches. */
export async function certificateDocx(
  app: Pick<App, 'db' | 'config' | 'installation'>,
  certificate: CertificatePaper,
): Promise<Uint8Array> {
  const body = await requireOrganisation(app.db, certificate.organisationId);
  const url = certificateUrl(app, certificate.code);
  const png = await QRCode.toBuffer(url, { errorCorrectionLevel: 'M', margin: 4, width: QR_PIXELS });
  const gap = { spacing: { ...SINGLE, before: 160 } };
  return await packDocx({
    title: `${words.title} ${certificate.code}`,
    orientation: 'landscape',
    ...(app.installation.kind === 'demo' ? { demoMark } : {}),
    children: [
      line(body.name.toLocaleUpperCase('vi'), 'center', { size: 14, bold: true }),
      rule(textWidth('landscape'), 40),
      line(words.title.toLocaleUpperCase('vi'), 'center', { size: 26, bold: true }, gap),
      line(words.certifies, 'center', { size: 14 }, gap),
      line(certificate.name, 'center', { size: 24, bold: true }, gap),
      line(certificate.did, 'center', { size: 14 }, gap),
      line(certificate.subject, 'center', { size: 18, bold: true }, gap),
      line(certificate.when, 'center', { size: 14 }, gap),
      line(words.issued(certificate.issuedOn), 'center', { size: 14, italic: true }, gap),
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { ...SINGLE, before: 160 },
        children: [
          new ImageRun({
            type: 'png',
            data: png,
            transformation: { width: QR_SHOWN, height: QR_SHOWN },
            altText: { name: 'QR', title: words.code(certificate.code), description: url },
          }),
        ],
      }),
      line(words.code(certificate.code), 'center', { size: 13, bold: true }),
      line(words.check(url), 'center', { size: 11 }),
    ],
  });
}
