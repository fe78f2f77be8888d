export { CurrentKnowledge, unchanging, type KnowledgeSource } from './current-knowledge.js';
export { ReadingFault } from './faults.js';
export { modelVersionOf, openModel, type ModelSettings } from './open-model.js';
export { ReadArticle } from './read-article.js';
export { RevisionReader, type Reader, type RevisionRead } from './read-revision.js';
export { type ExtractorVersion } from './epochs.js';
export { type Reading } from './decide-reading.js';
export { dryRun, type DryRun, type MovedEvent } from './dry-run.js';
export { replay, type ReplayParts, type Replayed } from './replay.js';
