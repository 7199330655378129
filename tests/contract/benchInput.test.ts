import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { generateIssues } from '../../bench/speed/generate';
import { SYSTEM_FIELDS } from '../../src/adapters/jira/readingIssues';
import { describeWithShared, sharedPath } from '../withShared';

const object = z.record(z.string(), z.unknown());
const issuesSchema = z.array(
  z.object({
    fields: z.looseObject({ customfield_10020: z.array(object).nullish() }),
    changelog: z.object({
      histories: z.array(
        z.looseObject({ author: object, items: z.array(z.looseObject({ field: z.string() })) }),
      ),
    }),
  }),
);
type Issues = z.output<typeof issuesSchema>;

const recordedIssues = (): Issues =>
  z
    .object({ issues: issuesSchema })
    .parse(JSON.parse(readFileSync(sharedPath('data/real/cloud-changelogs.json'), 'utf8'))).issues;

/** As Jira would send it: a property without a value is not sent. */
const generatedIssues = (): Issues =>
  issuesSchema.parse(JSON.parse(JSON.stringify(generateIssues(400, 'shape').issues)));

/** Names of all properties, those of objects within as well, in the order of the alphabet. */
const namesIn = (value: unknown, within = ''): readonly string[] => {
  const parsed = object.safeParse(value);
  if (!parsed.success || Array.isArray(value)) return [within];
  return Object.entries(parsed.data)
    .flatMap(([name, inner]) => namesIn(inner, within === '' ? name : `${within}.${name}`))
    .sort();
};

const shapes = (values: readonly unknown[]): readonly string[] => [
  ...new Set(
    values.filter((value) => value !== null && value !== undefined).map((value) => namesIn(value).join()),
  ),
];

const historiesOf = (issues: Issues) => issues.flatMap(({ changelog }) => changelog.histories);

/** Items of histories that tell of a change of this field. */
const itemsOf = (issues: Issues, field: string) =>
  historiesOf(issues).flatMap(({ items }) => items.filter((item) => item.field === field));

const mean = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + length, 0) / lengths.length;

const lengthOf = (value: unknown): number => JSON.stringify(value).length;

describeWithShared('data', 'what the bench parses', () => {
  const recorded = recordedIssues();
  const generated = generatedIssues();

  it.each(['status', 'issuetype', 'resolution', 'parent'])(
    'has a %s as a site was recorded to send it',
    (field) => {
      const [shape, ...others] = shapes(generated.map(({ fields }) => fields[field]));
      expect(others).toEqual([]);
      expect(shapes(recorded.map(({ fields }) => fields[field]))).toContain(shape);
    },
  );

  it('has sprints as a site was recorded to send them, closed and active', () => {
    const sprintsOf = (issues: Issues) =>
      shapes(issues.flatMap(({ fields }) => fields.customfield_10020 ?? []));
    expect(sprintsOf(generated).toSorted()).toEqual(sprintsOf(recorded).toSorted());
  });

  it('names who made a change as a site was recorded to name them', () => {
    const authorsOf = (issues: Issues) => shapes(historiesOf(issues).map(({ author }) => author));
    expect(authorsOf(generated)).toEqual(['accountId,accountType,active,displayName']);
    expect(authorsOf(recorded)).toEqual(['accountId,accountType,active,displayName']);
  });

  it.each(['status', 'Sprint', 'resolution', 'assignee'])(
    'tells of a change of %s as a site was recorded to tell it',
    (field) => {
      const [shape, ...others] = shapes(itemsOf(generated, field));
      expect(others).toEqual([]);
      expect(shapes(itemsOf(recorded, field))).toContain(shape);
    },
  );

  it('is no longer for a change than recorded ones are', () => {
    const change = (issues: Issues) => mean(historiesOf(issues).map(lengthOf));
    expect(change(generated)).toBeLessThan(change(recorded));
  });

  it('has no field that the app does not ask for', () => {
    const fields = new Set(generated.flatMap((issue) => Object.keys(issue.fields)));
    expect([...fields].filter((field) => !field.startsWith('customfield_'))).toEqual(
      expect.arrayContaining(['summary', 'status']),
    );
    for (const field of fields)
      expect([...SYSTEM_FIELDS, 'customfield_10016', 'customfield_10020', 'customfield_10021']).toContain(
        field,
      );
  });
});
