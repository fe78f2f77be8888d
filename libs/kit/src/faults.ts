/** One setting that cannot be used. `value` is null where the setting is missing, and never the value of a secret. */
export interface SettingFault {
  setting: string;
  value: string | null;
  problem: string;
  remedy: string;
}

/** The settings do not allow a start. The message lists every fault, one a line, and never shows a secret. */
export class ConfigFault extends Error {
  readonly code = 'bad-settings';
  readonly retry = 'never';

  constructor(readonly faults: readonly SettingFault[]) {
    super(
      [
        `${faults.length === 1 ? 'One setting stops' : `${faults.length} settings stop`} the start:`,
        ...faults.map((f) => `  ${f.setting}${f.value === null ? '' : ` = ${JSON.stringify(f.value)}`}: ${f.problem}. ${f.remedy}`),
      ].join('\n'),
    );
    this.name = 'ConfigFault';
  }
}
