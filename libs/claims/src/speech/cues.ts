import type { CueClass as ClaimCue, Stance } from '@hearsay/vocabulary';

/** What kind of act a cue is. `attitude`: wanting, hoping, liking; only the attributions layer reports it, claims do not. */
export type CueClass = ClaimCue | 'attitude';

/**
 * Verbs that report what somebody says, thinks or wants, by class. General English; compiled by hand from grammars' lists of reporting verbs
 * and of verbs of attitude.
 */
const VERBS: Readonly<Record<CueClass, string>> = {
  say: 'say tell add report announce state declare claim confirm acknowledge admit concede note explain insist argue maintain assert contend allege reveal disclose write tweet post reply respond answer repeat reiterate stress emphasize emphasise underline underscore remark comment observe complain boast joke quip recall recount testify certify conclude find show indicate suggest imply signal mention describe call label brand quote cite notify inform brief relate specify clarify point detail publish broadcast issue vouch vow pledge promise swear guarantee express shout chant cry exclaim preach teach lament muse opine interject tout brag assure remind outline sum summarise summarize record register log document list identify recognise recognize warn caution ask question wonder inquire agree propose recommend advise advocate disagree dispute assess determine judge counter retort reason venture volunteer affirm attest proclaim communicate hint leak telegraph narrate elaborate echo credit defend describe dub term characterize characterise depict portray refer speak talk discuss address present aver avow divulge intimate object blurt gush fume thunder snap bark bellow declaim rant gripe grumble grouse gloat crow deadpan establish ascertain verify corroborate substantiate authenticate concur stipulate gather',
  believe:
    'believe think suspect know understand realise realize feel consider suppose assume guess reckon regard view hear learn deem doubt remember forget imagine perceive figure discover notice surmise speculate conjecture presume deduce infer',
  deny: 'deny refute rebut disavow contradict disclaim reject dismiss repudiate discount dispute contest debunk rubbish scotch',
  accuse: 'accuse blame',
  threaten: 'threaten',
  demand: 'demand urge call order instruct insist appeal request',
  predict: 'predict expect forecast foresee anticipate project prophesy envisage envision',
  estimate: 'estimate put reckon',
  attitude:
    'want hope fear worry wish intend plan seek aim prefer like love hate dislike support oppose favor favour back endorse praise applaud criticize criticise condemn denounce slam blast attack mock ridicule ignore refuse decline agree aspire desire choose decide consider enjoy appreciate admire respect trust mistrust regret resent welcome celebrate honor honour thank congratulate encourage discourage persuade convince push press pressure beg invite challenge object protest complain rail decry deride scoff approve disapprove commit focus struggle vote allow permit ban prohibit forbid expect',
};

const CLASSES = new Map<string, CueClass>();
for (const [kind, words] of Object.entries(VERBS) as [CueClass, string][]) {
  for (const word of words.split(' '))
    if (!CLASSES.has(word) || kind === 'deny' || kind === 'demand' || kind === 'estimate')
      CLASSES.set(word, kind === 'estimate' && CLASSES.has(word) ? CLASSES.get(word)! : kind);
}
CLASSES.set('estimate', 'estimate')
  .set('insist', 'say')
  .set('call', 'say')
  .set('order', 'demand')

  .set('put', 'estimate')
  .set('reckon', 'estimate');

/** The class of a verb as a cue, or null where it is none. */
export const cueClass = (lemma: string): CueClass | null => CLASSES.get(lemma) ?? null;

/** The stance of a claim whose innermost cue is of a class. */
export const STANCE_OF: Readonly<Record<CueClass, Stance>> = {
  say: 'asserts', believe: 'asserts', deny: 'denies', accuse: 'accuses', threaten: 'threatens', demand: 'demands', predict: 'predicts', estimate: 'estimates', attitude: 'asserts',
}; // prettier-ignore
