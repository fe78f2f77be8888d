import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { Doc, TokenRange } from '../document/doc.js';
import { lowerText } from './reading.js';

/**
 * Instruments of force by mode, as word beginnings in lower case; PLOVER's manual names the modes, the words are general English. The first word
 * of an entry decides; what follows a comma must not stand beside it.
 */
const INSTRUMENTS: readonly (readonly [Mode, RegExp])[] = [
  [
    'suicide-attack',
    /\bsuicide[- ](?:bomb|attack|car|vest|blast|mission|truck|squad|assault|explosion)|\bblew (?:himself|herself|themselves|itself) up|\bblow(?:s|n|ing)? (?:himself|herself|themselves) up|\bexplosive vests?\b|\bblew up (?:himself|themselves)/u,
  ],
  ['drone', /\bdrones?\b|\buavs?\b|\bunmanned aerial/u],
  [
    'aerial',
    /\bair ?-?strikes?\b|\bair ?-?raids?\b|\bwarplanes?\b|\b(?:fighter )?jets?\b|\baircraft\b|\bplanes?\b|\bhelicopters?\b|\bchoppers?\b|\bgunships?\b|\baerial|\bbarrel bombs?\b|\bair force\b|\bf-16s?\b|\bbombing raids?\b|\bfrom the air\b|(?<!suicide[- ])\bbombers\b/u,
  ],
  [
    'heavy-weapons',
    /\bartillery\b|\bshell(?:s|ed|ing|fire)?\b|\bmortars?\b|\brockets?\b|\bmissiles?\b|\btanks?\b|\bhowitzers?\b|\bcannons?\b|\bgrads?\b|\brpg\b|\bbazookas?\b|\bbombard/u,
  ],
  [
    'explosives',
    /\bbomb(?:s|ing|ings|ed)?\b|\bieds?\b|\bimprovised explosive|\bexplosive devices?\b|\bexplosives?\b|\bland ?-?mines?\b|\bmines?\b|\bgrenades?\b|\bdynamite|\bexplosions?\b|\bblasts?\b|\bdetonat|\bexplod|\bblew up\b|\bblown up\b|\bcar ?-?bomb|\bbooby[- ]trap|\broadside|\bblow up\b/u,
  ],
  [
    'unconventional',
    /\bchemical (?:weapon|attack|agent)|\bpoison(?:ous)? gas|\bsarin\b|\bchlorine\b|\bnerve agent|\bnerve gas|\bmustard gas|\bphosphorus\b|\btoxic gas/u,
  ],
  ['crowd-control', /\btear ?-?gas|\brubber bullets?|\bwater cannons?|\bbatons?\b|\bpepper spray|\bstun grenades?|\briot police\b/u],
  [
    'firearms',
    /\bshot\b(?! (?:(?:it|them) )?down)|\bshoot(?:s|ing|ings)?\b|\bgunfire\b|\bopened fire\b|\bgunmen\b|\bgunman\b|\bguns?\b|\brifles?\b|\bmachine-?guns?\b|\bbullets?\b|\bpistols?\b|\bsniper|\bfiring\b|\bgunned\b|\bfired (?:at|on)\b|\bsmall arms\b|\bexchange(?:d)? (?:of )?fire\b|\bautomatic weapons?\b/u,
  ],
  [
    'primitive',
    /\bkni(?:fe|ves)\b|\bmachetes?\b|\bswords?\b|\bstones?\b|\baxes?\b|\bsticks?\b|\b(?:iron|metal) rods?\b|\bmolotov|\bpetrol bombs?|\bfirebombs?|\bhacked\b|\bstabb|\bspears?\b|\barrows?\b|\bclubs?\b|\bthroats?\b/u,
  ],
];
const CARRIED_BOMB =
  /\b(?:car|truck|lorry|van|vehicle|motor(?:cycle|bike)|bicycle|roadside|suicide|parcel|letter|nail|pipe)[- ]?bomb(?:s|ings?|ed)?\b/u;
const ARSON =
  /\bset (?:\w+ ){0,6}(?:on fire|ablaze|fire to)\b|\bset fire to\b|\btorch(?:ed|ing)\b|\bburn(?:ed|t|ing)? (?:down|\w+ (?:houses?|homes?|buildings?|vehicles?|bus(?:es)?|villages?|churches?|schools?|shops?|huts?))|\barson/u;
const LOOT = /\bloot|\bplunder|\bransack|\brobb(?:ed|ery|ing)|\bpillag/u;
const TARGETED =
  /\bassassinat|\bexecut(?:ed|ion)|\bmassacre|\bbehead|\blynch|\bmurder|\bslain\b|\bslaying|\bgunned down|\bshot (?:dead|to death)|\bmachine-?gunned/u;
const ABDUCT = /\babduct(?!ors?)|\bkidnap(?!p?ers?)|\bhostage/u;

/** How it was done, as far as the claim's words tell: instruments for uses of force, means for coercion. Adds to what the trigger itself says. */
export function findModes(
  doc: Doc,
  type: ClaimType,
  from: number,
  to: number,
  given: readonly Mode[],
  targets: readonly TokenRange[] = [],
): Mode[] {
  const out = new Set<Mode>(given);
  if (type !== 'ASSAULT' && type !== 'COERCE' && type !== 'THREATEN') return [...out];
  const start = doc.tokens[from]!.start;
  let text = lowerText(doc, start, doc.tokens[to - 1]!.end);
  // Weapons that are destroyed, found or stolen are no means; neither are the words that name a unit.
  for (const target of given.includes('destroy') || type === 'COERCE' ? targets : []) {
    const [a, b] = [Math.max(0, target.start - start), Math.max(0, target.end - start)];
    text = text.slice(0, a) + ' '.repeat(Math.max(0, Math.min(b, text.length) - a)) + text.slice(b);
  }
  if (type === 'ASSAULT') {
    for (const [mode, words] of INSTRUMENTS) if (words.test(text)) out.add(mode);
    // Bombs from the air are the air's; a rocket's or grenade launcher's blast is the launcher's; petrol bombs are fire.
    if (out.has('aerial') || out.has('drone') || (out.has('primitive') && /petrol|fire-?bomb|molotov/u.test(text)))
      out.delete('explosives');
    if (out.has('drone') && !/warplane|jet|air ?-?strike|helicopter/u.test(text)) out.delete('aerial');
    if (out.has('crowd-control') && /rubber bullets|stun grenade/u.test(text)) {
      out.delete('firearms');
      out.delete('explosives');
    }
    if (out.has('heavy-weapons') && /water cannon/u.test(text) && !/artillery|mortar|rocket|missile|shell/u.test(text))
      out.delete('heavy-weapons');
    // "Bombing" alone may be from the air; with what carried the bomb before it, it is not.
    if (CARRIED_BOMB.test(text) && !INSTRUMENTS.some(([mode, words]) => mode === 'aerial' && words.test(text))) {
      out.delete('aerial');
      out.add('explosives');
    }
    if (out.has('suicide-attack')) out.delete('explosives');
    if (TARGETED.test(text)) out.add('targeted');
    if (/\btortur/u.test(text)) out.add('torture');
    if (/\brap(?:e|ed|es|ing)\b|\bsexual(?:ly)?\b/u.test(text)) out.add('sexual');
  }
  if (ARSON.test(text)) out.add('arson');
  if (LOOT.test(text)) out.add('loot');
  if (ABDUCT.test(text) && type === 'COERCE') out.add('abduct');
  if (
    type === 'THREATEN' &&
    out.size === 0 &&
    /\b(?:attack|kill|bomb|strike|war|force|blow|retaliat|crush|destroy|fire|shoot|assassinat|death|violen)/u.test(text)
  )
    out.add('violence');
  return [...out];
}
