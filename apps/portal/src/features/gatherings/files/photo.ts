import type { GatheringState } from '../gathering.ts';

export const PHOTO_PEOPLE = ['nobody', 'agreed', 'publicEvent'] as const;
/**
 * What is said of the people in a photograph: nobody can be recognised · who can be has agreed (of a child its parents) · it was taken at
 * a public gathering and hurts nobody's honour. Civil Code 91/2015, Article 32(1), (2)(b); docs/interpretations/0107.
 */
export type PhotoPeople = (typeof PHOTO_PEOPLE)[number];

/** A photograph of what was, in its sizes, the smallest first. */
export interface GatheringPhoto {
  readonly id: string;
  readonly alt: string;
  readonly altEn: string;
  readonly caption: string;
  readonly people: PhotoPeople;
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly sizes: readonly PhotoSize[];
}

export interface PhotoSize {
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
}

/** A page that shows more is an album. */
export const MOST_PHOTOS = 12;

/** A photograph is of what was: there is none before the gathering, and none of one that did not take place. */
export const hasPhotos = (state: GatheringState): boolean => state === 'held' || state === 'closed';

/** "0199….-960.jpg" */
export function photoFileName(
  { id, mediaType }: Pick<GatheringPhoto, 'id' | 'mediaType'>,
  { width }: Pick<PhotoSize, 'width'>,
): string {
  return `${id}-${width}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** The photograph and the size that a file name asks for. */
export function findPhoto(
  photos: readonly GatheringPhoto[],
  name: string,
): { readonly photo: GatheringPhoto; readonly size: PhotoSize } | undefined {
  for (const photo of photos)
    for (const size of photo.sizes) if (photoFileName(photo, size) === name) return { photo, size };
  return undefined;
}
