import { singleBlanks } from '../document/single-blanks.js';
import type { ActorKind } from '@hearsay/vocabulary';
import type { NameMatch } from '../actors/match-names.js';
import type { Doc } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OF_HEADS, OPEN_HEADS, TIME_WORDS } from './group-words.js';
import { isParty } from './mention.js';
import { CHARGED } from '../lexicon/charged-acts.js';

const DEED =
  /^(?:attacks?|bombings?|murders?|killings?|kidnappings?|abductions?|massacres?|ambush(?:es)?|assassinations?|crimes?|shootings?|raids?|atrocit(?:y|ies)|genocide|treason|terrorism)$/;

/** Where a complement ends, whose it is, its name, and whether a list knows it. */
interface Complement {
  next: number;
  kind: ActorKind | null;
  name: string | null;
  listed: boolean;
}

/** What stands after "of" at that token as far as it belongs to the name: where it ends, whose it is, its name. */
export function ofComplement(doc: Doc, of: number, names: readonly NameMatch[], nameAt: Int32Array, nested = false): Complement | null {
  const { tokens } = doc;
  let k = of + 1;
  // "accused the Northern Front of the attack": nobody is named after a deed.
  const deed = /^(?:the|a|an|this|that)$/.test(tokens[k]?.lower ?? '') ? k + 1 : k;
  if (DEED.test(tokens[deed]?.lower ?? '') && !/^(?:NOUN|PROPN)$/.test(tokens[deed + 1]?.pos ?? '')) return null;
  // "accused the Northern Front of hiding rockets": a name in capitals goes on with a name, never with a gerund.
  if (/^\p{Lu}/u.test(tokens[of - 1]?.text ?? '') && !doc.capitals && /^\p{Ll}+ing$/u.test(tokens[k]?.text ?? '')) return null;
  // "accused the army of using civilians": a gerund with an object of its own.
  if ((tokens[k]?.pos === 'VERB' && /^\p{Ll}+ing$/u.test(tokens[k]?.text ?? '')) || CHARGED.has(tokens[k]?.text ?? '')) return null;
  while (/^(?:the|a|an|its|their|this|that)$/.test(tokens[k]?.lower ?? '')) k += 1;
  // "a group of about 30 men": how many they are is no part of what they are.
  while (
    k < of + 6 &&
    (tokens[k]?.pos === 'NUM' ||
      (k > of && COUNTING.test(tokens[k]?.lower ?? '') && /^(?:NUM|ADV|ADP|ADJ)$/.test(tokens[k + 1]?.pos ?? '')))
  )
    k += 1;
  // "A group of 20 attacked Tarn": nothing but their number.
  if (tokens[k - 1]?.pos === 'NUM' && /^(?:VERB|AUX)$/.test(tokens[k]?.pos ?? '')) return null;
  const match = names[nameAt[k] ?? -1];
  let last = match ? match.next - 1 : -1;
  let kind: ActorKind | null =
    match && !/^(?:demonym|capital|region|state)$/.test(match.entry.kind) ? (match.entry.kind as ActorKind) : null;
  let name: string | null = kind === null ? null : (match?.entry.name ?? null);
  for (let i = match ? match.next : k; i < Math.min(tokens.length, k + 8); i++) {
    const token = tokens[i];
    if (!token || token.sentence !== tokens[of]?.sentence) break;
    const noun = GROUP_NOUNS.get(token.lower);
    const listed = names[nameAt[i] ?? -1];
    if (listed) last = i;
    else if (TIME_WORDS.has(token.lower)) break;
    else if (noun && token.pos !== 'VERB') {
      last = i;
      if (kind === null) kind = noun.kind;
      if (noun && !OPEN_HEADS.has(token.lower)) kind = noun.kind;
      // "A group of armed men": no bystanders.
      if (kind === 'civilians' && /^(?:armed|masked|hooded|uniformed)$/.test(tokens[i - 1]?.lower ?? '')) kind = 'unidentified';
    } else if (token.pos === 'NOUN' || token.pos === 'PROPN') last = i;
    else if (
      token.pos !== 'ADJ' &&
      !(token.pos === 'ADV' && token.lower.endsWith('ly')) &&
      token.lower !== "'s" &&
      token.lower !== "'" &&
      !(token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && (i === k || tokens[i - 1]?.lower === 'internally'))
    )
      break;
  }
  if (last < 0) return null;
  // "members of the 12th Front of the FARC"
  const part = tokens[last]?.lower ?? '';
  const further =
    !nested && tokens[last + 1]?.lower === 'of' && OF_HEADS.has(tokens[last]?.lower ?? '') && last < of + 12
      ? ofComplement(doc, last + 1, names, nameAt, true)
      : null;
  if (further) {
    last = further.next - 1;
    if (isParty(further.kind)) kind = further.kind;
    // "The 12th Front of the FARC" acts for the FARC, where a list knows them.
    if (name === null && /^(?:front|fronts|column|columns|cell|cells|bloc|unit|units)$/.test(part) && further.listed) name = further.name;
  }
  const listed = name !== null;
  // "Seven members of the same family": people, and not all of it.
  if (FAMILY.test(tokens[last]?.lower ?? '') && /^(?:members?|people)$/.test(tokens[of - 1]?.lower ?? ''))
    name = bare(doc.text.slice(tokens[of - 1]!.start, tokens[last]!.end));
  if (name === null) name = bare(doc.text.slice(tokens[k]?.start ?? 0, tokens[last]?.end ?? 0));
  return { next: last + 1, kind, name, listed };
}

const FAMILY = /^(?:family|families|household|community|crew|congregation)$/;
const COUNTING = /^(?:about|some|around|approximately|nearly|almost|at|least|more|than|over)$/;

/** The words without article and line breaks. */
export function bare(words: string): string {
  return singleBlanks(words).replace(/^(?:the|a|an|its|their|his|her|our|this|that|these|those)\s+/i, '');
}
