export { checkReadiness, type Readiness, type ReadinessCheck } from './check-readiness.js';
export { createLogger, type Logger, type LogLevel } from './create-logger.js';
export { createMetrics, type Metrics } from './create-metrics.js';
export { ConfigFault, type SettingFault } from './faults.js';
export { NestLog } from './nest-log.js';
export { parseConfig, type SettingMeta } from './parse-config.js';
export { QueueModule } from './queue.module.js';
export { runApp, type AppOptions, type Running } from './run-app.js';
export { LOG_LEVELS, settings, wholeNumber } from './settings.js';
