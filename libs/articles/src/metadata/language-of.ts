import { francAll } from 'franc';

/** ISO 639-3 to 639-1 for the languages that are told apart. */
const CODES: Record<string, string> = {
  afr: 'af', amh: 'am', arb: 'ar', azj: 'az', bel: 'be', ben: 'bn', bos: 'bs', bul: 'bg', cat: 'ca', ces: 'cs', ckb: 'ckb', cmn: 'zh', dan: 'da', deu: 'de', ell: 'el', eng: 'en', ekk: 'et', fin: 'fi', fra: 'fr', hau: 'ha', heb: 'he', hin: 'hi', hrv: 'hr', hun: 'hu', hye: 'hy', ind: 'id', ita: 'it', jpn: 'ja', kat: 'ka', kaz: 'kk', kmr: 'ku', kor: 'ko', kir: 'ky', lit: 'lt', lvs: 'lv', mkd: 'mk', mya: 'my', nld: 'nl', nob: 'no', pan: 'pa', pbu: 'ps', pes: 'fa', pol: 'pl', por: 'pt', ron: 'ro', rus: 'ru', slk: 'sk', slv: 'sl', som: 'so', spa: 'es', sqi: 'sq', srp: 'sr', swe: 'sv', swh: 'sw', tgk: 'tg', tam: 'ta', tha: 'th', tir: 'ti', tuk: 'tk', tur: 'tr', ukr: 'uk', urd: 'ur', uzn: 'uz', vie: 'vi',
}; // prettier-ignore

/** Fewer letters than this say too little; then the page's word counts. */
const FEWEST = 120;
/** What is looked at: more text makes the answer no surer and takes longer. */
const MOST = 4000;
/** A declared language stands where the text fits it nearly as well as the best: templates say `en` to everything, but close languages look alike. */
const NEARLY = 0.92;

/** ISO 639-1 code of a text's language (639-3 where there is none), `und` where neither text nor page says. */
export function languageOf(text: string, ...declared: (string | null | undefined)[]): string {
  const said = declared.map((code) => primary(code)).find((code) => code !== null) ?? null;
  const sample = text.slice(0, MOST);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST) return said ?? 'und';
  const ranked = francAll(sample.toLowerCase(), { only: Object.keys(CODES), minLength: 10 });
  const [best] = ranked[0] ?? ['und', 0];
  if (best === 'und') return said ?? 'und';
  const fit = ranked.find(([code]) => CODES[code] === said)?.[1] ?? 0;
  return said !== null && fit >= NEARLY ? said : (CODES[best] ?? best);
}

function primary(code: string | null | undefined): string | null {
  const tag = /^([a-z]{2,3})(?:[-_].*)?$/i.exec(code?.trim() ?? '')?.[1]?.toLowerCase();
  return tag === undefined || tag === 'und' ? null : (CODES[tag] ?? tag);
}
