import type { TokenRange } from '../document/doc.js';
import type { Clause } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { SentenceSpeech } from './sentence-speech.js';

/** The addressee where it is one, and what a channel or paper is named after "on" or "in": whether they are media is for the resolver to say. */
export function mediaOf(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const out: number[] = [];
  if (/^(?:tell|inform|write|brief|speak)$/u.test(clause.verb.word) && clause.objects[0] !== undefined) out.push(...clause.objects);
  for (const oblique of clause.obliques)
    if (/^(?:on|in|to|through|via|with|by)$/u.test(oblique.prep)) out.push(...oblique.nouns.slice(0, 1));
  // "said in a statement carried by the state agency"
  for (const c of s.parse.clauses)
    if (
      c.kind === 'reduced' &&
      c.verb.verb!.passive &&
      /^(?:carry|publish|broadcast|release|quote|report|cite|air|distribute)$/u.test(c.verb.word) &&
      clause.obliques.some((o) => o.prep === 'in' && o.nouns.some((noun) => c.subjects.includes(noun)))
    )
      out.push(...(c.obliques.find((o) => o.prep === 'by')?.nouns ?? []));
  const subject = clause.subjects[0];
  // "Speaking to Radio Tarn, the mayor said", "the rebels, broadcasting on their station, said"
  for (const c of s.parse.clauses)
    if (
      c.verb.verb!.form === 'ing' &&
      c.verb.index < clause.verb.index &&
      /^(?:speak|talk|write|post|broadcast|appear)$/u.test(c.verb.word) &&
      (c.kind === 'participial' || c.kind === 'reduced')
    )
      for (const oblique of c.obliques) if (/^(?:on|in|to|with|for)$/u.test(oblique.prep)) out.push(...oblique.nouns.slice(0, 1));
  if (subject !== undefined) {
    const quoted = s.parse.clauses.find(
      (c) =>
        c.kind === 'reduced' && /^(?:quote|cite|interview)$/u.test(c.verb.word) && c.verb.verb!.passive && c.subjects.includes(subject),
    );
    out.push(...(quoted?.obliques.find((o) => o.prep === 'by')?.nouns ?? []));
  }
  return out.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to));
}

/** "Citing estimates from X, the paper reports", "Rudaw, quoting an officer, reports". */
export function citedBy(s: SentenceSpeech, clause: Clause): TokenRange[] {
  const citing = s.parse.clauses.find(
    (c) => /^(?:cite|quote)$/u.test(c.verb.word) && c.verb.verb!.form === 'ing' && Math.abs(c.verb.index - clause.verb.index) < 24,
  );
  if (citing === undefined) return [];
  const document = citing.objects[0];
  if (document !== undefined && /^(?:estimates?|reports?|figures?|data|statements?|documents?|sources?)$/u.test(s.chunks[document]!.word)) {
    const from = citing.obliques.find((o) => /^(?:from|by|of)$/u.test(o.prep));
    if (from !== undefined)
      return from.nouns
        .map((at) => s.range(s.chunks[at]!.from, s.chunks[afterPhrase(s.chunks, at) - 1]!.to))
        .concat(joined(s, from.nouns.at(-1)!));
  }
  return citing.objects.map((at) => s.range(s.chunks[at]!.from, s.chunks[at]!.to));
}

/** "the government of Iraq and the Hashd itself": the second of two, where a phrase with "of" stands between them. */
function joined(s: SentenceSpeech, at: number): TokenRange[] {
  const end = afterPhrase(s.chunks, at);
  if (end === at + 1 || s.chunks[end]?.kind !== 'conj' || s.chunks[end + 1]?.kind !== 'np') return [];
  return [s.range(s.chunks[end + 1]!.from, s.chunks[end + 1]!.to)];
}
