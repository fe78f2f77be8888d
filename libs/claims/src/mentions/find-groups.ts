import type { NameMatch } from '../actors/match-names.js';
import type { Doc } from '../document/doc.js';
import { isTitled } from '../document/is-titled.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { describeGroup } from './describe-group.js';
import { leftEdge } from './group-edge.js';
import { headNoun, isHead, isNounUsed, isOffice } from './group-head.js';
import { EMPTY_HEADS, isPlatform } from './group-words.js';
import { changed, type FoundMention } from './mention.js';
import { isCapital } from './sequence-kind.js';

/** Noun phrases about people and bodies: "the militants", "American troops", "the coalition's troops", "Iran's foreign ministry", "members of the security forces". */
export function findGroups(doc: Doc, names: readonly NameMatch[], nameAt: Int32Array, placed: Int32Array): FoundMention[] {
  const out: FoundMention[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && !GROUP_NOUNS.has(token.lower) && !isNounUsed(tokens, k))) continue;
    if (placed[k] === 1) continue;
    const noun = headNoun(tokens, k);
    const office = isOffice(tokens, k);
    const platform = isPlatform(token.lower);
    if (!noun && !office && !platform) continue;
    if (!isHead(doc, k, nameAt)) continue;
    // "Struck militant Kurdistan Workers' Party targets": what sort of band the name behind it is of.
    if (/^(?:militant|rebel|separatist|insurgent|extremist)$/.test(token.text) && isNameOfBand(doc, names[nameAt[k + 1] ?? -1])) continue;
    // "Took three officers hostage": what became of those before it.
    if (/^(?:hostage|captive|prisoner)$/.test(token.lower) && MANY.test(tokens[k - 1]?.lower ?? '')) continue;
    if (noun?.shape === 'one' && isSurname(doc, k, nameAt)) continue;
    // Words inside a listed name are no heads; one that ends here was listed whole.
    const own = names[nameAt[k] ?? -1];
    if (own && own.next > k + 1) continue;
    if (own && (own.entry.kind !== 'demonym' || own.end === token.end)) continue;
    const first = leftEdge(doc, k, names, nameAt);
    const mention = describeGroup(doc, first, k, noun, office, platform, names, nameAt);
    if (mention) out.push(mention);
  }
  return membersOf(doc, out, nameAt);
}

const isNameOfBand = (doc: Doc, match: NameMatch | undefined): boolean =>
  match !== undefined && match.next > match.first + 1 && /^(?:armed-group|militia|organisation)$/.test(match.entry.kind) && !doc.capitals;

/** "A group of border guards", "members of the riot police": they are what those behind "of" are, as that phrase tells by itself. */
function membersOf({ tokens }: Doc, groups: readonly FoundMention[], nameAt: Int32Array): FoundMention[] {
  const ending = new Map(groups.map((group) => [group.lastToken, group]));
  return groups.map((group) => {
    const { headToken, lastToken } = group;
    if (!EMPTY_HEADS.has(tokens[headToken]!.lower) || tokens[headToken + 1]?.lower !== 'of') return group;
    const those = ending.get(lastToken);
    if (those === undefined || those.firstToken <= headToken || (nameAt[those.headToken] ?? -1) >= 0) return group;
    if (tokens.slice(headToken + 2, those.headToken).some((_, k) => (nameAt[headToken + 2 + k] ?? -1) >= 0)) return group;
    return those.kind === group.kind ? group : changed(group, { kind: those.kind, name: those.name });
  });
}

const MANY = /^(?:people|men|women|children|\p{L}{3,}(?:[^s]s|men))$/u;

/** "Zabihullah Mujahid", "Adam Guerrilla": a capitalised word for one fighter behind another name is his name, but in a headline where all words have capitals. */
function isSurname(doc: Doc, at: number, nameAt: Int32Array): boolean {
  const [before, token] = [doc.tokens[at - 1], doc.tokens[at]!];
  if (doc.capitals || before === undefined || before.sentence !== token.sentence || !isCapital(token) || !isCapital(before)) return false;
  return before.pos === 'PROPN' && (nameAt[at - 1] ?? -1) < 0 && !isTitled(doc.tokens, doc.sentences[token.sentence]!);
}
