import { describe, expect, it } from '@jest/globals';
import { createLogger, NestLog } from './index.js';

function captured() {
  const lines: string[] = [];
  const logger = createLogger('api', 'info', { write: (line) => void lines.push(line) });
  return { logger, lines, last: () => JSON.parse(lines.at(-1)!) as Record<string, unknown> };
}

describe('createLogger', () => {
  it('writes one JSON object a line with app, level and time', () => {
    const { logger, lines, last } = captured();
    logger.info({ feedId: 'f' }, 'polled');
    expect(lines).toHaveLength(1);
    expect(last()).toMatchObject({ app: 'api', level: 'info', msg: 'polled', feedId: 'f' });
    expect(last()['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('hides secrets by name and credentials in URLs, in messages and errors too', () => {
    const { logger, lines } = captured();
    logger.info({ headers: { authorization: 'Bearer open-sesame' }, password: 'open-sesame' }, 'x');
    logger.error({ err: new Error('cannot reach postgres://me:open-sesame@db:5432/x') }, 'no answer from redis://:open-sesame@r');
    expect(lines.join('')).not.toContain('open-sesame');
    expect(lines.join('')).toContain('db:5432/x');
  });

  it('keeps the chatter of Nest below info', () => {
    const { logger, lines, last } = captured();
    const log = new NestLog(logger);
    log.log('Mapped {/v1/feeds, GET} route', 'RouterExplorer');
    expect(lines).toHaveLength(0);
    log.warn('odd', 'Somewhere');
    expect(last()).toMatchObject({ level: 'warn', msg: 'odd', context: 'Somewhere' });
  });
});
