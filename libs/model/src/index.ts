export { MemoryAnswerCache, type AnswerCache, type AnswerKey, type Usage } from './ask/answer-cache.js';
export { ChatClient, type ChatOptions } from './ask/chat-client.js';
export { PROMPT_VERSION } from './ask/prompt.js';
export { ModelFault, type ModelFaultCode } from './faults.js';
export { type DropReason, type Drops } from './ground/drop.js';
export { ModelExtractor, modelVersion, type ModelLimits, type ModelReading } from './model-extractor.js';
