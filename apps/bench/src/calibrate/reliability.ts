/** A claim's confidence, and whether it was right. */
export interface Forecast {
  confidence: number;
  right: boolean;
}

/** Claims of about the same confidence: how many, how confident on average, and the share that was right. */
export interface Bin {
  claims: number;
  confidence: number;
  right: number;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Bins of as many claims each, by rising confidence. */
export function binsOf(forecasts: readonly Forecast[], count = 10): Bin[] {
  const sorted = forecasts.toSorted((a, b) => a.confidence - b.confidence);
  return Array.from({ length: count }, (_, k) =>
    sorted.slice(Math.floor((k * sorted.length) / count), Math.floor(((k + 1) * sorted.length) / count)),
  )
    .filter((bin) => bin.length > 0)
    .map((bin) => ({
      claims: bin.length,
      confidence: mean(bin.map((f) => f.confidence)),
      right: mean(bin.map((f) => Number(f.right))),
    }));
}

/** Mean squared distance of confidence from what came out; 0 is best, always saying the share of right claims gives that share's p(1 − p). */
export const brierOf = (forecasts: readonly Forecast[]): number => mean(forecasts.map((f) => (f.confidence - Number(f.right)) ** 2));

/** Expected calibration error: how far the share of right claims is from the confidence, over ten bins of as many claims each. */
export function calibrationErrorOf(forecasts: readonly Forecast[]): number {
  return binsOf(forecasts).reduce((sum, bin) => sum + (bin.claims / forecasts.length) * Math.abs(bin.right - bin.confidence), 0);
}
