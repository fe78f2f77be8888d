import type { Clause, Parse } from '../grammar/clause.js';
import type { ClauseView } from './clause-view.js';
import { throughQuantity } from './through-quantity.js';

const nouns = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/u).join('|')})$`, 'u');

/** What is fought, destroyed or eliminated without a shot. */
const FIGURES = nouns(
  'corruption crime criminality poverty hunger inflation unemployment illiteracy ignorance impunity disease diseases epidemic pandemic drugs drug cocaine marijuana heroin coca poppy opium narcotics trafficking contraband delinquency currency economy hope hopes dream dreams democracy constitution system image credibility reputation trust confidence unity morale tariff tariffs tax taxes aid law laws evidence document documents kg kilo kilos kilogram kilograms problem problems debt debts deficit crisis crises discrimination racism extradition possibility possibilities opportunity opportunities accord accords agreement agreements treaty treaties honor honour dignity order tranquility tranquillity path process charge charges accusation accusations revolution plan plans principle principles myth illusion belief beliefs prestige stability sovereignty independence',
);
const CAUSES = nouns('rights right peace democracy justice freedom equality life survival reform reforms votes');

const PICTURES = nouns('footage video videos film films picture pictures photo photos photograph photographs movie scene scenes');

/** "Was shooting footage of the damage": with a camera. */
export const isFilming = (c: ClauseView): boolean => {
  const at = c.passive ? c.clause.subjects[0] : c.object();
  return c.lemma === 'shoot' && at !== undefined && PICTURES.test(c.parse.chunks[at]!.word);
};

/** "Fight corruption", "destroy the economy", "destroyed 900 kg of cocaine", "fights for human rights". */
export function isFigurative(c: ClauseView): boolean {
  if (
    !/^(?:fight|battle|combat|destroy|eliminate|attack|damage|strike|defeat|hit|hurt|devastate|harm|liquidate|kill|level)$/u.test(c.lemma)
  )
    return false;
  const figure = (at: number): boolean => FIGURES.test(c.parse.chunks[at]!.word);
  const object = c.passive ? c.clause.subjects[0] : c.object();
  if (object !== undefined && (!c.passive || /^(?:defeat|eliminate|combat|fight)$/u.test(c.lemma)))
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
  'speech statement statements interview interviews article articles editorial column letter remarks comments words communique communiqué sermon debate book tweet',
);

/** "Harshly attacked the president", "attacked him in a speech", "attacked the minister for his policy": with words. */
export function isVerbalAttack(c: ClauseView): boolean {
  if (!/^(?:attack|assail|blast|hit|strike|assault)$/u.test(c.lemma)) return false;
  const [first, last] = [c.parse.chunks[c.clause.from]!.from, c.parse.chunks[Math.max(c.clause.to, c.clause.verb.index)]!.to];
  for (let k = Math.max(first, c.clause.verb.from - 3); k < Math.min(last, c.clause.verb.to + 1); k += 1)
    if (/^(?:harshly|sharply|verbally|bitterly|publicly|openly|strongly)$/u.test(c.doc.tokens[k]!.lower)) return true;
  return c.clause.obliques.some((o) => /^(?:in|during|with)$/u.test(o.prep) && o.nouns.some((at) => SPOKEN.test(c.parse.chunks[at]!.word)));
}

const ILLNESS = nouns(
  'cancer disease diseases illness illnesses malaria cholera measles dysentery diarrhoea diarrhea fever aids hiv covid covid-19 coronavirus virus infection infections pneumonia tuberculosis ebola influenza flu stroke causes overdose overdoses abuse alcoholism smoking heatstroke diabetes leukaemia leukemia',
);

/** "Died of cancer", "die from drug abuse": nobody did it. */
export const ofIllness = (parse: Parse, clause: Clause): boolean =>
  /^(?:die|perish|succumb)$/u.test(clause.verb.word) &&
  clause.obliques.some((o) => /^(?:of|from|to)$/u.test(o.prep) && o.nouns.some((at) => ILLNESS.test(parse.chunks[at]!.word)));
