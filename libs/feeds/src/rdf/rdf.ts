/** What RSS 0.90 and 1.0 say of an item, after mending. */
export interface RdfItem {
  title?: string | undefined;
  link?: string | undefined;
  description?: string | undefined;
  /** RSS 1.0, 5.5: `rdf:about`, which "must be unique with respect to any other rdf:about attributes". */
  about?: string | undefined;
  content?: string | undefined;
  /** Dublin Core, and its terms. */
  dcTitles?: string[] | undefined;
  dcDescriptions?: string[] | undefined;
  dcCreators?: string[] | undefined;
  dcDates?: string[] | undefined;
  issued?: string[] | undefined;
  created?: string[] | undefined;
  modified?: string[] | undefined;
}

export interface Rdf extends RdfItem {
  languages?: string[] | undefined;
  updatePeriod?: string | undefined;
  updateFrequency?: number | undefined;
  items: RdfItem[];
}
