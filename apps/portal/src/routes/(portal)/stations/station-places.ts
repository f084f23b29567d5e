import { paths } from '#paths';

/** The addresses that the files of a loudspeaker name. */
export const stationPlaces = (origin: string, slug: string) => ({
  origin,
  page: paths.station(slug),
  schedule: paths.stationSchedule(slug),
  podcast: paths.stationPodcast(slug),
  draft: paths.draft,
});
