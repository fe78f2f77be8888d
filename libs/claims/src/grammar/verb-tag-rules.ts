import { CHARGED } from '../lexicon/charged-acts.js';
import { DAYS } from '../lexicon/function-words.js';
import { isSeveral } from '../lexicon/groups.js';
import { wordSet } from '../lexicon/word-set.js';
import type { TagRule } from './tag-rule.js';
import { isPastForm } from './verb-forms.js';

const ACTS = wordSet(
  'ships supplies sends provides trains funds arms supports uses holds controls remains plans faces fights carries claims denies backs attacks strikes bombs kills seizes launches opens closes cuts blames accuses orders moves rejects hits targets shells raids fires turns wants needs offers pounds storms captures takes loses frees releases arrests names marks vows urges calls warns numbers fields commands leads heads counts fears occupies rules threatens bans hosts stations harbours harbors shelters finances bankrolls equips sponsors outnumbers dominates mans',
);
const REPORTS = wordSet(
  'reports notes claims states warns demands estimates blames accuses vows denies rejects condemns urges orders threatens calls moves strikes attacks raids shells bombs kills seizes launches backs fires hits targets advances retreats',
);
/** Base forms that the tagger takes for nouns after a plural: "the rebels lack the weapons". */
const BASE_VERB = wordSet(
  'lack need fear want face target support back seek fight shell bomb raid storm strike hit launch demand control claim deny attack use hold blame plan guard block besiege surround seize capture ambush patrol battle accuse reject condemn oppose threaten march arrest detain torture loot burn rape execute abduct kidnap release free train arm fund supply report question doubt risk force order call urge hope vow abandon evacuate flee leave enter cross push press pound down destroy rescue repel retake recapture encircle cut rule field number command share finance sponsor man shelter head outnumber dominate',
);

/** What shows something. */
const SHOWING = wordSet(
  'figures data statistics records documents image images imagery picture pictures photos footage video videos results reports maps',
);

/** Verbs in the present that the tagger takes for nouns. */
export const VERB_RULES: readonly TagRule[] = [
  {
    name: 'accused-of-arming',
    examples: ['accused the government of arming/VERB clan militias', 'suspected of financing/VERB rebels'],
    on: ['NOUN', 'ADJ'],
    words: CHARGED,
    mend: ({ before, after }) => (before?.lower === 'of' && /^(?:NOUN|PROPN|ADJ|DET|PRON)$/u.test(after?.pos ?? '') ? 'VERB' : null),
  },
  {
    name: 'who-call',
    examples: ['The rebels , who call/VERB themselves', 'those who fight/VERB the army', 'rebels who control/VERB the town'],
    on: ['NOUN'],
    mend: ({ word, before, after }) =>
      before?.lower === 'who' && /^[a-z]+$/u.test(word.lower) && after !== undefined && !/^(?:VERB|AUX|PUNCT|CCONJ)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'the-military-accused',
    examples: [
      'the military accused/VERB the Red Column of',
      'The government disputes/VERB that figure',
      'The two accused/NOUN were freed',
    ],
    on: ['NOUN', 'ADJ'],
    words: wordSet('accused disputes'),
    mend: ({ word, before, after }) =>
      /^(?:NOUN|PROPN|ADJ)$/u.test(before?.pos ?? '') &&
      (after?.pos === 'DET' || (word.lower === 'accused' && /^(?:PROPN|PRON)$/u.test(after?.pos ?? '')))
        ? 'VERB'
        : null,
  },
  {
    name: 'has-armed',
    examples: ['has armed/VERB local militias', 'the army armed/VERB the villagers', 'an armed/ADJ group'],
    on: ['ADJ'],
    words: wordSet('armed'),
    mend: ({ before, after }) =>
      /^(?:has|have|had)$/u.test(before?.lower ?? '') ||
      (/^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '') && /^(?:DET|PRON)$/u.test(after?.pos ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'help-free',
    examples: ['soldiers helped free/VERB two captives'],
    on: ['ADJ'],
    words: wordSet('free clear secure'),
    mend: ({ before, after }) =>
      /^help(?:s|ed|ing)?$/u.test(before?.lower ?? '') && after !== undefined && after.pos !== 'PUNCT' ? 'VERB' : null,
  },
  {
    name: 'rebels-claim-to-have',
    examples: [
      'rebels claim/VERB to have killed 300 troops',
      'The insurgents claim/VERB to hold 80 hostages',
      "Osteria 's claim/NOUN to the islands",
      'They have no claim/NOUN to hold',
    ],
    on: ['NOUN'],
    words: wordSet('claim claims'),
    mend: ({ word, before, after, next }) =>
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') &&
      after?.lower === 'to' &&
      (/^(?:have|be)$/u.test(next?.lower ?? '') || (next?.pos === 'VERB' && word.lower === 'claim' && /[^s]s$/u.test(before!.lower)))
        ? 'VERB'
        : null,
  },
  {
    name: 'one-hit-something',
    examples: [
      'One hit/VERB a hospital',
      'Two hit/VERB the market , killing nine',
      'The one/NUM hit was a draw',
      'took one hit/NOUN a day',
    ],
    on: ['NOUN'],
    words: wordSet('hit strike'),
    mend: ({ before, back, after }) =>
      (before?.pos === 'NUM' || /^(?:one|another|others|several|most|some|many)$/u.test(before?.lower ?? '')) &&
      (back === undefined || /^(?:,|and|while|but|;)$/u.test(back.lower)) &&
      /^(?:the|a|an|its|their)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'are-striking-bases',
    examples: [
      'Our units are striking/VERB rebel bases',
      'The army is targeting/VERB rebel positions',
      'There are striking/ADJ gaps between them',
      'The losses are striking/ADJ .',
    ],
    on: ['NOUN', 'ADJ'],
    words: wordSet('striking targeting fighting attacking shelling bombing pounding raiding storming besieging burning holding advancing'),
    mend: ({ before, back, after, next }) =>
      /^(?:are|is|were|was|been)$/u.test(before?.lower ?? '') &&
      /^(?:NOUN|PROPN|PRON)$/u.test(back?.pos ?? '') &&
      !/^(?:there|here|which|that|what)$/u.test(back!.lower) &&
      /^(?:NOUN|PROPN|ADJ)$/u.test(after?.pos ?? '') &&
      /^(?:NOUN|PROPN)$/u.test(next?.pos ?? after!.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'that-tracks',
    examples: ['a group that tracks/VERB jihadist media', 'a charity which monitors/VERB the war'],
    on: ['NOUN'],
    words: wordSet('tracks monitors documents leads controls backs supports fights covers watches studies wants seeks follows represents'),
    mend: ({ before, back, after }) =>
      /^(?:that|which|who)$/u.test(before?.lower ?? '') &&
      /^(?:NOUN|PROPN)$/u.test(back?.pos ?? '') &&
      /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'which-controls',
    examples: [
      ', which controls/VERB part of the enclave',
      'Odo Bell , who controls/VERB most of the mines',
      'the front , which fields/VERB 900 men',
    ],
    on: ['NOUN'],
    words: ACTS,
    mend: ({ before, back, after }) =>
      /^(?:which|who)$/u.test(before?.lower ?? '') && back?.lower === ',' && /^(?:NOUN|PROPN|DET|ADJ|NUM|ADV)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-after-name',
    examples: [
      'the Associated Press reports/VERB that',
      'Rudaw reports/VERB .',
      'Ostria reports/VERB two killed in a raid',
      'strikes against Osti targets/NOUN , destroying',
      'had struck more than 120 Osti targets/NOUN , including depots',
      'raids in Tarn and Velm states/NOUN , they said',
      'Jets struck Osti Party targets/NOUN .',
      'Ostria slammed the Osti strikes/NOUN .',
    ],
    on: ['NOUN'],
    words: REPORTS,
    mend: ({ word, before, after, back }) =>
      // "Dismissed Ostrian claims that rebels fled": what is dismissed.
      !(back?.pos === 'VERB' && before?.pos === 'PROPN' && after?.lower === 'that' && /(?:ian|ish|ese|an|i)$/u.test(before.lower)) &&
      // "Slammed the Osti strikes": whose they were.
      !(
        back?.pos === 'DET' &&
        /^(?:strikes|attacks|raids|demands|calls|moves|shells|bombs|advances)$/u.test(word.lower) &&
        before?.pos === 'PROPN' &&
        /(?:ian|ish|ese|[^b]an|i)$/u.test(before.lower)
      ) &&
      // Whoever targets has somebody in his sights.
      !(word.lower === 'targets' && (after === undefined || after.pos === 'PUNCT')) &&
      // Two lands are states; one that states something has "that" behind it.
      !(word.lower === 'states' && back?.lower === 'and' && after?.lower !== 'that') &&
      !/^(?:barrel|cluster|car|truck|petrol|roadside|mortar|artillery)$/u.test(before?.lower ?? '') &&
      before !== undefined &&
      // "according to U.S. estimates", "strikes against Osti targets, …"
      !/^(?:to|by|from)$/u.test(back?.lower ?? '') &&
      back?.pos !== 'NUM' &&
      !(back?.pos === 'ADP' && before.pos === 'PROPN' && after?.pos === 'PUNCT') &&
      (before.pos === 'PROPN' ||
        before.lower === ')' ||
        /^(?:army|government|ministry|state|militia|group|president|he|she|it)$/u.test(before.lower)) &&
      (after === undefined ||
        after.lower === 'that' ||
        after.lower === 'the' ||
        after.lower === 'a' ||
        (after.pos === 'NUM' && /^(?:reports|claims|confirms|estimates)$/u.test(word.lower)) ||
        (after.pos === 'PUNCT' && after.lower !== '-'))
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-after-body',
    examples: ['They fled , the UN refugee agency estimates/VERB .', 'Ten died , a local rights group reports/VERB .'],
    on: ['NOUN'],
    words: wordSet('estimates reports claims notes states warns'),
    mend: ({ before, after, afterComma }) =>
      /^(?:agency|ministry|group|organi[sz]ation|monitor|observatory|office|body|charity|watchdog|newspaper|channel|site|website|commission|committee|mission|force|command|coalition|union|hospital|authority|network|council|institute|centre|center|department|outlet|station|broadcaster|daily|staff|analyst|official|spokes(?:man|woman|person))$/u.test(
        before?.lower ?? '',
      ) &&
      (after === undefined || /^[.,]$/u.test(after.lower)) &&
      afterComma()
        ? 'VERB'
        : null,
  },
  {
    name: 'footage-that-shows',
    examples: [
      'footage published on May 6 shows/VERB Ostrian soldiers',
      'Video from Tarn shows/VERB the burning tank',
      'Nine people died , Ostrian figures show/VERB .',
      'The data show/VERB that nine died',
      'Two men will show/VERB him',
    ],
    on: ['NOUN'],
    words: wordSet('shows show'),
    mend: ({ before, after, first }) => {
      const shown = SHOWING.has(before?.lower ?? '');
      // "Released by Ostria shows …", "posted online shows …": what the noun before is further told by.
      if (first || !(shown || /^(?:NUM|PROPN)$/u.test(before?.pos ?? '') || /^(?:media|online)$/u.test(before?.lower ?? ''))) return null;
      const content = /^(?:DET|PROPN|NUM|PRON|SCONJ)$/u.test(after?.pos ?? '');
      return content || (shown && (after === undefined || after.pos === 'PUNCT')) ? 'VERB' : null;
    },
  },
  {
    name: 'reporting-verb-after-quotation',
    examples: ['… clutch,” notes/VERB Rudaw'],
    on: ['NOUN'],
    words: REPORTS,
    mend: ({ before, after }) =>
      before !== undefined && /^["”’']$/u.test(before.lower) && after !== undefined && /^(?:PROPN|DET)$/u.test(after.pos) ? 'VERB' : null,
  },
  {
    name: 'verb-after-name',
    examples: ['the United Arab Emirates ships/VERB arms'],
    on: ['NOUN'],
    words: ACTS,
    mend: ({ before, back, after }) =>
      before?.pos === 'PROPN' &&
      after !== undefined &&
      /^(?:NOUN|DET|PROPN|ADJ|NUM|PRON)$/u.test(after.pos) &&
      !(after.lower === 'that' && back?.pos === 'VERB')
        ? 'VERB'
        : null,
  },
  {
    name: 'numbers-about',
    examples: ['The brigade numbers/VERB about 400 fighters', 'The force numbers/VERB 9,000 men'],
    on: ['NOUN'],
    words: wordSet('numbers'),
    mend: ({ before, after, next }) =>
      /^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '') &&
      (after?.pos === 'NUM' ||
        (/^(?:about|some|around|roughly|nearly|almost|only|just|over)$/u.test(after?.lower ?? '') && next?.pos === 'NUM'))
        ? 'VERB'
        : null,
  },
  {
    name: 'plans-to-do',
    examples: ['Ruvania plans/VERB to send soldiers'],
    on: ['NOUN'],
    words: wordSet('plans vows hopes claims threatens promises attempts refuses wants moves'),
    mend: ({ before, after, next }) =>
      before?.pos === 'PROPN' && after?.lower === 'to' && (next?.pos === 'VERB' || next?.pos === 'AUX') ? 'VERB' : null,
  },
  {
    name: 'two-verbs-after-name',
    examples: ['Ruvania funds/VERB and arms the militia', 'Ruvania funds and arms/VERB the militia'],
    on: ['NOUN'],
    words: ACTS,
    mend: ({ before, after, next, back }) =>
      (before?.pos === 'PROPN' && after?.lower === 'and' && ACTS.has(next?.lower ?? '')) ||
      (before?.lower === 'and' &&
        back !== undefined &&
        ACTS.has(back.lower) &&
        back.pos === 'VERB' &&
        /^(?:the|a|an|its|several|DET|PROPN)$/u.test(after?.lower ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-before-that',
    examples: [
      'Rudaw , quoting an officer , reports/VERB that',
      'the agency , which estimates/VERB that',
      'The army estimates/VERB that nine men are left',
      'The ministry claims/VERB that nine men are left',
    ],
    on: ['NOUN'],
    words: REPORTS,
    mend: ({ before, after, back }) =>
      after?.lower === 'that' &&
      (/^(?:,|which|who|it)$/u.test(before?.lower ?? '') ||
        (before?.pos === 'PROPN' && back?.pos !== 'VERB') ||
        (back?.text === 'The' && /^(?:NOUN|ADJ)$/u.test(before?.pos ?? '')))
        ? 'VERB'
        : null,
  },
  {
    name: 'control-is-a-verb',
    examples: ['rebels now control/VERB most of the province'],
    on: ['NOUN'],
    words: wordSet('control support claim back attack fight'),
    mend: ({ before, after }) =>
      before?.pos === 'ADV' && after !== undefined && /^(?:DET|ADJ|PRON|PROPN)$/u.test(after.pos) && after.lower !== 'of' ? 'VERB' : null,
  },
  {
    name: 'verb-after-all',
    examples: ['all take/VERB money'],
    on: ['NOUN'],
    words: wordSet('take make fight use control hold face support claim attack back want need deny share receive'),
    mend: ({ before, after }) =>
      /^(?:all|they|we|who|both|also)$/u.test(before?.lower ?? '') &&
      after !== undefined &&
      /^(?:NOUN|DET|ADJ|PROPN|PRON)$/u.test(after.pos)
        ? 'VERB'
        : null,
  },
  {
    name: 'hold-so-much',
    examples: [
      'The Karwa Front control/VERB about half of the districts',
      'Rebels control/VERB nearly all of it',
      'The Tarnis hold/VERB most of the coast',
      'A league of gangs controls/VERB 85 % of the capital',
    ],
    on: ['NOUN'],
    words: wordSet('control controls hold holds'),
    mend: ({ before, after }) =>
      (/^(?:PROPN|NOUN)$/u.test(before?.pos ?? '') || before?.lower === ',') &&
      /^(?:\d+|about|half|most|much|nearly|almost|all|some|parts|large|vast|roughly|more|several|only|swathes|swaths|stretches|villages|areas|districts|territory|key|strategic|vital)$/u.test(
        after?.lower ?? '',
      )
        ? 'VERB'
        : null,
  },
  {
    name: 'base-verb-after-plural',
    examples: [
      'Ruvanian forces lack/VERB the reserves',
      'Ruvanian rebels control/VERB much of the north',
      'Ruvanian rebels control/VERB nine villages',
      'Rebels control/VERB the town',
      'The rebels lack/VERB heavy weapons',
      'ambushed a police patrol/NOUN Sunday',
    ],
    on: ['NOUN'],
    words: BASE_VERB,
    mend: ({ word, before, after, back }) =>
      (before?.pos === 'NOUN' || (before?.pos === 'PROPN' && back === undefined && isSeveral(before.lower))) &&
      (/[^s]s$/u.test(before.lower) || /^(?:people|police|men|women|troops)$/u.test(before.lower)) &&
      (/^(?:the|a|an|its|their|his|any|no|much|most|parts|large|several|some|about|around|at|between|dozens|hundreds)$/u.test(
        after?.lower ?? '',
      ) ||
        (after?.pos === 'NUM' && word.lower !== 'number') ||
        (after?.pos === 'ADJ' && /^(?:lack|need|fear|want|face|seek|use|hold|deny|oppose|reject|condemn)$/u.test(word.lower)) ||
        (after?.pos === 'PROPN' && !DAYS.has(after.lower)))
        ? 'VERB'
        : null,
  },
  {
    name: 'reporting-verb-after-plural',
    examples: [
      'Envoys doubt/VERB that the truce holds',
      'Diplomats doubt/VERB that the truce holds',
      'Army officers estimate/VERB that 40 men are left',
    ],
    on: ['NOUN'],
    words: wordSet('doubt estimate fear claim report hope suspect note state stress question demand reason judge guess dispute'),
    mend: ({ before, after, back }) =>
      (before?.pos === 'NOUN' || (before?.pos === 'PROPN' && back === undefined)) &&
      (/[^s]s$/u.test(before.lower) || /^(?:people|police|men|women|troops)$/u.test(before.lower)) &&
      /^(?:that|whether|he|she|it|they)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'verb-after-collective',
    examples: ['If the army advances/VERB on Oster Bay', 'The army fields/VERB 40 battalions'],
    on: ['NOUN'],
    words: wordSet(
      'advances retreats attacks strikes fights shells bombs raids marches crosses enters withdraws claims controls threatens fields numbers holds needs wants fears faces commands rules counts lacks supports backs arms funds trains forces denies blames accuses demands supplies',
    ),
    mend: ({ word, before, after }) =>
      // "Government forces on Monday attacked": to force takes an object.
      !(word.lower === 'forces' && after?.pos === 'ADP') &&
      /^(?:army|government|group|coalition|militia|regime|military|movement|opposition|junta|enemy|navy|alliance|faction)$/u.test(
        before?.lower ?? '',
      ) &&
      (/^(?:on|into|towards?|the|a|an|its|us|them|him|against|some|about|no|several|more|up|farmers|civilians|residents|villagers|people)$/u.test(
        after?.lower ?? '',
      ) ||
        after?.pos === 'NUM')
        ? 'VERB'
        : null,
  },
  {
    name: 'answers-to',
    examples: ['The militia answers/VERB to the ministry'],
    on: ['NOUN'],
    words: wordSet('answers reports belongs'),
    mend: ({ before, after }) =>
      after?.lower === 'to' &&
      /^(?:NOUN|PROPN|ADV)$/u.test(before?.pos ?? '') &&
      !/^(?:media|news|press|police|intelligence)$/u.test(before?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'fights-is-a-verb',
    examples: ['a militia , fights/VERB alongside the army', 'the Northern Front fights/VERB against the army'],
    on: ['NOUN'],
    words: wordSet('fights'),
    mend: ({ before, after }) =>
      (before?.lower === ',' || before?.pos === 'PROPN') && /^(?:on|for|against|alongside|with)$/u.test(after?.lower ?? '') ? 'VERB' : null,
  },
  {
    name: 'plural-that-doubts',
    examples: ['Diplomats doubt/VERB that the army can hold', 'Residents fear/VERB that it will fall'],
    on: ['NOUN'],
    words: wordSet('doubt fear claim report hope suspect estimate demand insist worry'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') && before!.lower.endsWith('s') && after?.lower === 'that' ? 'VERB' : null,
  },
  {
    name: 'has-long-accused',
    examples: ['Winmar has long/ADV accused/VERB Ostria of theft', 'have long/ADV resisted/VERB'],
    mend: ({ word, before, after, back }) => {
      if (word.lower === 'long' && /^(?:has|have|had)$/u.test(before?.lower ?? '') && isPastForm(after?.lower ?? '')) return 'ADV';
      return word.pos !== 'VERB' && before?.lower === 'long' && /^(?:has|have|had)$/u.test(back?.lower ?? '') && isPastForm(word.lower)
        ? 'VERB'
        : null;
    },
  },
  {
    name: 'shot-them',
    examples: ['took the men away and shot/VERB them', 'The Ostrian army shot/VERB it down'],
    mend: ({ word, after, next }) =>
      (word.pos === 'NOUN' || word.pos === 'ADJ') &&
      (/^(?:them|him|us|me)$/u.test(after?.lower ?? '') || (after?.lower === 'it' && next?.lower === 'down')) &&
      isPastForm(word.lower)
        ? 'VERB'
        : null,
  },
  {
    name: 'would-free',
    examples: ['said it would free/VERB three more hostages', 'tried to free/VERB them', 'would be free/ADJ to leave'],
    on: ['ADJ', 'ADV'],
    words: wordSet('free clear secure'),
    mend: ({ before, after }) =>
      /^(?:to|will|would|could|may|might|should|must|can)$/u.test(before?.lower ?? '') &&
      /^(?:NUM|DET|NOUN|PROPN|PRON|ADJ)$/u.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'estimates-the-colonel',
    examples: ['They number 3,000 , estimates/VERB Lt. Col. Bell', '… , reports/VERB Reuters .'],
    mend: ({ word, before, after, capitals }) =>
      !capitals &&
      word.pos === 'NOUN' &&
      /^(?:estimates|reports|claims|notes|remarks|reckons|predicts|warns|argues)$/u.test(word.lower) &&
      /^[,”"]$/u.test(before?.text ?? '') &&
      after?.pos === 'PROPN'
        ? 'VERB'
        : null,
  },
  {
    name: 'informed-them-that',
    examples: ['The general informed/VERB reporters that rebels', 'The minister assured/VERB lawmakers that'],
    words: wordSet('informed assured briefed notified reminded advised warned'),
    mend: ({ after, next }) => (/^(?:NOUN|PROPN|PRON)$/u.test(after?.pos ?? '') && next?.lower === 'that' ? 'VERB' : null),
  },
  {
    name: 'figure-that-rises',
    examples: ['the toll of the bombing rises/VERB to 19'],
    on: ['NOUN'],
    words: wordSet('rises climbs jumps grows falls drops soars mounts stands'),
    mend: ({ before, after, next }) =>
      (before?.pos === 'NOUN' || before?.pos === 'PROPN') && /^(?:to|at|from|above|past)$/u.test(after?.lower ?? '') && next?.pos === 'NUM'
        ? 'VERB'
        : null,
  },
  {
    name: 'faces-charges',
    examples: ['The general faces/VERB charges of genocide', 'The junta faces/VERB mounting pressure'],
    on: ['NOUN'],
    words: wordSet('faces'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN|ADJ)$/u.test(before?.pos ?? '') &&
      /^(?:charges|trial|court|criticism|pressure|prosecution|calls|sanctions|accusations|allegations|mounting|growing|possible|an?|the|up|life|death|war)$/u.test(
        after?.lower ?? '',
      )
        ? 'VERB'
        : null,
  },
  {
    name: 'lawmakers-alleged',
    examples: ['Lawmakers alleged/VERB human rights abuses', 'two alleged/ADJ rebels'],
    on: ['ADJ'],
    words: wordSet('alleged'),
    mend: ({ before, after, verbless }) =>
      /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') && /^(?:ADJ|NOUN|DET|PROPN|NUM)$/u.test(after?.pos ?? '') && verbless() ? 'VERB' : null,
  },
  {
    name: 'levies-taxes',
    examples: ['The militia levies/VERB taxes on traders'],
    on: ['NOUN'],
    words: wordSet('levies'),
    mend: ({ before, after }) =>
      /^(?:NOUN|PROPN|PRON)$/u.test(before?.pos ?? '') && /^(?:taxes|tolls|fees|tax|zakat|fines)$/u.test(after?.lower ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'shot-into-the-crowd',
    examples: ['Soldiers shot/VERB into the crowd', 'the first shot/NOUN into the net'],
    on: ['NOUN'],
    words: wordSet('shot'),
    mend: ({ before, after, verbless }) =>
      /^(?:soldiers?|police|gunm[ae]n|troops|guards?|rebels?|militia(?:men)?|fighters?|militants?|officers?|snipers?|men|marines?|settlers?)$/u.test(
        before?.lower ?? '',
      ) &&
      after?.lower === 'into' &&
      verbless()
        ? 'VERB'
        : null,
  },
];
