const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Verbs that take a clause without "that": what follows them as "noun verb-ed" is a clause, not a noun with a participle. */
export const CLAUSE_TAKERS = list(
  'say claim report believe think know announce deny confirm admit insist warn add note assess estimate tell show state declare argue allege suggest acknowledge maintain assert explain reveal write tweet hope fear suspect expect understand learn hear see feel mean conclude predict promise vow pledge complain concede recall stress reiterate agree swear guess suppose assume indicate doubt dispute contend testify caution emphasize emphasise boast inform assure notify remind brief gather',
);

/** Verbs whose object does what the infinitive or gerund after them says: "asked Washington to call", "accused jets of bombing". */
export const OBJECT_CONTROL = list(
  'ask order urge tell force allow help want warn call accuse blame suspect persuade convince compel command instruct enable invite press push require encourage authorize authorise direct permit beg implore demand expect forbid advise cause lead prompt request stop prevent keep bar ban deter condemn criticise criticize believe think say report allege know see hear find send deploy train use charge convict',
);

/** Verbs of speech that stand after or inside their content, also before their subject: "…, said a spokesman". */
export const INVERTING = list(
  'say add note report announce declare warn explain claim write insist argue complain admit acknowledge state tweet ask reply respond recall continue observe remark tell conclude confirm suggest stress predict estimate assert allege maintain reveal quip joke shout cry exclaim lament boast vow read caution reiterate contend recount testify concede emphasize emphasise underline underscore indicate disclose proclaim promise pledge swear retort counter affirm clarify specify yell whisper mutter fume thunder venture hint',
);

/** Verbs that may follow what they tell or hold: "…, analysts believe". Their subject stands before them. */
export const TRAILING: ReadonlySet<string> = new Set([
  ...INVERTING,
  ...list('tell believe think fear hope expect understand post charge relate relay deny agree figure reckon'),
]);

/** Verbs without passive: their bare form is never a participle that modifies a noun. */
export const INTRANSITIVE = list(
  'die fall land arrive emerge come go happen occur remain appear begin escape retreat complain speak respond reply seem last continue collapse surrender flee exist stand sit rise erupt explode crash perish succumb disappear slam vanish advance withdraw march protest agree refuse decline vow try fail attempt start stop want need hope plan intend threaten belong react insist comply participate resign rage flare subside loom flock unfold walk defect mutiny rebel revolt swarm converge kneel wait proceed resume intensify escalate persist prevail dwindle soar crumble disintegrate deteriorate worsen relent laugh weep cower',
);

/** Verbs that take an object and a phrase with "of": "deprived the army of its stronghold". */
export const OF_VERBS = list('accuse deprive rob strip warn suspect convict inform clear acquit remind assure notify rid');

/** What a speaker does besides saying: after "said that …, and" it is his, not that of whom he spoke. */
export const ACTS_OF_SPEECH = list(
  'accuse blame deny urge condemn threaten demand promise praise reject pledge criticize criticise denounce dismiss thank appeal vow apologise apologize refuse impose suspend recall expel summon sanction call ban order',
);
