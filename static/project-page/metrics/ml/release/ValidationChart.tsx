import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { amount, counted } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { RowChart } from '../rows/RowChart';

type Coverage = Shown<MlMetrics['validationCoverage']>;
type Section = Coverage['sections'][number];

const SECTION_NAMES = {
  data: 'Features and data',
  model: 'Model development',
  infra: 'Infrastructure',
  monitor: 'Monitoring',
} as const;

/** The ML Test Score by section; the weakest section's is the system's. */
export function ValidationChart({ coverage }: { readonly coverage: MlMetrics['validationCoverage'] }) {
  return (
    <RowChart title="Validation coverage" definition={DEFINITIONS.validationCoverage} measured={coverage}>
      {(measured) => ({
        reading: validationReading(measured),
        legend: [
          { name: 'Score', series: 'ml__granted', shape: 'box' },
          { name: 'All its tests', series: 'ml__planned', shape: 'box' },
        ],
        rows: measured.sections.map((section) => ({
          id: section.section,
          label: SECTION_NAMES[section.section],
          value: `${amount(section.score)} of ${section.tests.length}`,
          stretches: [
            { from: 0, to: section.tests.length, series: 'ml__planned' },
            ...(section.score > 0 ? [{ from: 0, to: section.score, series: 'ml__granted' }] : []),
          ],
          words: { title: SECTION_NAMES[section.section], lines: sectionLines(section) },
          behind: { title: SECTION_NAMES[section.section], issues: shownBy(section) },
        })),
        axis: {
          kind: 'amount',
          label: 'Score',
          most: Math.max(...measured.sections.map(({ tests }) => tests.length)),
        },
        data: validationTable(measured),
      })}
    </RowChart>
  );
}

const sectionLines = ({ tests, score }: Section): readonly string[] => [
  `${amount(score)} of ${tests.length}`,
  `${counted(tests.filter(({ score: one }) => one === 1).length, 'test')} automated`,
  `${counted(tests.filter(({ score: one }) => one === 0.5).length, 'test')} done by hand`,
];

/** An issue that shows several tests is listed once, with the first of them. */
const shownBy = ({ tests }: Section) => {
  const all = tests.flatMap(({ name, keys }) => keys.map((key) => ({ key, summary: name })));
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
};

/** @example 'The ML Test Score is 0.5, that of the weakest section, Monitoring; 9 of 28 tests score.' */
export function validationReading({ score, covered, sections }: Coverage): string {
  const weakest = sections.find((section) => section.score === score);
  const tests = sections.reduce((sum, section) => sum + section.tests.length, 0);
  return `The ML Test Score is ${amount(score)}, that of the weakest section${weakest ? `, ${SECTION_NAMES[weakest.section]}` : ''}; ${covered} of ${tests} tests score.`;
}

const SCORE_NAMES = { 0: 'Not yet', 0.5: 'By hand', 1: 'Automated' } as const;

export const validationTable = ({ sections }: Coverage): ExportTable => ({
  name: 'Validation coverage',
  columns: [text('Section'), text('Test'), text('How'), number('Score'), text('Shown by')],
  rows: sections.flatMap(({ section, tests }) =>
    tests.map(({ name, score, keys }) => [
      SECTION_NAMES[section],
      name,
      SCORE_NAMES[score],
      score,
      keys.length === 0 ? null : keys.join(', '),
    ]),
  ),
});
