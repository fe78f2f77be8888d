import type { Span, TokenRange } from '../document/doc.js';
import type { CueClass } from './cues.js';

/** Who is said to say, think or want what: all as token ranges of the document. */
export interface Attributed {
  sentence: number;
  /** The whole phrase that names the source, with what is said of it; null where the text leaves it out. */
  source: TokenRange | null;
  /** First noun phrase of the source, without apposition: what names the speaker. Several where speakers are joined. */
  speakers: TokenRange[];
  cue: TokenRange;
  content: TokenRange[];
  /** The content without what is added behind a comma or tells of its time, where that is less. */
  core?: TokenRange[] | undefined;
  verb: string;
  kind: CueClass;
  negated: boolean;
  passive: boolean;
  /** Through what or to whom: "told Rudaw", "on its channel al-Ahd", "quoted by Aden Today". */
  media: TokenRange[];
  /** Those whom the source cites in turn: "citing U.S. officials". */
  cited: TokenRange[];
  rule: string;
}

/** An attribution as spans of the text: the form of the attributions layer. */
export interface Attribution {
  source: Span | null;
  cue: Span;
  content: Span[];
}
