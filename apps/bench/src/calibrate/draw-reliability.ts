import { binsOf, type Forecast } from './reliability.js';

const [LEFT, TOP, SIDE] = [70, 50, 400];
const x = (share: number): string => (LEFT + SIDE * share).toFixed(1);
const y = (share: number): string => (TOP + SIDE * (1 - share)).toFixed(1);

/** A reliability diagram as SVG: the share of right claims against their confidence, by the rule's weight alone and calibrated. */
export function drawReliability(o: { before: readonly Forecast[]; after: readonly Forecast[]; note: string }): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const grid = ticks.flatMap((at) => [
    `<path d="M${x(at)} ${y(0)}V${y(1)}M${x(0)} ${y(at)}H${x(1)}" stroke="#e3e3e3"/>`,
    `<text x="${x(at)}" y="${TOP + SIDE + 18}" text-anchor="middle">${at}</text>`,
    `<text x="${LEFT - 8}" y="${Number(y(at)) + 4}" text-anchor="end">${at}</text>`,
  ]);
  const series = (forecasts: readonly Forecast[], colour: string, shape: 'circle' | 'square'): string[] => {
    const bins = binsOf(forecasts);
    const line = bins.map((bin, k) => `${k === 0 ? 'M' : 'L'}${x(bin.confidence)} ${y(bin.right)}`).join('');
    return [
      `<path d="${line}" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
      ...bins.map((bin) => marker(x(bin.confidence), y(bin.right), colour, shape)),
    ];
  };
  const legend = [
    marker(String(LEFT + SIDE - 252), String(TOP + SIDE - 54), '#0b62a4', 'circle'),
    `<text x="${LEFT + SIDE - 240}" y="${TOP + SIDE - 50}">calibrated, on articles left out of the fit</text>`,
    marker(String(LEFT + SIDE - 252), String(TOP + SIDE - 34), '#b0651d', 'square'),
    `<text x="${LEFT + SIDE - 240}" y="${TOP + SIDE - 30}">weight of the rule alone</text>`,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="530" viewBox="0 0 500 530" font-family="sans-serif" font-size="12" fill="#222">`,
    '<rect width="500" height="530" fill="#ffffff"/>',
    `<text x="${LEFT}" y="28" font-size="15">How often claims of a confidence are right</text>`,
    ...grid,
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" stroke-dasharray="5 4"/>`,
    `<rect x="${LEFT}" y="${TOP}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#888"/>`,
    ...series(o.before, '#b0651d', 'square'),
    ...series(o.after, '#0b62a4', 'circle'),
    ...legend,
    `<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 38}" text-anchor="middle">confidence (mean of each tenth of the claims)</text>`,
    `<text transform="translate(22 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">share that is right</text>`,
    `<text x="${LEFT}" y="${TOP + SIDE + 62}" fill="#555">${o.note}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

function marker(cx: string, cy: string, colour: string, shape: 'circle' | 'square'): string {
  return shape === 'circle'
    ? `<circle cx="${cx}" cy="${cy}" r="4" fill="${colour}"/>`
    : `<rect x="${Number(cx) - 3.5}" y="${Number(cy) - 3.5}" width="7" height="7" fill="${colour}"/>`;
}
