import { CERTAINTIES, type Certainty } from '@hearsay/vocabulary';

const UNCONFIRMED =
  /\b(?:unconfirmed|unverified|(?:(?:could|can|had|has|have|was|were|is|are)(?: not|n't)|cannot) (?:\w+ly |yet |be |been )*(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)|no independent (?:confirmation|verification)|impossible to (?:verify|confirm))\b/iu;
const HEDGED =
  /\b(?:reportedly|allegedly|alleged|purportedly|supposedly|suspected|presumably|possibly|probably|apparently|appear(?:s|ed)? to|seem(?:s|ed)? to|(?:is|are|was|were) (?:believed|thought|said|feared) to|may have|might have|could have|likely)\b/iu;

/**
 * The more doubtful of what the model says and what the words say: a model may see a doubt that this list does not know, but never talks one away.
 *
 * @param sentence the sentence of the quote.
 * @param next what follows in its paragraph, where "could not be verified" often stands.
 */
export function readCertainty(said: Certainty, sentence: string, next: string): Certainty {
  const words: Certainty =
    UNCONFIRMED.test(sentence) || UNCONFIRMED.test(next) ? 'unconfirmed' : HEDGED.test(sentence) ? 'hedged' : 'stated';
  return CERTAINTIES[Math.max(CERTAINTIES.indexOf(said), CERTAINTIES.indexOf(words))]!;
}
