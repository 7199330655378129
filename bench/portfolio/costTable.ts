import { type Costs, FORGE, type MeasuredParts } from './costs';
import type { Usage } from './meter';

const whole = (figure: number): string => Math.round(figure).toLocaleString('en');
const decimal = (figure: number): string =>
  figure.toLocaleString('en', { maximumSignificantDigits: 3, maximumFractionDigits: 2 });

/** Rows as a Markdown table, so that the documentation can take it as it is. */
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const partRow = (name: string, { calls, points, reads, writes, readBytes, writtenBytes, ownMs }: Usage) => [
  name,
  decimal(calls),
  decimal(points),
  decimal(reads),
  whole(readBytes),
  decimal(writes),
  whole(writtenBytes),
  whole(ownMs),
];

/** What each part of the work was measured to use, at one size of a site. */
export const partsTable = (projects: number, parts: MeasuredParts & { readonly first: Usage }): string =>
  tableOf(
    [
      `${whole(projects)} projects`,
      'Jira calls',
      'points',
      'reads',
      'bytes read',
      'writes',
      'bytes written',
      'own ms',
    ],
    [
      partRow('hourly run', parts.run),
      partRow('look at a changed project', parts.changed),
      partRow('the same once a week, with its board', parts.weekly),
      partRow('look for the day', parts.day),
      partRow('first look', parts.first),
      partRow('opening of the gadget', parts.opening),
    ],
  );

/** What a month costs, by the size of the sites. */
export const costTable = (costs: readonly Costs[]): string =>
  tableOf(
    [
      'projects a site',
      'sites',
      'Jira calls a month',
      'points an hour',
      'of what is allowed',
      'read, GB',
      'written, GB',
      'kept, GB',
      'GB-seconds',
      'US$ a month',
    ],
    costs.map((cost) => [
      whole(cost.projects),
      whole(cost.sites),
      whole(cost.calls),
      whole(cost.pointsAnHour),
      `${whole((100 * cost.pointsAnHour) / FORGE.pointsAnHour)} %`,
      decimal(cost.readGb),
      decimal(cost.writtenGb),
      decimal(cost.storedGb),
      whole(cost.gbSeconds),
      cost.dollars.toFixed(2),
    ]),
  );
