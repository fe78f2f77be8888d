import { normalName } from '@hearsay/vocabulary';
import { AGENCIES } from './agencies.js';

/** A name: up to five words of capitals and what joins them. */
const NAME = String.raw`[\p{Lu}][\p{L}\p{N}.&'’-]*(?:\s+(?:of|the|and|de|&|[\p{Lu}][\p{L}\p{N}.&'’-]*)){0,4}`;
/** `KYIV, Ukraine, Nov. 3 (Name) —`, `(Name) -`: what stands in brackets before the dash that opens the story. */
const DATELINE = new RegExp(String.raw`^(?:[\p{Lu}][^()\n]{0,80})?\(\s*(${NAME})\s*\)\s*(?:[-–—:]|--)`, 'u');
/** `— Name`, `Source: Name`, `(Name)` as the last words of the story. */
const SIGNED = new RegExp(String.raw`^(?:[-–—]{1,2}\s*|source:\s*|\(\s*|©\s*)(${NAME})\s*\)?\.?$`, 'iu');
/** What agencies are called. */
const AGENCY_WORD =
  /\b(?:wire|newswire|news ?wire|press|news (?:agency|service)|agency|presse|agentur|pressens|telegraph agency|press service)\b/i;
/** Words in brackets before a dash that name no agency. */
const NO_AGENCY =
  /^(?:updat\w*|live|video|photos?|watch|opinion|analysis|exclusive|local time|gmt|utc|file|breaking|corrected|corrects|adds|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|\w+day)\b/i;

/**
 * The news agency that an article credits: in its dateline, at its end, in its byline, or in what the page says of its source. A name in the
 * place of a dateline's agency counts whatever it is; in a byline it must look like an agency or be known as one. Null where none is credited.
 */
export function agencyOf(blocks: string[], byline: string | null, organisations: string[]): string | null {
  for (const block of blocks.slice(0, 3)) {
    const name = DATELINE.exec(block)?.[1];
    if (name && !NO_AGENCY.test(name)) return spelled(name);
  }
  for (const block of blocks.slice(-3)) {
    if (block.length > 60) continue;
    const name = SIGNED.exec(block)?.[1];
    if (name && isAgency(name)) return spelled(name);
  }
  for (const part of [byline ?? '', ...organisations].flatMap((text) =>
    text.split(/\s*[,/|;·•()]\s*|\s+(?:and|for|with|via|from)\s+|\s+[-–—]\s+/),
  )) {
    if (isAgency(part)) return spelled(part);
  }
  return null;
}

function isAgency(name: string): boolean {
  const trimmed = name.trim().replace(/\s+staff(?:\s+writers?)?$/i, '');
  return (
    trimmed !== '' && trimmed.length <= 60 && /^\p{Lu}/u.test(trimmed) && (AGENCIES.has(normalName(trimmed)) || AGENCY_WORD.test(trimmed))
  );
}

function spelled(name: string): string {
  const trimmed = name.trim().replace(/\s+staff(?:\s+writers?)?$/i, '');
  return AGENCIES.get(normalName(trimmed)) ?? trimmed;
}
