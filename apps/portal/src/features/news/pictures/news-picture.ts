/** A picture of an edition, in its sizes, the smallest first. */
export interface NewsPicture {
  readonly id: string;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** What it shows, for who does not see it. */
  readonly alt: string;
  readonly altEn: string;
  /** Below it: who took it, when. */
  readonly caption: string;
  readonly sizes: readonly PictureSize[];
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
}

/** A page that shows more is an album. */
export const MOST_PICTURES = 8;

const endingOf = ({ mediaType }: Pick<NewsPicture, 'mediaType'>) =>
  mediaType === 'image/png' ? 'png' : 'jpg';

/** "0199….-960.jpg" */
export function pictureFileName(picture: NewsPicture, { width }: PictureSize): string {
  return `${picture.id}-${width}.${endingOf(picture)}`;
}

/** The picture and the size that a file name asks for. */
export function findPicture(
  pictures: readonly NewsPicture[],
  name: string,
): { readonly picture: NewsPicture; readonly size: PictureSize } | undefined {
  for (const picture of pictures)
    for (const size of picture.sizes) if (pictureFileName(picture, size) === name) return { picture, size };
  return undefined;
}
