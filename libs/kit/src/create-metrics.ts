import { collectDefaultMetrics, Registry } from 'prom-client';

export type Metrics = Registry;

/** A registry of its own (never the process-wide default, which tests would share), with the process's figures in it and every figure labelled with the app. */
export function createMetrics(app: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ app });
  collectDefaultMetrics({ register: registry, prefix: 'hearsay_' });
  return registry;
}
