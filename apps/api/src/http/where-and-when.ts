import { boundingBox, countryCode, isoDate, words } from './filters.js';

/** Filters by place and time that claims and events share. */
export const whereAndWhen = {
  place: words.optional().meta({ description: 'Name of the place.' }),
  country: countryCode.optional().meta({ description: 'Country of the place: ISO 3166-1 alpha-2, such as SY.' }),
  bbox: boundingBox.optional().meta({
    description:
      'The place lies in this box: west,south,east,north in degrees, such as 35.7,32.3,42.4,37.4. West may be greater than east, across the antimeridian.',
  }),
  from: isoDate.optional().meta({ description: 'It happened on this day or later: an ISO day, month or year, such as 2026-02-28.' }),
  to: isoDate.optional().meta({ description: 'It happened on this day or earlier: an ISO day, month or year, such as 2026-02-28.' }),
};
