import { normalName } from '@hearsay/vocabulary';

/** Words that say what an actor is, not which: alone they identify nobody. */
const GENERIC = new Set(
  (
    'army armies military militia militias forces force troops soldiers soldier fighters fighter gunmen gunman militants militant rebels rebel civilians civilian ' +
    'people residents resident villagers villager security police officials official government authorities authority group groups armed unidentified unknown ' +
    'warplanes warplane aircraft helicopters helicopter artillery shells rockets missiles raiders assailants spokesman market village town city ' +
    'attackers attacker men man women children prisoners captives jets aircraft planes drones insurgents insurgent terrorists terrorist suspects suspect members member'
  ).split(' '),
);

/** Names come back thousands of times; what is made of them is remembered, up to a bound. */
const REMEMBERED = 20_000;

function remembering<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const value = make(name);
    if (made.size >= REMEMBERED) made.clear();
    made.set(name, value);
    return value;
  };
}

/** Spellings of one name share their consonants: "Kata'ib Hizballah" and "Kataib Hezbollah", "Al-Qa'eda" and "al Qaida". Short names keep their vowels. */
export const partyKey = remembering((name: string): string => {
  const words = normalName(name)
    .split(' ')
    .filter((word) => word !== 'al' && word !== 'el' && word !== 'of');
  const joined = words.join('');
  const consonants = joined
    .replace(/ph/g, 'f')
    .replace(/[qc]/g, 'k')
    .replace(/z/g, 's')
    .replace(/[aeiouyhw]/g, '')
    .replace(/(.)\1+/g, '$1');
  return consonants.length >= 4 ? consonants : joined;
});

/** Whether a name says which actor it is. */
export const isSpecific = remembering((name: string): boolean =>
  normalName(name)
    .split(' ')
    .some((word) => word.length > 1 && !GENERIC.has(word)),
);

/** Stems of the words that say which actor it is: "Russian air force" and "Russia" share `russi`. */
export const nameStems = remembering((name: string): readonly string[] =>
  normalName(name)
    .split(' ')
    .filter((word) => word.length >= 4 && !GENERIC.has(word) && !WEAK.has(word))
    .map((word) => word.slice(0, word.length <= 6 ? 4 : 5)),
);

/** Words of bodies and offices that many actors share. */
const WEAK = new Set(
  'united national state states republic ministry minister defence defense president prime general staff council coalition alliance front movement party liberation people popular democratic united southern northern eastern western central international federal foreign interior command brigade division brigades organisation organization'.split(
    ' ',
  ),
);
