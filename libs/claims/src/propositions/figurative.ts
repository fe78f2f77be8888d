import type { Doc } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import type { ClauseView } from './clause-view.js';
import { throughQuantity } from './through-quantity.js';

const nouns = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})$`, 'u');

/** What is fought, destroyed or eliminated without a shot. */
const FIGURES = nouns(
  'corruption crime criminality poverty hunger inflation unemployment illiteracy ignorance impunity disease diseases epidemic pandemic drugs drug cocaine marijuana heroin coca poppy opium narcotics trafficking contraband delinquency currency economy hope hopes dream dreams democracy constitution system image credibility reputation trust confidence unity morale tariff tariffs tax taxes aid law laws evidence document documents kg kilo kilos kilogram kilograms problem problems debt debts deficit crisis crises discrimination racism extradition possibility possibilities opportunity opportunities accord accords agreement agreements treaty treaties honor honour dignity order tranquility tranquillity path process charge charges accusation accusations revolution plan plans principle principles myth illusion belief beliefs prestige stability sovereignty independence violence terrorism terror extremism subversion lawlessness insecurity smuggling narcoterrorism radicalism scourge',
);
const CAUSES = nouns(
  'rights right peace democracy justice freedom equality life survival reform reforms votes ideal ideals principle principles dignity change',
);

/** What is attacked with words, laws and money. */
const VALUES = nouns(
  'freedom freedoms liberty liberties right rights democracy constitution sovereignty dignity honor honour independence judiciary branch family values faith religion culture language truth institutionality legality justice peace integrity reputation image prestige progress principle principles',
);

/** "The fight against terrorism", "the war on drugs", "an attack on the judiciary": no force of any one day. */
export function isAgainstIlls({ parse: { chunks } }: ClauseView, at: number): boolean {
  const [prep, what] = [chunks[at + 1], chunks[at + 2]];
  if (prep?.kind !== 'prep' || !/^(?:against|on|upon)$/u.test(prep.word) || what?.kind !== 'np') return false;
  if (/^(?:fight|war|battle|struggle|campaign|offensive|crackdown)s?$/u.test(chunks[at]!.word)) return FIGURES.test(what.word);
  return /^(?:attack|assault|blow|aggression)s?$/u.test(chunks[at]!.word) && VALUES.test(what.word);
}

const PICTURES = nouns('footage video videos film films picture pictures photo photos photograph photographs movie scene scenes');

/** "Was shooting footage of the damage": with a camera. */
export const isFilming = (c: ClauseView): boolean => {
  const at = c.passive ? c.clause.subjects[0] : c.object();
  return c.lemma === 'shoot' && at !== undefined && PICTURES.test(c.parse.chunks[at]!.word);
};

const LAWS = nouns(
  'law laws ruling rulings decision decisions decree decrees act ban bans clause clauses provision provisions amendment amendments verdict statute statutes measure measures bill bills order orders policy policies restriction restrictions mandate conviction sentence plan',
);
const PLANS = nouns(
  'proposal proposals plan plans idea ideas motion motions request requests suggestion suggestions offer offers rumour rumours rumor rumors theory claim claims',
);
const OFFICES = nouns(
  'authority power powers position office trust privilege privileges right rights law laws system process drug drugs alcohol substances status freedom immunity resources funds aid',
);

/** "The court struck down the law", "shot down the plan", "abused its authority": nobody is hurt. */
export function isOfLaw(c: ClauseView): boolean {
  const object = c.object();
  if (object === undefined) return false;
  const { word } = c.parse.chunks[throughQuantity(c.parse.chunks, object)]!;
  // "Shot down the proposal", "the bill came up, and the governor shot it down"
  if (c.lemma === 'shoot' && c.particleOf() === 'down')
    return LAWS.test(word) || PLANS.test(word) || (word === 'it' && c.classOf(object) !== 'weapon');
  if (c.lemma === 'strike' && (c.particleOf() === 'down' || /^laws?$/u.test(word))) return LAWS.test(word);
  return /^(?:abuse|misuse)$/u.test(c.lemma) && OFFICES.test(word);
}

/** "The country is about to explode", "the conflict exploded", "anger exploded": only devices, arms and what they blow up do so. */
const BURSTS = nouns(
  'confrontation confrontations dispute disputes row debate scandal country countries region nation society situation crisis crises conflict conflicts war violence tension tensions anger rage fury protest protests unrest population people debate scandal demand demands price prices market markets controversy issue problem problems economy world',
);
export const isOutburst = (c: ClauseView): boolean =>
  /^(?:explode|erupt)$/u.test(c.lemma) && c.clause.subjects.some((at) => BURSTS.test(c.parse.chunks[at]!.word));

/** What does its harm without anybody's force. */
const ILLS = nouns(
  'drugs drug trafficking narcotics cocaine heroin alcohol tobacco poverty hunger famine drought inflation unemployment corruption scandal scandals debt recession disease diseases illness cancer cholera malaria epidemic epidemics pandemic virus aids storm storms flood floods hurricane cyclone typhoon',
);
/** "Drugs are killing children", "another scandal hit the party". */
const byIlls = (c: ClauseView): boolean =>
  (c.passive ? c.clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns) : c.clause.subjects).some((at) =>
    ILLS.test(c.parse.chunks[at]!.word),
  );

/** "Seize this opportunity". */
const CHANCES = nouns('occasion occasions opportunity opportunities chance chances moment initiative momentum');

/** "Turkey beat Chad in the final", "stormed the semi-final": a game. */
const GAMES = nouns(
  'final finals semi-final semi-finals semifinal semifinals quarter-final quarter-finals quarterfinal quarterfinals playoff play-off playoffs play-offs match game cup tournament league championship championships tie-break derby fixture qualifier polls election elections vote runoff run-off ballot primary primaries',
);
const isAtPlay = (c: ClauseView): boolean => {
  if (!/^(?:beat|defeat|rout|thrash|crush|trounce|overpower|storm)$/u.test(c.lemma)) return false;
  const played = [
    ...(c.passive ? c.clause.subjects : c.clause.objects),
    ...c.clause.obliques.filter((o) => o.prep === 'in').flatMap((o) => o.nouns),
  ];
  return played.some((at) => GAMES.test(c.parse.chunks[at]!.word));
};

/** "Struck a balance", "strike a deal". */
const STRUCK = nouns('balance balances chord tone note pose bargain bargains deal deals pact accord agreement agreements gold compromise');
const isStruckTogether = (c: ClauseView): boolean => {
  const object = c.object();
  return c.lemma === 'strike' && object !== undefined && STRUCK.test(c.parse.chunks[object]!.word);
};

/** "Fight corruption", "destroy the economy", "destroyed 900 kg of cocaine", "fights for human rights". */
export function isFigurative(c: ClauseView): boolean {
  if (/^(?:seize|grab|take|capture)$/u.test(c.lemma)) return c.clause.objects.some((at) => CHANCES.test(c.parse.chunks[at]!.word));
  if (
    !/^(?:fight|battle|combat|destroy|eliminate|eradicate|attack|damage|strike|defeat|beat|rout|thrash|crush|trounce|outclass|overpower|storm|hit|hurt|devastate|harm|liquidate|kill|level|ravage|wound)$/u.test(
      c.lemma,
    )
  )
    return false;
  if (byIlls(c) || isAtPlay(c) || isStruckTogether(c)) return true;
  const figure = (at: number): boolean => FIGURES.test(c.parse.chunks[at]!.word);
  const object = c.passive ? c.clause.subjects[0] : c.object();
  if (object !== undefined && (!c.passive || /^(?:defeat|eliminate|eradicate|combat|fight)$/u.test(c.lemma)))
    return figure(throughQuantity(c.parse.chunks, object));
  return (
    /^(?:fight|battle)$/u.test(c.lemma) &&
    c.clause.obliques.some(
      (o) =>
        (o.prep === 'against' && o.nouns.some(figure)) || (o.prep === 'for' && o.nouns.some((at) => CAUSES.test(c.parse.chunks[at]!.word))),
    )
  );
}

const SPOKEN = nouns(
  'speech speeches address statement statements interview interviews article articles editorial column letter remarks comments words communique communiqué sermon debate book tweet',
);

/** "Harshly attacked the president", "attacked him in a speech", "attacked the minister for his policy": with words. */
export function isVerbalAttack(c: ClauseView): boolean {
  if (!/^(?:attack|assail|blast|hit|strike|assault)$/u.test(c.lemma)) return false;
  const [first, last] = [c.parse.chunks[c.clause.from]!.from, c.parse.chunks[Math.max(c.clause.to, c.clause.verb.index)]!.to];
  for (let k = Math.max(first, c.clause.verb.from - 3); k < Math.min(last, c.clause.verb.to + 1); k += 1)
    if (/^(?:harshly|sharply|verbally|bitterly|publicly|openly|strongly)$/u.test(c.doc.tokens[k]!.lower)) return true;
  return c.clause.obliques.some((o) => /^(?:in|during|with)$/u.test(o.prep) && o.nouns.some((at) => SPOKEN.test(c.parse.chunks[at]!.word)));
}

const ATTACKS = nouns('attack attacks assault assaults onslaught offensive campaign broadside broadsides war');
const WORDY =
  /\b(?:harsh|verbal|scathing|stinging|bitter|virulent|vitriolic|rhetorical|public|press|media|smear|slander|defamation|propaganda|publicity|diplomatic|legal|ad hominem)\b/u;

/** "Launched a scathing attack on the minister", "launches attacks in its statements": with words. */
export function isWarOfWords(c: ClauseView, at: number): boolean {
  if (!ATTACKS.test(c.parse.chunks[at]!.word)) return false;
  if (WORDY.test(c.wordsOf(at))) return true;
  return c.clause.obliques.some((o) => o.prep === 'in' && o.nouns.some((k) => SPOKEN.test(c.parse.chunks[k]!.word)));
}

const ILLNESS = nouns(
  'cancer disease diseases illness illnesses malaria cholera measles dysentery diarrhoea diarrhea fever aids hiv covid covid-19 coronavirus virus infection infections pneumonia tuberculosis ebola influenza flu stroke causes overdose overdoses abuse alcoholism smoking heatstroke diabetes leukaemia leukemia',
);

/** "Died of cancer", "die from drug abuse": nobody did it. */
export const ofIllness = (doc: Doc, parse: Parse, clause: Clause): boolean =>
  /^(?:die|perish|succumb)$/u.test(clause.verb.word) &&
  clause.obliques.some(
    (o) =>
      (/^(?:of|from|to)$/u.test(o.prep) && o.nouns.some((at) => ILLNESS.test(parse.chunks[at]!.word))) ||
      (/^(?:in|during|after)$/u.test(o.prep) &&
        o.nouns.some((at) =>
          MISHAP.test(doc.text.slice(doc.tokens[parse.chunks[at]!.from]!.start, doc.tokens[parse.chunks[at]!.head]!.end)),
        )),
  );
const MISHAP =
  /\b(?:non-?(?:combat|hostile)|car|traffic|road|vehicle|training|boating|motor(?:cycle|bike)?) [\w -]*\b(?:incident|accident|crash|collision)s?$|\baccidents?$/iu;
