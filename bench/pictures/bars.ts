/** A picture of a metric that has no chart of its own, drawn of small numbers by hand. */
export interface Bars {
  readonly topic: string;
  readonly title: string;
  readonly reading: string;
  readonly legend: readonly (readonly [name: string, colour: Colour])[];
  /** Each row with its stretches, one after the other, and what stands at its end. */
  readonly rows: readonly {
    readonly name: string;
    readonly value: string;
    readonly stretches: readonly (readonly [length: number, colour: Colour])[];
  }[];
}

type Colour = 'blue' | 'green' | 'grey' | 'orange';
export type Theme = 'light' | 'dark';

/** As the product's charts have them. */
const COLOURS: Readonly<Record<Theme, Readonly<Record<Colour | 'surface' | 'text' | 'subtle', string>>>> = {
  light: {
    surface: '#ffffff',
    text: '#292a2e',
    subtle: '#505258',
    blue: '#4688ec',
    green: '#22a06b',
    grey: '#8c8f97',
    orange: '#e06c00',
  },
  dark: {
    surface: '#1f1f21',
    text: '#cecfd2',
    subtle: '#a9abaf',
    blue: '#357de8',
    green: '#2abb7f',
    grey: '#7e8188',
    orange: '#f68909',
  },
};

const WIDTH = 700;
const PADDING = 24;
const ROW = 42;

export const BARS: readonly Bars[] = [
  {
    topic: 'flow-efficiency',
    title: 'Flow efficiency',
    reading: 'Of 10 days in progress the work went on for 4 and waited for 6: 40%.',
    legend: [
      ['Worked on', 'green'],
      ['Waiting column', 'grey'],
      ['Behind an open blocker', 'orange'],
    ],
    rows: [
      {
        name: 'One issue, from its start to its finish',
        value: '10 days',
        stretches: [
          [2, 'green'],
          [4, 'orange'],
          [1, 'green'],
          [2, 'grey'],
          [1, 'green'],
        ],
      },
      { name: 'Worked on', value: '4 days, 40%', stretches: [[4, 'green']] },
    ],
  },
  {
    topic: 'pi-predictability',
    title: 'PI predictability',
    reading: 'The two teams planned 40 of business value and achieved 36: 90% for the train.',
    legend: [
      ['Planned for committed objectives', 'grey'],
      ['Achieved', 'blue'],
    ],
    rows: [
      { name: 'Team A: planned', value: '24', stretches: [[24, 'grey']] },
      { name: 'Team A: achieved', value: '18, 75%', stretches: [[18, 'blue']] },
      { name: 'Team B: planned', value: '16', stretches: [[16, 'grey']] },
      {
        name: 'Team B: achieved, an uncommitted objective included',
        value: '18, 113%',
        stretches: [[18, 'blue']],
      },
    ],
  },
];

/** The picture as an SVG file. */
export const barsPicture = ({ title, reading, legend, rows }: Bars, theme: Theme): string => {
  const colours = COLOURS[theme];
  const top = 108;
  const height = top + rows.length * ROW + 12;
  const most = Math.max(...rows.map(({ stretches }) => lengthOf(stretches)));
  const scale = (WIDTH - 2 * PADDING - 110) / most;
  const text = (x: number, y: number, size: number, words: string, fill = colours.text, more = '') =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${more}>${words}</text>`;
  const row = ({ name, value, stretches }: Bars['rows'][number], index: number) => {
    const y = top + index * ROW;
    const bars = stretches.map(([length, colour], at) => {
      const from = lengthOf(stretches.slice(0, at));
      return `<rect x="${PADDING + from * scale}" y="${y + 8}" width="${length * scale}" height="14" fill="${colours[colour]}"/>`;
    });
    const end = PADDING + lengthOf(stretches) * scale + 8;
    return [text(PADDING, y, 12, name), ...bars, text(end, y + 19, 12, value, colours.subtle)].join('');
  };
  const entries = legend.map(([name, colour], index) => {
    const x = PADDING + index * 220;
    return `<rect x="${x}" y="76" width="12" height="12" rx="2" fill="${colours[colour]}"/>${text(x + 20, 86, 12, name, colours.subtle)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}">`,
    `<title>${title}</title><desc>${reading}</desc>`,
    `<rect width="100%" height="100%" fill="${colours.surface}"/>`,
    text(PADDING, 32, 16, title, colours.text, ' font-weight="653"'),
    text(PADDING, 60, 14, reading),
    ...entries,
    ...rows.map(row),
    '</svg>',
  ].join('');
};

const lengthOf = (stretches: readonly (readonly [number, Colour])[]): number =>
  stretches.reduce((sum, [length]) => sum + length, 0);
