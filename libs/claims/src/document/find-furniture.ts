/** Beginnings of paragraphs that no reporter wrote: menus, offers, credits, author boxes. */
const BEGINNINGS =
  /^(?:skip to|home\b.*[|>]|share (?:this|on)|follow (?:us|him|her|me|the)\b|subscribe|sign up|log ?in|read (?:more|also|next|the rest|here)|see also|also read|recommended (?:for|reading)|related(?:\s*:|\s+(?:articles|stories|posts|topics|news))|advertisement|sponsored|tags?:|filed under|posted (?:on|by|at|in)\b|published\b[^.]*$|updated\b[^.]*$|last (?:updated|modified)|about (?:the author|us|this)|the (?:author|writer) is|(?:he|she) (?:tweets|can be reached)|h\/t\b|hat tip|copyright|©|\(c\)\s|all rights reserved|terms of|privacy policy|cookie|please (?:let us|enable|sign|note that comments|consider)|click (?:here|to)|photo(?:graph)?s?(?: credit)?s?:|image(?: credit)?:|credit:|source:|file photo|watch:|listen:|video:|\(?(?:additional )?(?:reporting|editing|writing|compiled|translated)(?: and \w+)? by\b|newsletter|comments?(?: \(|$)|leave a (?:comment|reply)|join the|support (?:our|us)|donate|contact us|most (?:read|popular)|trending|next (?:story|article)|previous (?:story|article)|to learn more about|our journalism|print this|email this|download|get (?:the|our) (?:app|newsletter)|by [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}(?:,.{0,40})?$|more on this|for more (?:news|on|information)|this (?:article|story|post) (?:was|is|has been) (?:originally |first )?(?:published|produced|updated|part)|-- ?ends|ends$|breaking news|live updates|loading)/iu;
const CREDIT =
  /(?:getty images|\bvia (?:ap|afp|reuters|getty|epa)$|^(?:reuters|afp|ap|epa)\/|\/(?:reuters|afp|ap|epa|getty|anadolu)\)?$|^\((?:reuters|afp|ap|epa)\)$|republish|all rights|cookies)/iu;
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/iu;

/** A longer paragraph is text, or one run of signs without end. */
const LONGEST = 10_000;

/**
 * Whether a paragraph is furniture of the page, not text of the report.
 *
 * @param verbs whether the tagger saw a finite verb or a participle in it
 */
export function isFurniture(paragraph: string, words: number, verbs: boolean): boolean {
  if (words > 80 || paragraph.length > LONGEST) return false;
  const text = paragraph.trim();
  if (BEGINNINGS.test(text)) return true;
  if (words <= 25 && CREDIT.test(text)) return true;
  const separators = text.match(/ [|•·»>] /gu)?.length ?? 0;
  if (separators >= 2 || (separators >= 1 && words <= 14)) return true;
  if (/^(?:https?:\/\/|www\.|@)\S+$/u.test(text)) return true;
  const ended = /[.!?…"”:)]$/u.test(text);
  // A date or an outlet with a date on a line of its own.
  if (words <= 14 && !verbs && MONTH.test(text) && /\d/u.test(text)) return true;
  // The words of a picture's file or a list of keywords: no capital, no full stop. A headline may begin with a figure: "19 militants killed in army raid".
  const keywords = /^\d+ \p{Ll}/u.test(text) ? words <= 4 : words <= 12;
  if (!ended && keywords && text === text.toLowerCase()) return true;
  return !ended && words <= 4 && !verbs;
}
