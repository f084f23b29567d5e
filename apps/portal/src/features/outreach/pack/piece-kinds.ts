/** Every piece of a pack, in the order in which it is shown. */
export const PIECE_KINDS = [
  'summary',
  'questions',
  'bulletin1',
  'bulletin3',
  'bulletin5',
  'radioScript',
  'pressRelease',
  'notice',
  'slides',
  'leaflet',
  'cards',
  'posts',
  'newsletter',
  'invitation',
  'agenda',
  'outline',
  'opinionForm',
  'attendanceList',
  'minutesForm',
] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

export function isPieceKind(kind: string): kind is PieceKind {
  return (PIECE_KINDS as readonly string[]).includes(kind);
}

/** How a file of a piece is written. `layout` names the sheet of print/. */
export type FileForm =
  | {
      readonly form: 'pdf';
      readonly layout: 'flow' | 'notice' | 'leaflet';
      readonly paper: 'a3' | 'a4' | 'a5';
    }
  | { readonly form: 'png'; readonly width: number; readonly height: number }
  | { readonly form: 'slides' }
  /** Boxes, cells and a QR that the house reads when the paper comes back (`submissions/paper-form`). */
  | { readonly form: 'paperForm' }
  | { readonly form: 'docx'; readonly head: 'letterhead' | 'plain' }
  | { readonly form: 'spoken'; readonly slot: TimeOfDay }
  | { readonly form: 'posts' }
  | { readonly form: 'mailHtml' }
  | { readonly form: 'mailText' };

export const SLOTS = ['morning', 'evening'] as const;
export type TimeOfDay = (typeof SLOTS)[number];

export type PieceFile = FileForm & { readonly kind: PieceKind; readonly name: string };

const pdf = (
  kind: PieceKind,
  name: string,
  layout: 'flow' | 'notice' | 'leaflet',
  paper: 'a3' | 'a4' | 'a5',
): PieceFile => ({
  ...{ kind, name: `${name}.pdf`, form: 'pdf', layout, paper },
});
const docx = (kind: PieceKind, name: string, head: 'letterhead' | 'plain'): PieceFile => ({
  ...{ kind, name: `${name}.docx`, form: 'docx', head },
});
const spoken = (kind: PieceKind, minutes: number): PieceFile[] => [
  { kind, name: `ban-tin-loa-${minutes}-phut-sang.txt`, form: 'spoken', slot: 'morning' },
  { kind, name: `ban-tin-loa-${minutes}-phut-chieu.txt`, form: 'spoken', slot: 'evening' },
];

/** Every file of a pack; names are those of public addresses and of the zip. Pixels of cards are those that the networks ask for. */
export const PIECE_FILES: readonly PieceFile[] = [
  pdf('summary', 'tom-tat-mot-trang', 'flow', 'a4'),
  pdf('questions', 'hoi-dap', 'flow', 'a4'),
  ...spoken('bulletin1', 1),
  ...spoken('bulletin3', 3),
  ...spoken('bulletin5', 5),
  docx('radioScript', 'kich-ban-phat-thanh', 'plain'),
  docx('pressRelease', 'thong-cao-bao-chi', 'letterhead'),
  pdf('notice', 'to-tin-a4', 'notice', 'a4'),
  pdf('notice', 'to-tin-a3', 'notice', 'a3'),
  { kind: 'slides', name: 'man-hinh-16-9.zip', form: 'slides' },
  pdf('leaflet', 'to-roi-a5', 'leaflet', 'a5'),
  { kind: 'cards', name: 'the-1200x630.png', form: 'png', width: 1200, height: 630 },
  { kind: 'cards', name: 'the-1080x1080.png', form: 'png', width: 1080, height: 1080 },
  { kind: 'cards', name: 'the-1080x1920.png', form: 'png', width: 1080, height: 1920 },
  { kind: 'posts', name: 'bai-dang-mang-xa-hoi.txt', form: 'posts' },
  { kind: 'newsletter', name: 'ban-tin-thu.html', form: 'mailHtml' },
  { kind: 'newsletter', name: 'ban-tin-thu.txt', form: 'mailText' },
  docx('invitation', 'giay-moi-hop', 'letterhead'),
  docx('agenda', 'chuong-trinh-hop', 'plain'),
  docx('outline', 'de-cuong-trinh-bay', 'plain'),
  { kind: 'opinionForm', name: 'phieu-gop-y-may-doc.pdf', form: 'paperForm' },
  docx('opinionForm', 'phieu-gop-y', 'plain'),
  docx('attendanceList', 'danh-sach-tham-du', 'plain'),
  docx('minutesForm', 'bien-ban-hop', 'plain'),
];

export function filesOf(kind: PieceKind): PieceFile[] {
  return PIECE_FILES.filter((file) => file.kind === kind);
}

export type BulletinKind = Extract<PieceKind, `bulletin${number}`>;

/** A form that is read by machine belongs to a round: there is none before the round is prepared. */
export function isMakable(
  { form }: PieceFile,
  { consultationId }: { readonly consultationId: string | null },
): boolean {
  return form !== 'paperForm' || consultationId !== null;
}

/** Minutes of a bulletin; undefined for other kinds. */
export function minutesOf(kind: PieceKind): 1 | 3 | 5 | undefined {
  return kind === 'bulletin1' ? 1 : kind === 'bulletin3' ? 3 : kind === 'bulletin5' ? 5 : undefined;
}

/** What the press gets in one file. */
export const PRESS_KIT: readonly PieceKind[] = ['pressRelease', 'summary', 'questions', 'cards'];
