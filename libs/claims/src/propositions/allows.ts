import { isAttemptNoun } from '../grammar/lend-subject.js';
import { allowsForce, isComputer } from './allows-force.js';
import { chargesWithDuty } from './charges.js';
import type { ClauseView, ObjectClass } from './clause-view.js';
import { BASE_NOUN, FORCE_NOUN } from './noun-classes.js';
import { DELIVERED } from './light-verbs.js';
import { mentionsWithin } from './reading.js';
import type { Trigger } from './triggers.js';
import { throughQuantity } from './through-quantity.js';

/** The words right behind a verb: "low over", "the road for". */
const sweepWords = ({ doc, clause }: ClauseView): string =>
  doc.tokens
    .slice(clause.verb.to, clause.verb.to + 4)
    .map((t) => t.lower)
    .join(' ');

const SILENCE = /^(?:say|comment|elaborate|answer|name|identify|specify|disclose|confirm|discuss|give|speculate)$/u;

/** Whether the clause is one in which a verb has this reading. */
export function allows(c: ClauseView, trigger: Trigger, found: ObjectClass): boolean {
  const { lemma } = c;
  // "Oster will support Velm": a capital that is backed or met with is its government.
  const object = found === 'place' && AMONG_POWERS.has(trigger.type) && isCapital(c) ? 'actor' : found;
  const people = object === 'people' || object === 'actor';
  const count = c.clause.subjects.length + c.clause.objects.length;
  if (trigger.type === 'REQUEST' && lemma === 'demand' && !c.passive && (object === 'event' || object === 'deal')) return true;
  switch (trigger.type) {
    case 'TERRITORY':
      // "the town fell", "the garrison at Tarn fell"
      if (trigger.frame === 'fall')
        return (
          !c.passive &&
          !/^(?:suspicion|blame|responsibility|silence|darkness|night|snow|rain|debris|wreckage|fragments?|shrapnel|remnants?)$/u.test(
            c.parse.chunks[c.clause.subjects[0] ?? 0]!.word,
          ) &&
          // "falling debris": nothing falls to anybody.
          (c.clause.verb.verb!.form !== 'ing' || c.clause.obliques.some((o) => /^(?:to|into)$/u.test(o.prep))) &&
          (c.classOf(c.clause.subjects[0]) === 'place' ||
            /\b(?:garrison|stronghold|outpost|barracks|headquarters)$/u.test(c.parse.chunks[c.clause.subjects[0] ?? 0]!.word))
        );
      if (trigger.frame === 'self') return true;
      // "Jets swept low over the city", "swept the road for mines"
      if (lemma === 'sweep' && /\b(?:low|over|overhead|above|for)\b/u.test(sweepWords(c))) return false;
      if (/^(?:advance|push|sweep|storm|press|move|infiltrate|thrust)$/u.test(lemma)) return c.armed() || object === 'place';
      if (/^(?:dislodge|oust|drive|push|expel)$/u.test(lemma))
        return (
          people &&
          c.clause.obliques.some((o) => /^(?:from|out of|of)$/u.test(o.prep) && c.isSomewhere(throughQuantity(c.parse.chunks, o.nouns[0]!)))
        );
      if (
        /^(?:liberate|retake|recapture|enter|control|hold|capture|seize|take|reclaim|regain|secure|occupy|annex|overrun|invade|conquer|reoccupy)$/u.test(
          lemma,
        ) &&
        (object === 'people' || object === 'other') &&
        /^(?:it|which)$/u.test(c.wordsOf(c.object()))
      )
        return true;
      if (lemma === 'fall') return object === 'place';
      // "The vote took place", "the president took office": no place was taken.
      if (lemma === 'take' && /^(?:place|office|shelter|refuge)$/u.test(c.parse.chunks[c.object() ?? c.clause.verb.index]!.word))
        return false;
      // Aid and refugees enter a country and take no ground.
      if (
        /^(?:enter|advance|sweep)$/u.test(lemma) &&
        /\b(?:aid|relief|trucks?|convoys?|supplies|goods|food|fuel|workers?|refugees?|migrants?|journalists?|inspectors?|delegations?|tourists?|imports?|people|ships?|traffic)\b/u.test(
          c.wordsOf(c.clause.subjects[0]),
        )
      )
        return false;
      if (lemma === 'clear') return object === 'place' || object === 'line';
      // "Had overrun a garrison": where it was.
      return object === 'place' || (lemma === 'overrun' && BASE_NOUN.test(c.parse.chunks[c.object() ?? c.clause.verb.index]!.word));
    case 'COERCE':
      // "Hacked to death": no computer.
      if (lemma === 'hack') return isComputer(c);
      if (/^(?:impose|reimpose|tighten)$/u.test(lemma))
        return /restriction|curfew|blockade|blackout|ban|martial|siege|embargo|emergency|censor|closure|lockdown/u.test(
          c.wordsOf(c.object()),
        );
      if (/^(?:block|cut|close|shut)$/u.test(lemma) && c.protesters()) return false;
      if (/^(?:ban|bar|block|prohibit|outlaw|restrict|close|shut|seal|cut|disrupt|dissolve|suspend)$/u.test(lemma))
        return (
          object === 'line' ||
          object === 'place' ||
          (/^(?:ban|bar|outlaw|prohibit|dissolve)$/u.test(lemma) && (people || /^(?:other|event|weapon)$/u.test(object)))
        );
      if (/^(?:seize|confiscate|impound|commandeer|hijack|requisition)$/u.test(lemma) && trigger.mode[0] === 'seize')
        return object === 'weapon' || object === 'other' || (people && c.passive);
      if (/^(?:find|discover|uncover|unearth|recover|retrieve|defuse|dismantle|deactivate|intercept)$/u.test(lemma))
        return object === 'weapon' && !/rocket|missile|drone|jet|plane|aircraft|shell/u.test(c.parse.chunks[c.object()!]!.word);
      if (/^(?:capture)$/u.test(lemma)) return people || object === 'weapon' || object === 'other';
      if (/^(?:burn|torch|rob)$/u.test(lemma)) return object !== 'none';
      return object !== 'none' || count > 0;
    case 'MOBILIZE':
      // Arms sent to another party are aid; sent to a place of the sender's own war they are a movement.
      if (
        lemma === 'send' &&
        object === 'weapon' &&
        c.clause.obliques.some(
          (o) =>
            o.prep === 'to' &&
            mentionsWithin(c.reading, c.parse.chunks[o.nouns[0]!]!.from, c.parse.chunks[o.nouns[0]!]!.to).some(
              (m) => m.kind !== 'place' || m.metonym,
            ),
        )
      )
        return false;
      // "Sending Moscow drones", "sent the army rifles": somebody gets them.
      if (lemma === 'send' && (object === 'weapon' || object === 'actor') && c.receives()) return false;
      // "Brings the number of soldiers killed to 12": a count grows, and nobody is moved.
      if (lemma === 'bring' && /^(?:number|total|toll|count|tally|figure|sum)$/u.test(c.parse.chunks[c.object() ?? -1]?.word ?? ''))
        return false;
      if (/^(?:move|transport|bring|send|airlift)$/u.test(lemma))
        return (
          (object === 'weapon' && !(lemma === 'send' && c.receiverAfterTo())) ||
          (people && lemma === 'send' && !GOES_IN_NO_FORCE.test(c.parse.chunks[c.object()!]!.word)) ||
          (people && FORCE_NOUN.test(c.wordsOf(c.object()).split(' ').at(-1) ?? ''))
        );
      // ", the paper gathered,": it has learnt something.
      if (lemma === 'gather' && c.clause.obliques.length === 0 && c.clause.objects.length === 0 && !c.infinitiveAfter()) return false;
      // "The arms package will be dispatched to Ruvania": help.
      if (lemma === 'dispatch' && gives(c, object)) return false;
      // Rescuers and the hurt are no force.
      if (
        /^(?:rush|arrive|gather)$/u.test(lemma) &&
        /ambulance|emergency|fire-?fight|paramedic|rescue|medic|patient|doctor|hospital/u.test(
          `${c.wordsOf(c.clause.subjects[0])} ${c.clause.obliques
            .flatMap((o) => o.nouns)
            .map((at) => c.wordsOf(at))
            .join(' ')}`,
        )
      )
        return false;
      if ((lemma === 'rush' && c.passive) || (lemma === 'head' && c.civilians())) return false;
      if (lemma === 'fly') return true;
      if (/^(?:establish|create|build|open)$/u.test(lemma) && c.armed() && c.settles()) return true;
      if (/^(?:create|build|open)$/u.test(lemma)) return false;
      if (trigger.frame === 'do') return people && /force|unit|militia|army|brigade|group|body|movement/u.test(c.wordsOf(c.object()));
      // "Villagers had gathered for a meal": no force.
      if (/^(?:gather|assemble)$/u.test(lemma) && c.civilians()) return false;
      if (/^(?:gather|rally|recruit|enlist|patrol|arrive|set|build|fly|march|dispatch|assemble|converge|regroup)$/u.test(lemma))
        return c.armed() || people;
      return true;
    case 'RETREAT':
      // "Vowed not to lay down their arms": a refusal.
      if (lemma === 'lay' && c.notTo()) return false;
      // "evacuated its staff from the city", "pulled its troops out": one's own people go.
      if (
        /^(?:evacuate|withdraw)$/u.test(lemma) &&
        /\b(?:its|their|his|all|most|remaining)\b.*\b(?:staff|personnel|employees|diplomats|workers|troops|forces|soldiers|fighters|units|men)$/u.test(
          c.wordsOf(c.object()),
        )
      )
        return true;
      if (lemma === 'evacuate' && object === 'none' && !c.passive) return true;
      if (/^(?:leave|evacuate|abandon|vacate)$/u.test(lemma))
        return (
          object === 'place' && (c.armed() || c.pronounSubject()) && !goesOut(c) && !c.clause.obliques.some((o) => o.prep === 'without')
        );
      if (/^(?:exchange|swap)$/u.test(lemma))
        return /^(?!.*\b(?:lists?|names?|details)\b).*(?:prisoner|captive|hostage|detainee|body|bodies)/u.test(c.wordsOf(c.object()));
      if (/^(?:release|free|hand|set)$/u.test(lemma)) return people;
      if (lemma === 'rescue') return IN_HANDS.test(c.wordsOf(c.object()));
      if (lemma === 'flee')
        return (
          c.armed() &&
          /fighter|troop|soldier|rebel|militant|force|army|gunm|men|police|officer|guard|attacker|assailant|raider|bandit|bomber|insurgent|jihadist|guerrilla|terrorist|suspect|member|commander|militia|crew|column|group|it|they/u.test(
            c.wordsOf(c.clause.subjects[0]),
          )
        );
      if (/^(?:flee|collapse|disengage|give|lay)$/u.test(lemma)) return c.armed();
      if (lemma === 'desert' || lemma === 'disband') return object === 'none' && c.armed();
      if (lemma === 'withdraw') return object !== 'deal' && object !== 'anaphor' && object !== 'other';
      return true;
    case 'AID':
      // "Delivered a strike on the depot": nobody is given anything.
      if (trigger.frame === 'give') return gives(c, object) && !DELIVERED.test(c.parse.chunks[c.object() ?? 0]!.word);
      // "Its members were advised to be ready": a counsel, no training.
      if (lemma === 'advise' && c.infinitiveAfter()) return false;
      if (/^(?:train|advise|fund|finance|equip|arm)$/u.test(lemma)) return !c.passive || count > 0;
      return true;
    case 'AGREE':
      // "The death tolls could not be reconciled": figures, not foes.
      if (lemma === 'reconcile') return people || (object === 'none' && !c.passive && c.clause.subjects.length > 1);
      if (/^(?:extend|renew|call)$/u.test(lemma)) return /\b(?:truce|cease-?fire|armistice)$/u.test(c.wordsOf(c.object()));
      if (/^(?:propose|accept|offer|pledge|negotiate|settle|declare)$/u.test(lemma))
        return object === 'deal' || (lemma === 'offer' && c.infinitiveAfter());
      if (lemma === 'sign' || lemma === 'ink') return object === 'deal';
      return lemma !== 'agree' ||
        object === 'deal' ||
        c.clause.obliques.some((o) => /^(?:on|to|with)$/u.test(o.prep)) ||
        c.infinitiveAfter()
        ? !c.toldInfinitive()
        : false;
    case 'REJECT':
      if (lemma === 'renege') return true;
      // "Refused to say", "declined to comment" leave a question open and refuse nothing.
      if (/^(?:refuse|decline)$/u.test(lemma) && c.parse.clauses.some((o) => o.parent === c.clause.index && SILENCE.test(o.verb.word)))
        return false;
      if (lemma === 'refuse' || lemma === 'decline') return lemma === 'refuse' || c.infinitiveAfter();
      if (lemma === 'deny' && (object === 'anaphor' || object === 'event' || object === 'none')) return false;
      // "denied them access": nothing is rejected.
      if (lemma === 'deny' && /\b(?:access|entry|passage|food|water|visas?|treatment)\b/u.test(c.wordsOf(c.clause.objects.at(-1))))
        return false;
      if (lemma === 'oppose' && c.passive) return false;
      if (object === 'anaphor' && c.contentAfter()) return false;
      return object !== 'none' && object !== 'people';
    case 'REQUEST':
      if (lemma === 'appeal') return c.infinitiveAfter() || c.clause.obliques.some((o) => /^(?:for|to)$/u.test(o.prep));
      if (lemma === 'demand') return !c.passive && !c.typedContent() && !c.hasTypedInfinitive();
      if (lemma === 'press') return c.infinitiveAfter() && people;
      if (lemma === 'ask' && people && c.clause.obliques.some((o) => o.prep === 'for')) return true;
      return c.infinitiveAfter() || object === 'event' || object === 'deal';
    case 'ACCUSE':
      // "blamed the weather"
      if (lemma === 'blame' && object === 'other' && !c.clause.obliques.some((o) => /^(?:for|on)$/u.test(o.prep))) return false;
      if (/^(?:accuse|blame)$/u.test(lemma)) return !c.typedContent() && count > 0;
      // "Charged two men with murdering a guard": what they are charged with tells it.
      if (lemma === 'charge' && c.typedContent()) return false;
      if (chargesWithDuty(c.parse, c.clause)) return false;
      if (/^(?:indict|charge)$/u.test(lemma)) return people || c.passive;
      if (lemma === 'complain') return c.clause.obliques.some((o) => /^(?:to|about|over|of)$/u.test(o.prep));
      // "Slammed the door"
      if (lemma === 'slam' && /\b(?:doors?|brakes?|phone|fist)$/u.test(c.wordsOf(c.object()))) return false;
      if (/^(?:criticise|criticize|investigate|probe|slam|lambast)$/u.test(lemma)) return object !== 'none';
      if (/^(?:condemn|denounce|decry|deplore)$/u.test(lemma)) return true;
      return object !== 'none' || c.clause.obliques.some((o) => o.prep === 'as' || o.prep === 'for');
    case 'CONSULT':
      // "was met with artillery"
      if (lemma === 'meet' && (c.passive || MET.test(c.parse.chunks[c.object() ?? c.clause.verb.index]!.word))) return false;
      // What people talk about is no meeting.
      if (lemma === 'discuss' && c.clause.subjects.length < 2 && c.civilians()) return false;
      // "A base that hosts Ostrian troops", "a town hosting refugees": no meeting.
      if (lemma === 'host' && /\b(?:troops|soldiers|forces|personnel|fighters|units|bases?|refugees|displaced|migrants|families|people)\b/u.test(c.wordsOf(c.object()))) return false; // prettier-ignore
      if (/^(?:discuss|brief|talk|host)$/u.test(lemma))
        return people || object === 'event' || object === 'deal' || c.clause.obliques.some((o) => o.prep === 'with');
      // A general who visits troops confers with nobody.
      if (lemma === 'visit' && /\b(?:troops|soldiers|fighters|forces|front ?lines?|wounded)\b/u.test(c.wordsOf(c.object()))) return false;
      if (lemma === 'visit') return !c.civilians() && (c.pronounSubject() || c.actorBefore());
      return (
        people ||
        c.clause.obliques.some((o) => o.prep === 'with') ||
        c.clause.subjects.length > 1 ||
        (lemma === 'meet' && object === 'none' && /s$|people$/u.test(c.parse.chunks[c.clause.subjects[0] ?? c.clause.verb.index]!.word))
      );
    case 'COOPERATE':
      // "Coordinated relief across the province": with nobody in particular.
      return lemma !== 'coordinate' || people || c.clause.objects.length === 0 || c.clause.obliques.some((o) => o.prep === 'with');
    case 'CONCEDE':
      return (
        trigger.mode.length > 0 ||
        /siege|blockade|sanction|curfew|ban|restriction|embargo|martial|measure|emergency/u.test(c.wordsOf(c.object()))
      );
    case 'SANCTION':
      if (/^(?:halt|suspend|cancel|cut|withhold|reduce|freeze)$/u.test(lemma))
        return /\b(?:aid|assistance|visit|ties|relations|cooperation|trade|supplies|funding|loans?|assets|membership|flights|exports|imports)\b/u.test(
          c.wordsOf(c.object()),
        );
      return people || object === 'place' || object === 'other' || lemma !== 'sever';
    case 'PROTEST':
      if (/^(?:block|barricade)$/u.test(lemma)) return c.protesters() && (object === 'line' || object === 'place');
      // "Marched the captives out of the village"
      if (lemma === 'march' && people) return false;
      if (lemma === 'rally' || lemma === 'march') return !/troop|soldier|force|army|fighter/u.test(c.wordsOf(c.clause.subjects[0]));
      return c.clause.subjects.length > 0 || c.passive;
    case 'SUPPORT':
      if (/^(?:support|back|defend|champion)$/u.test(lemma))
        return (
          !c.passive &&
          (people ||
            object === 'event' ||
            object === 'deal' ||
            /effort|right|plan|bid|cause|claim|independence|call|policy/u.test(c.wordsOf(c.object()))) &&
          c.armed()
        );
      return people || object === 'event' || object === 'deal';
    case 'THREATEN':
      if (/^(?:avenge|revenge|punish)$/u.test(lemma))
        return (
          c.ancestors().some((a) => /^(?:vow|threaten|promise|pledge|swear|warn)$/u.test(a.verb.word)) ||
          /^(?:will|would|'ll|shall)$/u.test(c.clause.verb.verb!.modal ?? '')
        );
      if (lemma === 'threaten' && c.toldInfinitive()) return false;
      // "The violence threatens to derail the talks": nobody threatens.
      if (
        lemma === 'threaten' &&
        c.infinitiveAfter() &&
        c.reading.words.nounTrigger(c.parse.chunks[c.clause.subjects[0] ?? 0]!.word) !== null
      )
        return false;
      return people || object === 'place' || object === 'event' || c.infinitiveAfter();
    case 'ASSESSMENT':
      if (/^(?:fail|struggle)$/u.test(lemma) && (c.clause.shared || c.clause.subjects.some((at) => isAttemptNoun(c.parse.chunks[at]!))))
        return false;
      if (/^(?:limit|weaken|undermine|strengthen|hamper|embolden)$/u.test(lemma) && c.actorBefore()) return true;
      return c.armed() && (lemma !== 'fail' || !c.infinitiveAfter() || !c.hasTypedInfinitive());
    case 'ASSAULT':
      return allowsForce(c, trigger, object);
    default:
      return true;
  }
}

const AMONG_POWERS = new Set<string>(['SUPPORT', 'COOPERATE', 'CONSULT']);
const isCapital = (c: ClauseView): boolean => {
  const chunk = c.parse.chunks[c.object() ?? -1];
  return chunk !== undefined && mentionsWithin(c.reading, chunk.from, chunk.to).some((m) => m.headToken === chunk.head && m.metonym);
};

/** What is met and is nobody: "met little resistance", "met the deadline". */
const MET =
  /^(?:resistance|opposition|criticism|fire|goals?|targets?|deadlines?|demands?|conditions?|requirements?|needs?|fate|death|end|standards?|obligations?|expectations|challenges?|threats?|silence)$/u;

/** What help is made of. */
const gives = (c: ClauseView, object: ObjectClass): boolean =>
  object === 'weapon' ||
  /weapons|aid|support|training|money|fund|advis|assistance|equipment|arms|intelligence|fuel|supplies|ammunition|shelter|cover|asylum|loan|relief|medicine|food|drones|missiles|tanks|rifles|rockets|shells|jets|howitzers/u.test(
    c.wordsOf(c.object()) + c.objectsText(),
  );

/** Whom no force is made of: "sent the body home", "sent the women back". */
const GOES_IN_NO_FORCE =
  /^(?:bod(?:y|ies)|corpses?|remains|coffins?|wi(?:fe|ves)|wom[ae]n|girls?|child(?:ren)?|citizens?|civilians?|residents?|villagers?|people|famil(?:y|ies)|refugees?|migrants?|victims?|wounded|injured|patients?|students?|pupils?|tourists?|journalists?|him|her|he|she)$/u;

/** "As he left his home", "left a mosque": somebody goes out. */
const goesOut = (c: ClauseView): boolean =>
  /^(?:his|her|an?) (?:[\w-]+ )?(?:home|house|office|hospital|mosque|church|school|shop|hotel|court|car|restaurant)\b/u.test(
    c.wordsOf(c.object()),
  );

/** "Rescued 20 hostages": out of somebody's hands, not out of the rubble. */
const IN_HANDS =
  /\b(?:hostages?|captives?|abductees?|kidnap\w*|abducted|prisoners?|schoolgirls?|schoolchildren|pupils|students|girls|pilgrims)\b/u;
