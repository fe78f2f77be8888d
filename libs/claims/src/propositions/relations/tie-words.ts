import type { RelationKind } from '@hearsay/vocabulary';

/** Nouns that say what somebody is to somebody else. */
export const PART =
  /^(?:part|member|branch|wing|arm|faction|offshoot|affiliate|component|umbrella|ally|allie|rival|enemy|enemie|foe|proxy|splinter|subsidiary|unit|backbone|alliance|coalition|successor|remnant|militia|force|movement|group|organisation|organization|brigade|channel|agency|front|extension|puppet|arm)s?$/u;
/** Those that tie one party to another by themselves: what somebody is seen as. */
export const TIES =
  /^(?:part|wing|arm|branch|faction|offshoot|affiliate|ally|rival|enemy|foe|proxy|proxies|splinter|tool|puppet|extension|front)s?$/u;
/** What a force is of others from its beginning. */
export const ORIGINS = /^(?:merger|alliance|coalition|union|umbrella|federation|wing|arm|branch|offshoot|splinter|affiliate|successor)$/u;
/** What a person is in a force, beside its command. */
export const IN_RANKS =
  /^(?:figure|operative|cadre|ideologue|recruiter|fighter|militant|veteran|lieutenant|bombmaker|bomb-maker|emissary|defector|deputy|deserter)$/u;
/** Nouns for who commands. */
export const COMMANDS = /^(?:commander|leader|head|chief|founder|commander-in-chief|boss|warlord|emir)$/u;
/** Nouns that may stand right after the one they belong to: "a Ruvanian proxy". */
export const BELONGS = /^(?:affiliate|offshoot|wing|arm|branch|faction|splinter|proxy|ally|rival)$/u;
/** "X-backed" and its like. */
export const BACKED =
  /^(.+)-(?:backed|supported|funded|armed|trained|sponsored|financed|linked|aligned|affiliated|loyal|allied|equipped)$/iu;

/** The relation that such a noun states. */
export const tieOf = (word: string): RelationKind =>
  /^(?:ally|allies|alliance|prox|tool|puppet)/u.test(word) ? 'allied-with' : /^(?:rival|enem|foe)/u.test(word) ? 'opposed-to' : 'part-of';
