import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { counted, PHASE_NAMES } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { percent } from '../names';
import { RowChart } from '../rows/RowChart';
import { searchIssues } from '../search';

type PhaseMix = Shown<MlMetrics['phaseMix']>;

/** Where finished work's time went, phase by phase in CRISP-DM's order. */
export function PhaseChart(props: { readonly project: string; readonly phases: MlMetrics['phaseMix'] }) {
  const { project, phases } = props;
  return (
    <RowChart title="Phase mix" definition={DEFINITIONS.phaseMix} measured={phases}>
      {(measured) => ({
        reading: phaseReading(measured),
        legend: [{ name: 'Item-days of finished issues', series: 'ml__bar', shape: 'box' }],
        rows: measured.phases.map(({ phase, items, itemDays, share }) => ({
          id: phase,
          label: PHASE_NAMES[phase],
          value: `${counted(itemDays, 'item-day')} (${percent(share)})`,
          stretches: [{ from: 0, to: itemDays, series: 'ml__bar' }],
          searches: () =>
            searchIssues(project, `labels = "crispdm-${phase}" AND statusCategory = Done ORDER BY resolved`),
          words: {
            title: PHASE_NAMES[phase],
            lines: [`${counted(itemDays, 'item-day')}, ${percent(share)}`, counted(items, 'finished issue')],
          },
        })),
        axis: {
          kind: 'amount',
          label: 'Item-days',
          most: Math.max(...measured.phases.map(({ itemDays }) => itemDays)),
        },
        data: phaseTable(measured),
        few: measured.few,
      })}
    </RowChart>
  );
}

/** @example 'Data understanding took most: 67% of the item-days of 70 finished issues.' */
export function phaseReading({ n, phases }: PhaseMix): string {
  const most = phases.toSorted((a, b) => b.itemDays - a.itemDays)[0];
  return most
    ? `${PHASE_NAMES[most.phase]} took most: ${percent(most.share)} of the item-days of ${counted(n, 'finished issue')}.`
    : '';
}

export const phaseTable = ({ phases }: PhaseMix): ExportTable => ({
  name: 'Phase mix',
  columns: [text('Phase'), number('Finished issues'), number('Item-days'), number('Share (%)')],
  rows: phases.map(({ phase, items, itemDays, share }) => [
    PHASE_NAMES[phase],
    items,
    itemDays,
    Math.round(share * 100),
  ]),
});
