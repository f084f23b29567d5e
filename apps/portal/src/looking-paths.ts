/** Addresses of what bodies and provinces show of their work: figures, their records, the years, the tiles. */
export const lookingPaths = {
  transparency: '/minh-bach',
  bodyFigures: (slug: string, year?: number) => `/minh-bach/${slug}${year ? `?nam=${year}` : ''}`,
  bodyFigure: (slug: string, code: string, year: number) => `/minh-bach/${slug}/${code}?nam=${year}`,
  bodySeriesFile: (slug: string) => `/minh-bach/${slug}/so-lieu.csv`,
  /** Tiles of the provinces: `nam`, `chi-so`, `noi` (place). */
  provinceMap: (query = '') => `/minh-bach/ban-do${query && `?${query}`}`,
  placeFigure: (code: string, year: number, place: string | null) =>
    `/minh-bach/ban-do/${code}?nam=${year}${place ? `&noi=${place}` : ''}`,
  provinceMapFile: '/minh-bach/ban-do/so-lieu.csv',
} as const;
