import type { VerbGroup, Word } from './chunk.js';
import { BE_FORMS, DAYS, HAVE_FORMS } from '../lexicon/function-words.js';

const MODAL = /^(?:will|would|can|could|may|might|must|shall|should|'ll|'d|ca|wo|cannot)$/u;
const NEGATION = /^(?:not|n't|never|no longer|neither)$/u;

/** A verb group that begins at `k`: auxiliaries, adverbs and negation, up to and with the main verb. */
export function verbGroup(words: readonly Word[], k: number): { to: number; main: number; group: VerbGroup } | null {
  let at = k;
  const first = words[k]!;
  let form: VerbGroup['form'] = 'finite';
  if (first.pos === 'PART' && first.lower === 'to') {
    at += 1;
    while (at < words.length && (words[at]!.pos === 'ADV' || NEGATION.test(words[at]!.lower))) at += 1;
    if (at >= words.length || !(words[at]!.pos === 'VERB' || words[at]!.pos === 'AUX')) return null;
    form = 'infinitive';
  } else if (first.pos !== 'AUX' && first.pos !== 'VERB') return null;
  const group: VerbGroup = { form, passive: false, negated: false, modal: null, perfect: false, progressive: false, light: false };
  let be = false;
  let main = -1;
  let last = at;
  for (; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.pos === 'AUX' || (word.pos === 'VERB' && main < 0 && at === k && BE_FORMS.has(word.lower))) {
      if (MODAL.test(word.lower)) group.modal = word.lower;
      if (HAVE_FORMS.has(word.lower)) group.perfect = true;
      be = BE_FORMS.has(word.lower);
      if (at === k && /^(?:being|having)$/u.test(word.lower)) group.form = 'ing';
      last = at;
    } else if (word.pos === 'VERB') {
      main = at;
      last = at;
      at += 1;
      break;
    } else if (NEGATION.test(word.lower)) group.negated = true;
    // "had been “neutralised”": a mark before the participle parts no verb group.
    else if (at > k && main < 0 && /^["“‘«]$/u.test(word.text) && words[at + 1]?.pos === 'VERB') continue;
    // "have all been destroyed": who they are stands before the group.
    else if (at > k && main < 0 && /^(?:all|both|each)$/u.test(word.lower) && /^(?:AUX|VERB)$/u.test(words[at + 1]?.pos ?? '')) continue;
    else if (word.lower === 'no' && words[at + 1]?.lower === 'longer') group.negated = true;
    else if (word.lower === 'longer' && words[at - 1]?.lower === 'no') continue;
    else if (word.pos !== 'ADV' || at === k) {
      const past =
        main < 0 && at === last + 1 && HAVE_FORMS.has(words[last]!.lower) && words[last]!.pos === 'AUX' ? pastTimePhrase(words, at) : at;
      if (past === at) break;
      at = past - 1;
    }
  }
  for (let j = k; j < last; j += 1) if (NEGATION.test(words[j]!.lower)) group.negated = true;
  if (main < 0) {
    main = last;
    group.light = true;
    // "did not": a negation after the last auxiliary belongs to the group.
    let to = last + 1;
    if (to < words.length && NEGATION.test(words[to]!.lower)) {
      group.negated = true;
      to += 1;
    }
    return { to, main, group };
  }
  const verb = words[main]!;
  if (be) {
    group.progressive = verb.lower.endsWith('ing');
    group.passive = !group.progressive;
  } else if (main === k) {
    if (verb.lower.endsWith('ing') && verb.lower.length > 4) group.form = 'ing';
    else if (verb.lower.endsWith('ed') || verb.lemma !== verb.lower.replace(/(?:es|s)$/u, ''))
      group.form = isBarePast(verb) ? 'ed' : 'finite';
  }
  if (BE_FORMS.has(verb.lower) || HAVE_FORMS.has(verb.lower)) group.light = true;
  return { to: main + 1, main, group };
}

const TIME_NOUN = /^(?:days?|weeks?|months?|years?|hours?|decades?|times?|past|turn|recent|last)$/u;

/** "has in recent months stepped up", "had, by Sunday, left": where the participle stands behind a phrase of time; `k` where none does. */
function pastTimePhrase(words: readonly Word[], k: number): number {
  let at = words[k]?.lower === ',' ? k + 1 : k;
  if (!/^(?:in|for|over|since|during|by|at)$/u.test(words[at]?.lower ?? '')) return k;
  let time = false;
  for (at += 1; at < Math.min(words.length, k + 8); at += 1) {
    const { pos, lower } = words[at]!;
    if (TIME_NOUN.test(lower) || DAYS.has(lower) || /^(?:19|20)\d\d$/u.test(lower)) time = true;
    else if (!/^(?:DET|ADJ|NUM|NOUN|ADP)$/u.test(pos)) break;
  }
  if (words[at]?.lower === ',') at += 1;
  while (words[at]?.pos === 'ADV') at += 1;
  const verb = words[at];
  return time && verb?.pos === 'VERB' && !verb.lower.endsWith('ing') && verb.lower !== verb.lemma ? at : k;
}

const isBarePast = (verb: Word): boolean => verb.lower !== verb.lemma && !verb.lower.endsWith('s');
