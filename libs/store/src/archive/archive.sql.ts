// Hashes are bound as hex. Lean on page_pkey and text_pkey.

export const HAS_PAGE = `SELECT 1 FROM archive.page WHERE hash = decode($1, 'hex')`;
export const HAS_TEXT = `SELECT 1 FROM archive.text WHERE hash = decode($1, 'hex')`;

/** Binds: hash, content type, encoding, length, content, source. */
export const PUT_PAGE = `
INSERT INTO archive.page (hash, content_type, encoding, length, content, source) VALUES (decode($1, 'hex'), $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
/** Binds: hash, encoding, length, content. */
export const PUT_TEXT = `
INSERT INTO archive.text (hash, encoding, length, content) VALUES (decode($1, 'hex'), $2, $3, $4) ON CONFLICT DO NOTHING`;

export const GET_PAGE = `SELECT content_type, encoding, length, content FROM archive.page WHERE hash = decode($1, 'hex')`;
export const GET_TEXT = `SELECT encoding, length, content FROM archive.text WHERE hash = decode($1, 'hex')`;
