import type { Stance } from '@hearsay/vocabulary';
import type { ModelClaim } from '../answer/model-claim.js';
import type { DropReason } from './drop.js';

/** Why the words around a quote speak against what the model made of it. */
export type ContextDrop = Extract<
  DropReason,
  'condition' | 'denial-unheeded' | 'negation-unheeded' | 'negation-without-words' | 'stance-without-words'
>;

/** A quote and its sentence, cut at the quote. */
export interface Context {
  before: string;
  quote: string;
  after: string;
}

const DENIAL =
  /\b(?:den(?:y|ies|ied|ying)|denials? (?:of|that)|refut\w+|rebut\w*|disavow\w*|disclaim\w*|repudiat\w*|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|false(?:ly)?|untrue|fabricat\w+|baseless|unfounded|hoax|no truth|not true|debunk\w*)\b/iu;
/** "Reports that its jets struck the market are false." */
const DENIAL_AFTER =
  /^\W*(?:[\w-]+\W+){0,4}(?:are|is|was|were|as|be|been)\s+(?:\w+\s+)?(?:false|untrue|baseless|unfounded|fabricat\w+|hoax|not true|lies?|wrong|denied|rejected|dismissed)\b/iu;
const DOUBT = /\b(?:doubt\w*|not|never|no|nor|none|cannot|contradict\w*|disput\w*|wrong|mistaken|nonsense|lies?|\w+n't)\b/iu;
/** What says that a proposition does not hold, however worded. */
const NEGATION =
  /\b(?:not|\w+n't|no|never|none|nobody|nothing|neither|nor|without|unable|inability|fail\w*|lack\w*|refus\w*|declin\w*|den(?:y|ies|ied|ying)|stop\w*|halt\w*|end(?:s|ed|ing)?|alive|prevent\w*|block\w*|avoid\w*|thwart\w*|foil\w*|repel\w*|repuls\w*|false|cannot|free of|absen\w+|unlikely|little|few|hardly|barely|rarely|scarcely|instead of|rather than|ceas\w*|suspend\w*|cancel\w*|abort\w*|yet to|untouched|unharmed|unhurt|unscathed|short of|stay\w* (?:out|away)|out of|on hold|non-?existent|respect\w*|observ\w*|hono\w*|held? back|refrain\w*)\b/iu;
/** A verb that is plainly negated. "not only" negates nothing, and "could not be verified" is a doubt. */
const NEGATED_VERB =
  /\b(?:(?:did|does|do|was|were|is|are|has|have|had|will|would|can|could|should|must)(?: not\b|n't\b)|cannot\b)(?! (?:only|just|merely)\b)(?! (?:\w+ly )?(?:be )?(?:\w+ly )?(?:confirm|verif|corroborat))|\bnever\b(?! before)|\bno longer\b/iu;
const NEGATED_BEFORE = /(?:\bnot|n't|\bnever|\bwithout|\bcannot|\bno longer)\s+(?:\S+\s+){0,2}$/iu;
const CONDITION_BEFORE = /\b(?:if|unless|whether|lest)\s+(?:\S+\s+){0,2}$/iu;
const CONDITION_FIRST = /^\W*(?:if|unless|lest)\b/iu;
/** Far enough back for the verb that a quote hangs on, not for the clause before. */
const GOVERNING = 160;

/** Words that a stance rests on; asserting needs none. */
const STANCE_WORDS: Partial<Record<Stance, RegExp>> = {
  accuses: /\b(?:accus\w+|blam\w+|alleg\w+|charg\w+|condemn\w*|denounc\w*|responsible|finger)\b/iu,
  threatens:
    /\b(?:threat\w*|warn\w*|vow\w*|will|would|shall|swear\w*|swore|sworn|pledg\w*|promis\w*|menac\w*|ultimatum|aveng\w*|retaliat\w*|going to|target\w*|price|pay)\b|'ll\b/iu,
  demands:
    /\b(?:demand\w*|call\w*|urg\w+|ask\w*|order\w*|insist\w*|must|should|request\w*|appeal\w*|want\w*|need\w*|requir\w*|told|tell\w*|press\w*|implor\w*|ultimatum|let|have to)\b/iu,
  predicts:
    /\b(?:will|would|predict\w*|expect\w*|forecast\w*|anticipat\w*|likely|could|may|might|going to|set to|about to|warn\w*|fear\w*|soon|eventually|project\w*|foresee\w*|plan\w*)\b|'ll\b/iu,
  estimates:
    /\b(?:estimat\w*|puts?|putting|believ\w*|about|around|some|roughly|approximat\w*|reckon\w*|assess\w*|up to|between|think\w*|thought|calculat\w*|count\w*|least|more than|fewer|nearly|almost|over|as many|may|might|could|perhaps)\b/iu,
};

/** The words around a quote against stance and polarity: null where they agree. */
export function checkContext(
  { before, quote, after }: Context,
  claim: Pick<ModelClaim, 'stance' | 'polarity' | 'type'>,
): ContextDrop | null {
  const sentence = `${before}${quote}${after}`;
  if (isCondition(before, quote, claim.stance)) return 'condition';
  if (claim.stance === 'denies') return DENIAL.test(sentence) || DOUBT.test(sentence) ? null : 'stance-without-words';
  const words = STANCE_WORDS[claim.stance];
  if (words !== undefined && !words.test(sentence)) return 'stance-without-words';
  // An accusation that its target rejects in the same sentence stays an accusation; background that states a relation is not what is denied.
  const denied = DENIAL.test(before.slice(-GOVERNING)) || DENIAL_AFTER.test(after);
  if (denied && claim.stance !== 'accuses' && claim.type !== 'RELATION' && claim.polarity === 'affirmed') return 'denial-unheeded';
  if (claim.polarity === 'negated') return NEGATION.test(sentence) ? null : 'negation-without-words';
  // Refusing, lacking and failing are themselves what these types say.
  if (claim.type === 'REJECT' || claim.type === 'ASSESSMENT') return null;
  return NEGATED_VERB.test(quote) || NEGATED_BEFORE.test(before) ? 'negation-unheeded' : null;
}

/** The condition itself claims nothing; with its consequence it can threaten, predict or demand, never assert. */
function isCondition(before: string, quote: string, stance: Stance): boolean {
  if (CONDITION_BEFORE.test(before)) return true;
  return CONDITION_FIRST.test(quote) && (!quote.includes(',') || !['threatens', 'predicts', 'demands'].includes(stance));
}
