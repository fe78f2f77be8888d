import type { ChosenBlock } from './align.js';

/** Most of a text, by characters, that may go for where it stands; if more would, the names of the page mislead and all of it stays. */
const MOST = 0.25;

/** What says by itself that it is not the article: credits of pictures, pointers elsewhere, invitations, marks of the page. */
const NOT_TEXT = [
  /^\(?(?:photo|image|picture|video|illustration|graphic|credit|photograph)s?(?:\s+(?:credit|courtesy|source|via|by))?s?\s*[:©|/]/i,
  /^(?:image|photo|picture)s?\s+(?:courtesy|credit|used|via|by)\b/i,
  /^(?:©|\(c\)|copyright)\s/i,
  /\ball rights reserved\b\.?$/i,
  /^(?:advertisement|sponsored(?: content)?|article continues below|story continues below|continue reading|skip to (?:main )?content|back to top|go to top|page load link|loading\.{0,3}|share(?: this)?(?: article| story| post)?|print|email|save|copy link|comments?|leave a comment|table of contents|in this article|contents|search|menu|home)[\s:.…]*$/i,
  /^(?:<|↑|⬆)?\s*back to top/i,
  /^(?:sign up|subscribe|follow us|join (?:our|us)|get (?:our|the) (?:latest|newsletter|daily|best)|click here|download (?:our|the)|learn more about|to (?:subscribe|sign up)|add .{1,40} as a preferred source)\b[^.!?]{0,160}[.!]?$/i,
  /^(?:reading time|read time|estimated reading time)\b.{0,30}$/i,
  /^\d{1,3}\s*(?:min(?:ute)?s?)(?:\s+read)?$/i,
  /^(?:(?:last|first|originally)\s+)?(?:updated|published|posted|reviewed|modified)(?:\s+(?:on|in|at))?:?\s.{0,40}$/i,
  /^(?:written|edited|reviewed|posted|reporting|story)\s+by\b.{0,80}$/i,
  /^\d[\d,.]*\s*(?:views|shares|comments|likes)$/i,
  /^(?:image|photo|picture) \d+ of \d+$/i,
];

/** What points at another page of the site, where it is a link or ends its own sentence with a colon. */
const POINTER =
  /^(?:(?:>>|»|→|👉|➡|\*)\s*)?(?:related(?: \w+)?|also read|read also|read more|read next|read our|see our|see also|also see|further reading|more on this|more from|more about|find out more|learn more|check out|up next|watch|listen|recommended|you (?:may|might) (?:also )?like|next article|previous article|trending|don'?t miss)\b/iu;
const POINTER_COLON = /^[^:]{1,40}:\s*(?:\S|$)/;

/** Headings after which nothing of the article follows. */
const END = /^(?:about (?:the )?(?:author|writer|contributor)s?|(?:more|latest|related|recommended|popular|similar|further)\s+(?:from|stories|articles|posts|news|reading|coverage|content|topics|links|on)\b.*|read next|up next|you (?:may|might) also like.*|what to read next|related|comments?|leave a (?:comment|reply)|share this.*|join the (?:conversation|discussion)|sign up.*|newsletter|footnotes|references|sources|explore more.*|our related .*|contact us)\s*:?$/i; // prettier-ignore

/** How late in a text such a heading must come, as a share of its characters. */
const LATE = 0.85;

/** Leaves out of the chosen blocks what is not the article: captions, furniture, credits, pointers, and what follows a closing heading. */
export function prune(chosen: ChosenBlock[]): ChosenBlock[] {
  const total = length(chosen);
  const misplaced = new Set(chosen.filter(({ page }) => page !== null && page.isFurniture));
  const useful = length([...misplaced]) <= total * MOST ? misplaced : new Set<ChosenBlock>();
  const kept = cutEnd(chosen.filter((block) => !useful.has(block) && !block.page?.isCaption && !saysSo(block)));
  return kept.length > 0 ? kept : chosen;
}

function saysSo({ text, page }: ChosenBlock): boolean {
  if (text.length > 250) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (page?.isHeading) return false;
  const linked = page?.linkShare ?? 0;
  if (POINTER.test(text) && (linked > 0.3 || (linked > 0 && POINTER_COLON.test(text)))) return true;
  return NOT_TEXT.some((pattern) => pattern.test(text));
}

function cutEnd(blocks: ChosenBlock[]): ChosenBlock[] {
  const total = length(blocks);
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    if (before > total * LATE && block.text.length < 80 && END.test(block.text)) return blocks.slice(0, index);
    before += block.text.length;
  }
  return blocks;
}

function length(blocks: ChosenBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
