import type { ActorKind } from '@hearsay/vocabulary';
import { wordSet } from './word-set.js';

// Words of other languages by which bodies of fighters are called, as English reports write them: without accents, in small letters.

/** Arabic, Persian and Urdu: movement, army, front, banner, battalions, soldiers, and the like. */
const BANDS = wordSet(
  "harakat haraka harkat jaysh jaish jeish jabhat jabha kataib kata'ib kataeb katibat faylaq failaq firqat hizbul jama'atu mujahideen mujahidin mujahedin usbat asbat ajnad",
);
/** The same where the next word has an Arabic article; else they are names of people and places too: "Ansar Bell". */
const BANDS_WITH_ARTICLE = wordSet(
  "lashkar laskar sipah ansar liwa saraya jund ahrar ashab tahrir jamaat jama'at jamaah jama'a jemaah hizb hezb tanzim dawlat",
);
/** Assembly, party and call: most who are called so stand for elections. */
const PARTIES = wordSet('jamiat tehreek tehrik tahrik anjuman majlis muttahida');
const ARTICLE = /^(?:al|an|ar|as|ash|at|ad|az|ul|ud|us|ut|el)(?:-|$)|^(?:allah|bait|bayt|ghazwat)/u;
const HYPHENED = /^(\p{L}[\p{L}']+)-(?:e|i|ul|ud|us|ut|al)-\p{L}/u;

/** Spanish, Portuguese, French: what such a body is by its first word alone. */
const ROMANCE: Readonly<Partial<Record<string, ActorKind>>> = {
  autodefensas: 'militia',
  milicias: 'militia',
  cartel: 'armed-group',
  carteles: 'armed-group',
  comando: 'armed-group',
  comandos: 'armed-group',
  guerrillas: 'armed-group',
};
/** First words that tell little by themselves: what the words behind them tell decides. */
const OPEN = wordSet('ejercito exercito frente fuerzas forcas front forces armee mouvement movimiento movimento');
/** The same in French behind "pour" only. */
const POUR = wordSet('alliance union rassemblement coalition convention coordination cadre congres conseil');
const TONGUE =
  /^(?:de|del|du|des|da|do|dos|d'|pour|la|las|los|popular(?:es)?|populaires?|patrioti(?:co|cos|cas|que|ques)|revolucionari[ao]s?|revolutionnaires?|democrati(?:ques?|co)|islamiques?|national(?:e|es)?|nacional|armad[ao]s?|armees?|unid[ao]s?|zapatista|sandinista|\p{L}+ista)$/u;
const AGAINST =
  /^(?:liberacion|liberation|libertacao|revolucionari[ao]s?|revolutionnaires?|popular(?:es)?|populaires?|patrioti(?:co|cos|cas|que|ques)|pueblo|resistencia|resistance|salut|insurgente|guerrillero|autonom[ao]s?|bolivarian[ao]s?|azawad|independance|independencia|defense|defensa|armado|jihad)$/u;
const OF_STATE =
  /^(?:conjunto|sur|norte|sul|general|geral|aereo|terrestre|armadas?|armees?|especiales|seguridad|securite|nacional|national)$/u;

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’‘`]/gu, "'");

/** Whether a word of a name in another language links it on: "Mouvement pour la Libération". */
export const linksOn = (first: string, word: string): boolean => word === 'pour' && (OPEN.has(fold(first)) || POUR.has(fold(first)));

/**
 * What kind of body a name in another language tells by its first words: "Jabhat al-Tarn", "Lashkar-e-Velm", "Ejército Popular de Tarn".
 *
 * @param words in small letters
 * @returns null where it tells none
 */
export function foreignBody(words: readonly string[]): ActorKind | null {
  const [first = '', second = ''] = words.map(fold);
  const hyphened = HYPHENED.exec(first)?.[1];
  if (hyphened !== undefined)
    return BANDS.has(hyphened) || BANDS_WITH_ARTICLE.has(hyphened) ? 'armed-group' : PARTIES.has(hyphened) ? 'organisation' : null;
  if (words.length < 2) return null;
  if (BANDS.has(first) || (BANDS_WITH_ARTICLE.has(first) && followsBand(first, second, words[2] ?? ''))) return 'armed-group';
  if (PARTIES.has(first)) return 'organisation';
  // "Tren de Velm", "Clan del Tarn", "Primeiro Comando de Velm".
  if (/^(?:tren|clan|banda)$/u.test(first) && /^(?:de|del)$/u.test(second)) return 'armed-group';
  if (/^(?:primer|primeiro|terceiro|segundo)$/u.test(first) && second === 'comando') return 'armed-group';
  const rest = words.slice(1).map(fold);
  const against = rest.some((word) => AGAINST.test(word));
  const kind = ROMANCE[first];
  if (kind !== undefined) return first.startsWith('comando') && OF_STATE.test(second) ? 'military' : kind;
  if (OPEN.has(first) && (TONGUE.test(second) || !/^(?:front|forces)$/u.test(first))) {
    if (against) return 'armed-group';
    if (/^(?:mouvement|movimiento|movimento)$/u.test(first)) return 'organisation';
    if (/^(?:frente|front)$/u.test(first)) return rest.some((word) => PARTY.test(word)) ? 'organisation' : 'armed-group';
    return 'military';
  }
  return POUR.has(first) && second === 'pour' ? (against ? 'armed-group' : 'organisation') : null;
}

/** "Ansar al-Tarn", "Saraya Awliya al-Velm"; but "Ansar Bell al-Velmi" is somebody. */
const followsBand = (first: string, second: string, third: string): boolean =>
  ARTICLE.test(second) || BANDS_WITH_ARTICLE.has(second) || (first !== 'ansar' && ARTICLE.test(third));
const PARTY = /^(?:nacional|nationale?|democratico|democratique|amplio|ampla|todos|renovador|unidad|unidade|social|renovacion)$/u;
