/**
 * What erasing leans on.
 *
 * capture_by_text, capture_by_page  which captures hold a text or a page: bytes are kept once, however many captures hold them. Only captures pay for them.
 * page_by_age, text_by_age          what a rule looks at first.
 * archive.page.source               the item of the feed whose fetch brought the page: pages of an article that never became a revision are found by it.
 * ops.article.erased_by             the cause of the order by which the article was erased; it is not captured again.
 */
export const RETENTION = `
CREATE INDEX capture_by_text ON log.record ((data->>'textHash')) WHERE type = 'ArticleCaptured';
CREATE INDEX capture_by_page ON log.record ((data->>'pageHash')) WHERE type = 'ArticleCaptured';

ALTER TABLE archive.page ADD COLUMN source uuid;
CREATE INDEX page_by_source ON archive.page (source) WHERE source IS NOT NULL;
CREATE INDEX page_by_age ON archive.page (archived_at, hash);
CREATE INDEX text_by_age ON archive.text (archived_at, hash);
GRANT DELETE ON archive.page, archive.text TO hearsay_worker;

ALTER TABLE ops.article ADD COLUMN erased_by text;
CREATE INDEX item_by_article ON ops.item (article_id) WHERE article_id IS NOT NULL;
`;
