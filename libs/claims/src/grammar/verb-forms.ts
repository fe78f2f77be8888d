/**
 * Irregular English verbs that news of conflict uses: `base past participle`. Forms that are alike in past and participle are written twice.
 * Source: any English grammar.
 */
const IRREGULAR = `
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt leapt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|meet met met|mislead misled misled|outfight outfought outfought|outrun outran outrun|overcome overcame overcome|override overrode overridden|overfly overflew overflown|overrun overran overrun|overshoot overshot overshot|overtake overtook overtaken|overthrow overthrew overthrown|pay paid paid|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set|shake shook shaken|shed shed shed|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|slide slid slid|sling slung slung|slit slit slit|speak spoke spoken|speed sped sped|spend spent spent|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|think thought thought|throw threw thrown|thrust thrust thrust|tread trod trodden|understand understood understood|undertake undertook undertaken|uphold upheld upheld|wage waged waged|wake woke woken|wear wore worn|win won won|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written`;

const BASE = new Map<string, string>();
const PAST_ONLY = new Set<string>();
const PARTICIPLE_ONLY = new Set<string>();
const PARTICIPLES = new Set<string>();
for (const verb of IRREGULAR.trim().split('|')) {
  const [base, past, participle] = verb.split(' ') as [string, string, string];
  if (past !== base) BASE.set(past, base);
  if (participle !== base) BASE.set(participle, base);
  PARTICIPLES.add(participle);
  if (past !== participle && past !== base) PAST_ONLY.add(past);
  if (past !== participle && participle !== base) PARTICIPLE_ONLY.add(participle);
}
PAST_ONLY.delete('saw');

/** "took", "went": a past tense that is no participle. */
export const isPastOnly = (lower: string): boolean => PAST_ONLY.has(lower);
/** "taken", "known": a participle that is no past tense. */
export const isParticipleOnly = (lower: string): boolean => PARTICIPLE_ONLY.has(lower);
/** "killed", "shot", "taken": can be a participle. */
export const canBeParticiple = (lower: string): boolean => lower.endsWith('ed') || PARTICIPLES.has(lower);

const NO_PAST =
  /^(?:hundred|need|seed|speed|breed|feed|deed|weed|shed|bed|greed|creed|indeed|exceed|proceed|succeed|embed|sacred|naked|wicked|rugged|unprecedented|aged)$/u;

/** "beheaded", "flung", "took": can be a past tense. */
export const isPastForm = (lower: string): boolean =>
  (lower.length > 4 && lower.endsWith('ed') && !NO_PAST.test(lower)) || (BASE.has(lower) && !PARTICIPLE_ONLY.has(lower));

/** Dictionary forms that an inflected verb may have, the likeliest first: "carried" gives carry; "killing" gives kill, kille. */
export function verbBases(lower: string): string[] {
  const irregular = BASE.get(lower);
  if (irregular !== undefined) return [irregular];
  const out: string[] = [];
  for (const ending of ['ing', 'ed']) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue;
    const stem = lower.slice(0, -ending.length);
    if (ending === 'ed' && stem.endsWith('i')) out.push(`${stem.slice(0, -1)}y`);
    if (/([bdfgklmnprtvz])\1$/u.test(stem)) out.push(stem.slice(0, -1));
    // A silent e went with the ending where the stem alone is no English word: encircl(e), evacuat(e), forc(e).
    if (/(?:[^aeiou]l|[cvzug]|at|us|ir|in(?:is)?h?g)$/u.test(stem) && !/(?:ng|ag|og|ir)$/u.test(stem)) out.push(`${stem}e`, stem);
    else out.push(stem, `${stem}e`);
  }
  if (lower.endsWith('ies')) out.push(`${lower.slice(0, -3)}y`);
  if (lower.endsWith('es')) out.push(lower.slice(0, -2));
  if (lower.endsWith('s') && !lower.endsWith('ss')) out.push(lower.slice(0, -1));
  out.push(lower);
  return out;
}
