/** What a JSON Feed (jsonfeed.org, version 1 and 1.1) says of an item. */
export interface JsonItem {
  /** "unique for that item for that feed over time"; a string or, against the specification, a number. */
  id?: string | undefined;
  url?: string | undefined;
  /** "the URL of a page elsewhere"; of a linked page, in a link blog. */
  external_url?: string | undefined;
  title?: string | undefined;
  content_html?: string | undefined;
  /** "plain text" */
  content_text?: string | undefined;
  /** "a plain text sentence or two" */
  summary?: string | undefined;
  date_published?: string | undefined;
  date_modified?: string | undefined;
  authors?: { name?: string | undefined }[] | undefined;
}

export interface JsonFeedDocument {
  title?: string | undefined;
  home_page_url?: string | undefined;
  feed_url?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  hubs?: { type?: string | undefined; url?: string | undefined }[] | undefined;
  authors?: { name?: string | undefined }[] | undefined;
  items?: JsonItem[] | undefined;
}
