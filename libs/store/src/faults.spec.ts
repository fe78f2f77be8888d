import { describe, expect, it } from '@jest/globals';
import { faultOf, isConnectionLost, sqlStateOf } from './faults.js';

const of = (code: string, message = 'no'): Error => Object.assign(new Error(message), { code, severity: 'ERROR' });

describe('faults', () => {
  it.each(['53100', '53200', '58030', '25006'])(
    'take a server without disk or memory (%s) for an outage, which takes no attempt from any job',
    (code) => {
      const fault = faultOf(of(code, 'could not extend file: No space left on device'));
      expect(fault).toMatchObject({ code: 'database-unreachable', retry: 'later' });
      expect(fault.message).toMatch(new RegExp(`cannot work now \\(${code}\\): could not extend.*Look at its disk`));
      expect(sqlStateOf(fault)).toBe(code);
    },
  );

  it.each(['53400', '22P02', '42P01', '54000'])('do not wait where it is the statement that is refused (%s)', (code) =>
    expect(faultOf(of(code))).toMatchObject({ code: 'query-failed', retry: 'never' }),
  );

  it.each(['timeout expired', 'timeout exceeded when trying to connect', 'Connection terminated unexpectedly'])(
    'know a lost connection by the words of the driver: %s',
    (message) => {
      expect(isConnectionLost(new Error(message))).toBe(true);
      expect(faultOf(new Error(message))).toMatchObject({ code: 'database-unreachable', retry: 'later' });
    },
  );
});
