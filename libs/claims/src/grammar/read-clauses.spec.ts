import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../document/read-document.js';
import { mendTags } from './mend-tags.js';
import { parseSentence } from './parse-sentence.js';

/** Each clause as "verb(subject & subject > object | prep:noun)". */
function clausesOf(text: string): string[] {
  const doc = readDocument(text);
  return doc.sentences.flatMap((sentence) => {
    const { chunks, clauses } = parseSentence(sentence, mendTags(doc, sentence));
    const words = (at: number): string => text.slice(doc.tokens[chunks[at]!.from]!.start, doc.tokens[chunks[at]!.to - 1]!.end);
    return clauses.map(
      (c) => `${c.verb.word}${c.verb.verb!.passive ? '!' : ''}(${c.subjects.map(words).join(' & ')} > ${c.objects.map(words).join(' & ')})`,
    );
  });
}

describe('readClauses', () => {
  it.each([
    ['The rebels shelled the town.', ['shell(The rebels > the town)']],
    ['Three soldiers were killed by rebels near Tarn.', ['kill!(Three soldiers > )']],
    ['The army, which lost two men, has left the valley.', ['lose(The army > two men)', 'leave(The army > the valley)']],
    ['The town, held by the Northern Front, was shelled.', ['hold!(The town > )', 'shell!(The town > )']],
    ['The minister said the rebels had burned a school.', ['say(The minister > )', 'burn(the rebels > a school)']],
    ['The rebels burned a school, the minister said.', ['burn(The rebels > a school)', 'say(the minister > )']],
    ['The rebels burned a school, said a minister in Tarn.', ['burn(The rebels > a school)', 'say(a minister > )']],
    ['The front, he complained, did not send a single gun.', ['complain(he > )', 'send(The front > a single gun)']],
    ['Gunmen killed two guards and burned a truck.', ['kill(Gunmen > two guards)', 'burn(Gunmen > a truck)']],
    ['"We never fired on the convoy," he said.', ['fire(We > )', 'say(he > )']],
    ['Fighting began after Ostria took the town.', ['begin(Fighting > )', 'take(Ostria > the town)']],
    ['Clashes have grown since the army launched an offensive two weeks ago.', ['grow(Clashes > )', 'launch(the army > an offensive)']],
    ['Ostria said shells fired by the army landed in Tarn.', ['say(Ostria > )', 'fire!(shells > )', 'land(shells > )']],
    ['Ostria helped disarm the rebels.', ['help(Ostria > )', 'disarm(Ostria > the rebels)']],
    [
      'The group is believed to have been armed and trained in Velm.',
      ['believe!(The group > )', 'arm!(The group > )', 'train!(The group > )'],
    ],
    ['Talks collapsed after the rebels walked out.', ['collapse(Talks > )', 'walk(the rebels > )']],
    ['The judge was seized in May and freed two years later.', ['seize!(The judge > )', 'free!(The judge > )']],
    [
      'He accused Ostria of arming rebels, a charge that Ostria has denied.',
      ['accuse(He > Ostria)', 'arm(Ostria > rebels)', 'deny(Ostria > a charge)'],
    ],
    [
      'She accused the army of torturing captives, looting shops and burning villages.',
      ['accuse(She > the army)', 'tortur(the army > captives)', 'loot(the army > shops)', 'burn(the army > villages)'],
    ],
    ['The militia threatened it with "total destruction".', ['threaten(The militia > it)']],
    ['He accused the army of bombing the market.', ['accuse(He > the army)', 'bomb(the army > the market)']],
    ['Rebels attacked the base Monday, killing nine people.', ['attack(Rebels > the base)', 'kill(Rebels > nine people)']],
    ['The front claimed a bomb Monday that killed nine people.', ['claim(The front > a bomb)', 'kill(a bomb > nine people)']],
    ['Jets bombed the camp, killing nine people.', ['bomb(Jets > the camp)', 'kill(Jets > nine people)']],
    ['Jets bombed a camp in Ostria killing nine people.', ['bomb(Jets > a camp)', 'kill(Jets > nine people)']],
    [
      'General Bell, who is the head of the mission in Velm, confirmed the raid.',
      ['be(General Bell > the head)', 'confirm(General Bell > the raid)'],
    ],
    ['Thousands fled as troops advanced on the town.', ['flee(Thousands > )', 'advance(troops > )']],
    ['After the rebels left the town, soldiers entered it.', ['leave(the rebels > the town)', 'enter(soldiers > it)']],
    ['Rebels left the base, two residents and an officer said.', ['leave(Rebels > the base)', 'say(two residents & an officer > )']],
    ['Rebels left the base, an officer said, leaving it.', ['leave(Rebels > the base)', 'say(an officer > )', 'leave(Rebels > it)']],
    [
      'She said the army and the clans had fought rebels, but denied that a town had fallen.',
      ['say(She > )', 'fight(the army & the clans > rebels)', 'deny(She > )', 'fall(a town > )'],
    ],
    [
      'The general said troops held the town, and accused rebels of looting it.',
      ['say(The general > )', 'hold(troops > the town)', 'accuse(The general > rebels)', 'loot(rebels > it)'],
    ],
    ['Troops and clan fighters known as Foxes drove rebels out.', ['know!(clan fighters > )', 'drive(Troops & clan fighters > rebels)']],
    [
      'The mayor said troops backed by artillery had attacked the bridge.',
      ['say(The mayor > )', 'back!(troops > )', 'attack(troops > the bridge)'],
    ],
    ['Residents know who killed the mayor.', ['know(Residents > )', 'kill( > the mayor)']],
    ['It is not clear who killed the mayor.', ['be(It > )', 'kill( > the mayor)']],
    ['The army used artillery to shell the town.', ['use(The army > artillery)', 'shell(The army > the town)']],
    ['The rebels used children to guard the town.', ['use(The rebels > children)', 'guard(children > the town)']],
    ['The front has in recent months stepped up raids.', ['step(The front > raids)']],
    ['Ostria is thought to have supplied the rebels.', ['think!(Ostria > )', 'supply(Ostria > the rebels)']],
    ['Men suspected to be rebels have killed nine people.', ['suspect!(Men > )', 'be(Men > rebels)', 'kill(Men > nine people)']],
    ['After burning the town, the rebels attacked a base.', ['burn(the rebels > the town)', 'attack(the rebels > a base)']],
    ['In addition to holding roads, the army took a hill.', ['hold(the army > roads)', 'take(the army > a hill)']],
    ['The front -- which was founded in May -- killed a judge.', ['found!(The front > )', 'kill(The front > a judge)']],
    ['Soldiers were the ones who killed the judge.', ['be(Soldiers > the ones)', 'kill(Soldiers > the judge)']],
    ['He condemned an attack on a union that killed nine people.', ['condemn(He > an attack)', 'kill(an attack > nine people)']],
    ['The men who killed two guards and a driver fled.', ['kill(The men > two guards & a driver)', 'flee(The men > )']],
    ['The shells that hit the market killed nine people.', ['hit(The shells > the market)', 'kill(The shells > nine people)']],
    ['The claim that rebels held the bridge was false.', ['hold(rebels > the bridge)', 'be(The claim > )']],
    [
      'Monitors said that troops shelled the town, and that rebel units hit a base.',
      ['say(Monitors > )', 'shell(troops > the town)', 'hit(rebel units > a base)'],
    ],
  ])('reads "%s"', (text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });
});
