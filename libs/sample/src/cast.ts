/**
 * The invented setting of the sample: every name and number its articles hold. Nothing outside the sample knows any of them,
 * so that another cast must give another set of views.
 */
export interface Cast {
  country: { name: string; adjective: string; capital: string };
  neighbour: { name: string; adjective: string; capital: string };
  /** The armed group that fights the country's army. */
  rebels: { name: string; abbreviation: string };
  /** The militia on the army's side, backed by the neighbour. */
  militia: { name: string; abbreviation: string };
  province: string;
  /** Where the market was bombed, where shells fell, and what was taken. */
  marketTown: string;
  shelledVillage: string;
  takenTown: string;
  /** The news agency and the three outlets. */
  agency: string;
  ledger: string;
  post: string;
  monitor: string;
  numbers: {
    /** Killed in the market: by a local official, by the army (as fighters), and later by the health ministry. */
    marketByOfficial: number;
    marketWounded: number;
    marketByArmy: number;
    marketByMinistry: number;
    /** Killed by the shelling: as first printed and as corrected. */
    shellingFirst: number;
    shellingCorrected: number;
    rebelsByArmy: number;
    rebelsByMonitors: number;
    prisoners: number;
    displaced: number;
  };
  /** Whether the army denies the strike on the market or admits it. */
  armyDeniesStrike: boolean;
  /** Whether the army denies the loss of the town or confirms it. */
  armyDeniesLoss: boolean;
}

/** The cast of the bundled sample. */
export const BUNDLED_CAST: Cast = {
  country: { name: 'Norvia', adjective: 'Norvian', capital: 'Port Sellin' },
  neighbour: { name: 'Ostrania', adjective: 'Ostranian', capital: 'Veldagrad' },
  rebels: { name: 'Highland Liberation Front', abbreviation: 'HLF' },
  militia: { name: 'Sword of the Valley Brigades', abbreviation: 'SVB' },
  province: 'Zeydan',
  marketTown: 'Qasr Delun',
  shelledVillage: 'Ain Sharo',
  takenTown: 'Tarn Omari',
  agency: 'Lantern Wire',
  ledger: 'The Harbour Ledger',
  post: 'The Delun Post',
  monitor: 'Border Monitor',
  numbers: {
    marketByOfficial: 15,
    marketWounded: 40,
    marketByArmy: 22,
    marketByMinistry: 19,
    shellingFirst: 41,
    shellingCorrected: 14,
    rebelsByArmy: 2500,
    rebelsByMonitors: 6000,
    prisoners: 60,
    displaced: 12000,
  },
  armyDeniesStrike: true,
  armyDeniesLoss: true,
};

const NAMES = {
  country: [
    { name: 'Palmeria', adjective: 'Palmerian', capital: 'Casterbay' },
    { name: 'Drovany', adjective: 'Drovanian', capital: 'Lemograd' },
    { name: 'Kelmira', adjective: 'Kelmiran', capital: 'Sant Orvo' },
  ],
  neighbour: [
    { name: 'Gravonia', adjective: 'Gravonian', capital: 'Hestrin' },
    { name: 'Tessaria', adjective: 'Tessarian', capital: 'Ulmenport' },
  ],
  rebels: [
    { name: 'River Peoples Movement', abbreviation: 'RPM' },
    { name: 'Army of the Dawn', abbreviation: 'AOD' },
    { name: 'Eastern Resistance Council', abbreviation: 'ERC' },
  ],
  militia: [
    { name: 'Lions of the Coast Battalions', abbreviation: 'LCB' },
    { name: 'Homeland Watch Forces', abbreviation: 'HWF' },
  ],
  province: ['Marovel', 'Kandrey', 'Sulvara'],
  marketTown: ['Beth Harun', 'Okovale', 'Dar Misrin'],
  shelledVillage: ['Nahr Elwan', 'Lower Petrash', 'Vilo Grande'],
  takenTown: ['Fort Amsel', 'Jebel Kasra', 'Monte Raso'],
  agency: ['Beacon Wire', 'Compass News Agency'],
  ledger: ['The Quayside Herald', 'The Morning Signal'],
  post: ['The Valley Post', 'The Plateau Times'],
  monitor: ['Frontier Watch', 'Conflict Observer'],
} as const;

/**
 * Another cast by seed: other names, places and numbers, and for some seeds an admission where the bundled sample has a denial.
 *
 * The same seed gives the same cast (mulberry32, a public-domain generator with 32 bits of state).
 */
export function castBySeed(seed: number): Cast {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const marketByOfficial = between(11, 40);
  const shellingCorrected = between(11, 25);
  return {
    country: pick(NAMES.country),
    neighbour: pick(NAMES.neighbour),
    rebels: pick(NAMES.rebels),
    militia: pick(NAMES.militia),
    province: pick(NAMES.province),
    marketTown: pick(NAMES.marketTown),
    shelledVillage: pick(NAMES.shelledVillage),
    takenTown: pick(NAMES.takenTown),
    agency: pick(NAMES.agency),
    ledger: pick(NAMES.ledger),
    post: pick(NAMES.post),
    monitor: pick(NAMES.monitor),
    numbers: {
      marketByOfficial,
      marketWounded: between(41, 90),
      marketByArmy: marketByOfficial + between(11, 20),
      marketByMinistry: marketByOfficial + between(2, 8),
      shellingFirst: shellingCorrected + between(15, 40),
      shellingCorrected,
      rebelsByArmy: between(10, 30) * 100,
      rebelsByMonitors: between(40, 90) * 100,
      prisoners: between(30, 90),
      displaced: between(5, 40) * 1000,
    },
    armyDeniesStrike: random() < 0.5,
    armyDeniesLoss: random() < 0.5,
  };
}
