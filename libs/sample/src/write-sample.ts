import type { Cast } from './cast.js';

/** One text of an article of the sample; `paragraphs` are plain text. */
export interface SampleRevision {
  title: string;
  paragraphs: string[];
  /** ISO instant. */
  modifiedAt: string;
}

export interface SampleArticle {
  slug: string;
  outlet: string;
  byline: string | null;
  /** ISO instant. */
  publishedAt: string;
  /** The first is published at once; a later one replaces it when the sample's correction is due. */
  revisions: [SampleRevision, ...SampleRevision[]];
}

export interface SampleFeed {
  slug: string;
  title: string;
  articles: SampleArticle[];
}

const thousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** The sample's feeds, one an outlet, as a cast fills them. All that they report is invented. */
export function writeSample(cast: Cast): SampleFeed[] {
  const { country, neighbour, rebels, militia, province, marketTown, shelledVillage, takenTown, agency, ledger, post, monitor, numbers } =
    cast;
  const article = (
    slug: string,
    outlet: string,
    publishedAt: string,
    title: string,
    paragraphs: string[],
    more: { byline?: string; correction?: SampleRevision } = {},
  ): SampleArticle => ({
    slug,
    outlet,
    byline: more.byline ?? null,
    publishedAt,
    revisions: [{ title, paragraphs, modifiedAt: publishedAt }, ...(more.correction ? [more.correction] : [])],
  });

  const wire = [
    `${country.capital.toUpperCase()}, March 3 (${agency}) - ${country.adjective} warplanes bombed the market of ${marketTown} in ${province} province on Monday, killing at least ${numbers.marketByOfficial} people and wounding ${numbers.marketWounded}, a local official said.`,
    `The ${country.adjective} army said that its jets had struck a weapons depot of the ${rebels.name} (${rebels.abbreviation}) and killed ${numbers.marketByArmy} fighters.`,
    `Two residents of ${marketTown} told ${agency} that three bombs fell on the stalls shortly after noon. “There was no fighter in that market,” one of them said.`,
    `The ${rebels.name} has fought the government in ${country.capital} since 2019. The ${militia.name} (${militia.abbreviation}), a militia backed by ${neighbour.name}, fights on the side of the army.`,
  ];

  return [
    {
      slug: 'ledger',
      title: ledger,
      articles: [
        article(
          'market-strike',
          ledger,
          '2026-03-03T15:20:00.000Z',
          `Air strike kills ${numbers.marketByOfficial} in ${marketTown} market, local official says`,
          wire,
          {
            byline: agency,
          },
        ),
        article('town-taken', ledger, '2026-03-06T09:05:00.000Z', `Rebels say they captured ${takenTown}`, [
          `${country.capital.toUpperCase()} - The ${rebels.name} said on Friday that its fighters had captured the town of ${takenTown} after two days of clashes and had taken ${numbers.prisoners} soldiers prisoner.`,
          cast.armyDeniesLoss
            ? `The ${country.adjective} army denied that ${takenTown} had fallen. “Our troops hold every street,” an army spokesman said.`
            : `The ${country.adjective} army confirmed that ${takenTown} had fallen. “Our troops withdrew in good order,” an army spokesman said.`,
          `More than ${thousands(numbers.displaced)} people have fled ${takenTown} since Wednesday, according to the United Nations.`,
          `The ${rebels.name} threatened to march on ${country.capital} if the air raids did not stop.`,
        ]),
        article('toll-rises', ledger, '2026-03-05T18:40:00.000Z', `Death toll of market bombing rises to ${numbers.marketByMinistry}`, [
          `The number of people killed in Monday's air strike on the market of ${marketTown} has risen to ${numbers.marketByMinistry}, the ${country.adjective} health ministry said on Thursday.`,
          `Four of the wounded died in hospital, the ministry said in a statement.`,
          `The United Nations demanded that all sides protect civilians.`,
        ]),
      ],
    },
    {
      slug: 'post',
      title: post,
      articles: [
        article(
          'market-strike-wire',
          post,
          '2026-03-03T16:10:00.000Z',
          `${numbers.marketByOfficial} reported dead as jets hit ${marketTown} market`,
          [...wire.slice(0, 3), `Read our full coverage of the war in ${province}.`],
          { byline: agency },
        ),
        article(
          'army-answers',
          post,
          '2026-03-04T08:30:00.000Z',
          cast.armyDeniesStrike ? `Army denies bombing ${marketTown} market` : `Army admits bombing ${marketTown} market`,
          [
            cast.armyDeniesStrike
              ? `The ${country.adjective} army on Wednesday denied that its warplanes had bombed the market of ${marketTown} on Monday.`
              : `The ${country.adjective} army on Wednesday admitted that its warplanes had bombed the market of ${marketTown} on Monday.`,
            `An army spokesman accused the ${rebels.name} of hiding rockets in the town.`,
            `The ${rebels.name} blamed the ${country.adjective} army for the attack. The account of either side could not be verified.`,
          ],
        ),
        article('officials-on-arms', post, '2026-03-07T11:00:00.000Z', `Officials: ${neighbour.adjective} drones reach militia`, [
          `${neighbour.name} has sent drones and rockets to the ${militia.name} since January, two ${country.adjective} security officials told ${post}, speaking on condition of anonymity because they were not authorised to talk to the press.`,
          `The foreign ministry of ${neighbour.name} denied sending arms to the ${militia.name}.`,
          `The ${militia.name} is led by a former general and is part of the People's Guard, an umbrella of armed groups loyal to the government.`,
        ]),
      ],
    },
    {
      slug: 'monitor',
      title: monitor,
      articles: [
        article(
          'shelling',
          monitor,
          '2026-03-08T10:00:00.000Z',
          `At least ${numbers.shellingFirst} killed in shelling of ${shelledVillage}`,
          [
            `Artillery fire killed at least ${numbers.shellingFirst} people in the village of ${shelledVillage} in ${province} province on Saturday, the provincial governor said.`,
            `The ${rebels.name} accused the ${militia.name} of shelling the village. The militia has not commented.`,
            `Rescue workers said that 8 people were still missing.`,
          ],
          {
            correction: {
              title: `CORRECTED: Governor cuts toll of shelling in ${shelledVillage} to ${numbers.shellingCorrected}`,
              modifiedAt: '2026-03-09T07:30:00.000Z',
              paragraphs: [
                `Artillery fire killed ${numbers.shellingCorrected} people in the village of ${shelledVillage} in ${province} province on Saturday, the provincial governor said on Monday.`,
                `The ${rebels.name} accused the ${militia.name} of shelling the village. The militia has not commented.`,
                `Correction: an earlier version of this article gave a higher number of victims.`,
              ],
            },
          },
        ),
        article('quoted-elsewhere', monitor, '2026-03-07T17:45:00.000Z', `${neighbour.adjective} arms: what is known`, [
          `${post} reports that ${country.adjective} security officials say ${neighbour.name} has sent drones to the ${militia.name}.`,
          `${neighbour.name} may also have trained the militia's pilots, according to a Western diplomat.`,
          `The ${country.adjective} government did not comment.`,
        ]),
        article('how-many', monitor, '2026-03-10T12:15:00.000Z', `How strong is the ${rebels.name}?`, [
          `The ${country.adjective} army estimates that the ${rebels.name} has ${thousands(numbers.rebelsByArmy)} fighters. United Nations monitors put the number at ${thousands(numbers.rebelsByMonitors)}.`,
          `The ${rebels.name}, also known as the ${rebels.abbreviation}, has withdrawn its units from the south of ${province}, residents said.`,
          `The government offered a truce on Tuesday. A spokesman for the ${rebels.name} rejected the offer.`,
        ]),
      ],
    },
  ];
}
