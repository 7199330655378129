import { ISSUE } from '../../../../shared/charts/DataNumbers';
import { dayOf } from '../../../../shared/charts/days';
import type { ExportTable, MlMetrics } from '../../../../shared/contract';
import { counted, dayInWords, elapsed } from '../../../../shared/words';
import type { Shown } from '../../parts/shown';
import { instant, number, text } from '../../parts/tables';
import { DEFINITIONS } from '../definitions';
import { type SourceNames, sourceName } from '../names';
import { RowChart } from '../rows/RowChart';
import { type Row, shownRows } from '../rows/row';

const MILLIS_PER_DAY = 86_400_000;

type DataAccess = Shown<MlMetrics['dataAccess']>;
type SourceAccess = DataAccess['sources'][number];

/** From request to first use of the data, source by source; what is still open runs to today. */
export function AccessChart(props: {
  readonly access: MlMetrics['dataAccess'];
  readonly names: SourceNames;
  readonly timeZone: string;
  readonly asOf: string;
}) {
  const { access, names, timeZone, asOf } = props;
  const now = Date.parse(asOf);
  return (
    <RowChart title="Data access" definition={DEFINITIONS.dataAccess} measured={access}>
      {(measured) => {
        const { rows, note } = shownRows(requestsOf(measured), 'first');
        const from = Math.min(
          now - MILLIS_PER_DAY,
          ...rows.map(({ request }) => Date.parse(request.requested)),
        );
        return {
          reading: accessReading(measured, names),
          notes: [...ageNote(measured), ...note],
          legend: [
            ...(measured.sources.some(({ granted }) => granted.length > 0)
              ? [{ name: 'From request to access', series: 'ml__granted', shape: 'box' } as const]
              : []),
            ...(measured.sources.some(({ open }) => open.length > 0)
              ? [{ name: 'Still open', series: 'ml__waiting', shape: 'box' } as const]
              : []),
            ...(measured.leadTime.p85 === null
              ? []
              : [{ name: '85% were granted by then', series: 'named-bars__limit', shape: 'line' } as const]),
          ],
          rows: rows.map((request) => accessRow(request, { measured, names, timeZone, now })),
          axis: { kind: 'day', from, to: now, timeZone },
          data: accessTable(measured, names),
        };
      }}
    </RowChart>
  );
}

interface Request {
  readonly of: SourceAccess;
  readonly request: SourceAccess['granted'][number];
  readonly pastP85: boolean | null;
}

/** One a source and environment; a source that was asked for twice has two. */
const requestsOf = ({ sources }: DataAccess): readonly Request[] =>
  sources.flatMap((of) => [
    ...of.granted.map((request) => ({ of, request, pastP85: null })),
    ...of.open.map(({ pastP85, ...request }) => ({ of, request, pastP85 })),
  ]);

const placeName = ({ source, environment }: SourceAccess, names: SourceNames): string =>
  environment === null ? sourceName(names, source) : `${sourceName(names, source)} in ${environment}`;

function accessRow(
  { of, request, pastP85 }: Request,
  {
    measured,
    names,
    timeZone,
    now,
  }: { measured: DataAccess; names: SourceNames; timeZone: string; now: number },
): Row {
  const { requested, available, days } = request;
  const { p85 } = measured.leadTime;
  const from = Date.parse(requested);
  const inDays = (at: string) => dayInWords(dayOf(Date.parse(at), timeZone));
  const isOpen = available === null;
  return {
    id: `${request.key} ${requested}`,
    label: placeName(of, names),
    value: isOpen ? `open for ${elapsed(days)}` : elapsed(days),
    stretches: [
      { from, to: isOpen ? now : Date.parse(available), series: isOpen ? 'ml__waiting' : 'ml__granted' },
    ],
    ...(isOpen && p85 !== null && from + p85 * MILLIS_PER_DAY <= now
      ? { limit: from + p85 * MILLIS_PER_DAY }
      : {}),
    words: {
      title: `${request.key} ${request.summary}`,
      lines: [
        `Asked for on ${inDays(requested)}`,
        isOpen ? `Open for ${elapsed(days)}` : `There on ${inDays(available)}, after ${elapsed(days)}`,
        ...(pastP85 === true ? ['Older than 85% of the granted ones were'] : []),
      ],
    },
    opens: request.key,
  };
}

/** @example 'Access to 3 sources was asked for and 1 has it; the oldest open request, for CRM, is 64 days old.' */
export function accessReading({ sources }: DataAccess, names: SourceNames): string {
  const asSuch = sources.filter(({ environment }) => environment === null);
  const granted = asSuch.filter(({ open }) => open.length === 0).length;
  const asked = `Access to ${counted(asSuch.length, 'source')} was asked for and ${
    granted === asSuch.length
      ? granted === 1
        ? 'it is there'
        : 'all have been granted'
      : granted === 0
        ? 'none has been granted'
        : `${granted} of them ${granted === 1 ? 'has' : 'have'} been granted`
  }`;
  const all = sources.flatMap((of) => of.open.map((request) => ({ of, request })));
  const oldest = all.toSorted((a, b) => b.request.days - a.request.days)[0];
  return oldest
    ? `${asked}; the oldest open request, for ${placeName(oldest.of, names)}, is ${elapsed(oldest.request.days)} old.`
    : `${asked}; nothing is open.`;
}

function ageNote({ leadTime, sources }: DataAccess): readonly string[] {
  const { n, p50, p85 } = leadTime;
  if (p50 === null || p85 === null)
    return [
      `${n === 0 ? 'No request has' : `Only ${counted(n, 'request')} ${n === 1 ? 'has' : 'have'}`} been granted; from 5 on their usual times are shown.`,
    ];
  const past = sources.flatMap(({ open }) => open).filter(({ pastP85 }) => pastP85 === true).length;
  return [
    `Of ${counted(n, 'granted request')} half took ${elapsed(p50)} or less and 85% ${elapsed(p85)} or less${past > 0 ? `; ${counted(past, 'open one')} ${past === 1 ? 'is' : 'are'} older than that` : ''}.`,
  ];
}

/** One row a request. */
export const accessTable = (access: DataAccess, names: SourceNames): ExportTable => ({
  name: 'Data access',
  columns: [
    text('Data source'),
    text('Environment'),
    ISSUE,
    instant('Requested'),
    instant('Available'),
    number('Days'),
    text('Older than 85% of granted ones'),
  ],
  rows: requestsOf(access).map(({ of, request, pastP85 }) => [
    sourceName(names, of.source),
    of.environment,
    request.key,
    Date.parse(request.requested),
    request.available === null ? null : Date.parse(request.available),
    request.days,
    pastP85 === null ? null : pastP85 ? 'Yes' : 'No',
  ]),
});
