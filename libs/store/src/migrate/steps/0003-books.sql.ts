/**
 * Schema `ops`: the books. They change in place, and say what is due or unread.
 *
 * ops.feed          feed_due serves FeedBook.due; feed_url lets a URL be in the book once.
 * ops.item          one row per feed and key (the id is made of both); item_due serves ItemBook.due.
 * ops.article       the latest revision; article_by_capture serves ArticleBook.list and .unread.
 * ops.article_read  the latest revision that an extractor version has read or set aside.
 */
export const BOOKS = `
CREATE TABLE ops.feed (
  id                uuid PRIMARY KEY,
  url               text COLLATE "C" NOT NULL,
  title             text,
  state             text COLLATE "C" NOT NULL CHECK (state IN ('active', 'paused', 'retired')),
  due_at            timestamptz NOT NULL DEFAULT now(),
  etag              text,
  last_modified     text,
  last_polled_at    timestamptz,
  last_succeeded_at timestamptz,
  last_status       integer,
  failures          integer NOT NULL DEFAULT 0,
  fault_code        text,
  fault_message     text,
  fault_at          timestamptz,
  added_at          timestamptz NOT NULL DEFAULT now(),
  items             bigint NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX feed_url ON ops.feed (url) WHERE state <> 'retired';
CREATE INDEX feed_due ON ops.feed (due_at) WHERE state = 'active';

CREATE TABLE ops.item (
  id            uuid PRIMARY KEY,
  feed_id       uuid NOT NULL,
  key           text NOT NULL,
  url           text NOT NULL,
  hash          text NOT NULL,
  title         text,
  published_at  text,
  updated_at    text,
  author        text,
  summary       text,
  due_at        timestamptz,
  failures      integer NOT NULL DEFAULT 0,
  fault_code    text,
  fault_message text,
  fault_at      timestamptz,
  article_id    uuid,
  etag          text,
  last_modified text,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  fetched_at    timestamptz
);
CREATE INDEX item_due ON ops.item (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX item_by_feed ON ops.item (feed_id, first_seen_at);

CREATE TABLE ops.article (
  id                uuid PRIMARY KEY,
  revision          integer NOT NULL CHECK (revision > 0),
  url               text NOT NULL,
  text_hash         text NOT NULL,
  text_length       integer NOT NULL,
  page_hash         text NOT NULL,
  outlet            text,
  agency            text,
  title             text,
  byline            text,
  published_at      text,
  modified_at       text,
  fetched_at        text NOT NULL,
  language          text NOT NULL,
  feed_id           text,
  reader            jsonb NOT NULL,
  withdrawn_reason  text,
  withdrawn_notice  text,
  captured_position bigint NOT NULL
);
CREATE INDEX article_by_capture ON ops.article (captured_position, id);

CREATE TABLE ops.article_read (
  extractor_version text COLLATE "C" NOT NULL,
  article_id        uuid NOT NULL,
  revision          integer NOT NULL,
  PRIMARY KEY (article_id, extractor_version)
);

GRANT USAGE ON SCHEMA ops TO hearsay_reader, hearsay_writer, hearsay_worker;
GRANT SELECT ON ops.feed, ops.item, ops.article, ops.article_read TO hearsay_reader, hearsay_writer, hearsay_worker;
GRANT INSERT, UPDATE ON ops.feed TO hearsay_writer;
GRANT INSERT, UPDATE, DELETE ON ops.feed, ops.item, ops.article, ops.article_read TO hearsay_worker;
`;
