import type { Doc } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { isNamingVerb } from '../grammar/what-is-called.js';

/** Whether nothing is said: "neither confirmed nor denied it", "gave no details", "made no mention of losses", "is in stable condition". */
export const saysNothing = (doc: Doc, parse: Parse, clause: Clause): boolean =>
  isNoComment(parse, clause) ||
  isWithheld(doc, parse, clause) ||
  isUnchecked(doc, parse, clause) ||
  isOfHealth(doc, parse, clause) ||
  mourns(parse, clause) ||
  isReached(clause);

/** "Contacted by the agency, the spokesman said", "reached by telephone": how it came that somebody speaks. */
const isReached = ({ verb, kind }: Clause): boolean =>
  (kind === 'participial' || kind === 'reduced') &&
  verb.verb!.passive &&
  /^(?:contact|reach|interview|question|ask|approach|quiz)$/u.test(verb.word);

/** "Offered condolences to the families", "our thoughts are with the victims": words of mourning report nothing. */
export const mourns = (parse: Parse, { verb, subjects, objects, obliques }: Clause): boolean =>
  (/^(?:offer|extend|express|send|convey|present|give|pay)$/u.test(verb.word) &&
    objects.some((at) => /^(?:condolences?|sympath(?:y|ies)|sorrow|sadness|prayers?|respects)$/u.test(parse.chunks[at]!.word))) ||
  (/^(?:hope|wish|pray)$/u.test(verb.word) &&
    [...objects, ...obliques.flatMap((o) => o.nouns)].some((at) =>
      /^(?:recovery|victims?|famil(?:y|ies))$/u.test(parse.chunks[at]!.word),
    )) ||
  (/^(?:be|go|remain)$/u.test(verb.word) &&
    subjects.some((at) => /^(?:thoughts?|prayers?|hearts?|condolences?|sympath(?:y|ies))$/u.test(parse.chunks[at]!.word)));

/** "Are in stable condition", "remains in intensive care": how the wounded are, of which nothing is claimed. */
const isOfHealth = (doc: Doc, parse: Parse, { verb, obliques }: Clause): boolean =>
  /^(?:be|remain|stay|lie)$/u.test(verb.word) &&
  obliques.some(
    (o) =>
      o.prep === 'in' &&
      o.nouns.some((at) => {
        const { word, from, head } = parse.chunks[at]!;
        return (
          (word === 'condition' || word === 'care' || word === 'coma') &&
          doc.tokens.slice(from, head + 1).some((t) => /^(?:stable|critical|serious|grave|good|fair|intensive|coma)$/u.test(t.lower))
        );
      }),
  );

/** Whether a content is left open by the verb that governs it: "did not say how many had died", "refused to say who had fired". */
export const isSilent = (parse: Parse, governor: Clause, content: Clause): boolean =>
  (content.kind === 'complement' && isNoComment(parse, governor)) || (OPENS.test(content.marker ?? '') && isUntold(parse, governor));

/** "Neither confirmed nor denied", "has yet to confirm the raid": nothing is said. */
const isNoComment = (parse: Parse, { verb, kind, marker }: Clause): boolean =>
  (kind === 'infinitive' && marker === 'yet' && /^(?:confirm|deny|comment|respond|acknowledge|claim|verify|react)$/u.test(verb.word)) ||
  isNeither(parse, verb);

const isNeither = (parse: Parse, verb: Chunk): boolean =>
  /^(?:deny|confirm)$/u.test(verb.word) &&
  [verb.index - 1, verb.index + 1].some((at) => /^(?:nor|or)$/u.test(parse.chunks[at]?.word ?? '')) &&
  parse.chunks.slice(Math.max(0, verb.index - 3), verb.index + 4).filter((k) => k.kind === 'vg' && /^(?:deny|confirm)$/u.test(k.word))
    .length > 1;

const GIVES =
  /^(?:give|provide|offer|release|issue|make|disclose|reveal|publish|supply|announce|specify|mention|acknowledge|comment|report)$/u;
/** What may be held back; of "make" and "report" only words of speech. */
const DETAIL =
  /^(?:tolls?|figures?|details?|breakdown|comments?|mention|statements?|information|explanations?|accounts?|updates?|reasons?|numbers?|estimates?|specifics|particulars|reference|word|casualty|casualties|evidence|proof|names?|dates?|timeframe|timetable)$/u;
const SPOKEN = /^(?:comments?|mention|statements?|reference)$/u;

/** "Gave no details of casualties", "has not given a toll", "made no mention of losses". */
function isWithheld(doc: Doc, parse: Parse, { verb, objects, kind }: Clause): boolean {
  if (!GIVES.test(verb.word) || verb.verb!.passive || !/^(?:main|complement|adverbial|participial|relative)$/u.test(kind)) return false;
  return objects.some((at) => {
    const { word, from } = parse.chunks[at]!;
    const told = /^(?:make|report|acknowledge)$/u.test(verb.word) ? SPOKEN : DETAIL;
    return at > verb.index && told.test(word) && (verb.verb!.negated || /^(?:no|little|few)$/u.test(doc.tokens[from]!.lower));
  });
}

/** "Neither account could be checked": a doubt of what was told, no proposition of its own. */
const isUnchecked = (doc: Doc, parse: Parse, { verb, subjects }: Clause): boolean =>
  /^(?:check|verify|corroborate|substantiate|authenticate)$/u.test(verb.word) &&
  verb.verb!.passive &&
  (verb.verb!.negated || subjects.some((at) => /^(?:neither|none|no)$/u.test(doc.tokens[parse.chunks[at]!.from]!.lower)));

const OPENS = /^(?:how|who|whom|what|which|when|where|why|whether)$/u;
const TELLS = /^(?:say|tell|specify|disclose|reveal|clarify|indicate|explain|state|confirm|know|elaborate|mention)$/u;

/** "Did not say", "refused to say", "was not clear on": a verb of telling that is negated, or under one of refusing. */
function isUntold(parse: Parse, { index, verb, kind, parent, marker }: Clause): boolean {
  if (REFUSES.test(verb.word)) return parse.clauses.some((c) => c.kind === 'infinitive' && c.parent === index && TELLS.test(c.verb.word));
  if (!TELLS.test(verb.word)) return false;
  return (
    verb.verb!.negated ||
    (kind === 'gerund' && marker === 'without') ||
    (kind === 'infinitive' && parent !== null && REFUSES.test(parse.clauses[parent]!.verb.word))
  );
}
const REFUSES = /^(?:refuse|decline|fail)$/u;

/** "Repelled what it called the biggest assault in months": what something is called is no act of the one who calls it so. */
export const isNaming = ({ marker, verb, kind }: Clause): boolean => kind !== 'main' && marker === 'what' && isNamingVerb(verb.word);
