export { BUNDLED_CAST, castBySeed, type Cast } from './cast.js';
export { renderFeed, renderPage, samplePath } from './render-sample.js';
export { writeSample, type SampleArticle, type SampleFeed, type SampleRevision } from './write-sample.js';
