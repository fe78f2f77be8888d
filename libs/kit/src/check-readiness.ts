/** One part that has to work before the whole can: its name and a check that throws, with the reason, while it does not. */
export interface ReadinessCheck {
  part: string;
  check(): Promise<unknown>;
}

export interface Readiness {
  ready: boolean;
  parts: { part: string; ready: boolean; reason: string | null }[];
}

/** Asks every part at once; one that has not answered after `timeoutMs` is not ready. Never throws. */
export async function checkReadiness(checks: readonly ReadinessCheck[], timeoutMs = 2_000): Promise<Readiness> {
  const parts = await Promise.all(checks.map((check) => ask(check, timeoutMs)));
  return { ready: parts.every((part) => part.ready), parts };
}

async function ask(asked: ReadinessCheck, timeoutMs: number): Promise<Readiness['parts'][number]> {
  const { part } = asked;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    await Promise.race([asked.check(), late]);
    return { part, ready: true, reason: null };
  } catch (error) {
    return { part, ready: false, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
