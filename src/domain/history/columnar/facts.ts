import { KINDS, PHASES, type PlanProperty, planProperty } from '../../plan/vocabulary';
import type { BlockingLink, Instant, IssueFacts, IssueHistory, StatusCategory } from '../types';
import { type ByteReader, type ByteWriter, signedOf } from './bytes';
import { readNames, writeNames } from './names';
import { readShared, writeShared } from './shared';

const CATEGORIES: readonly (StatusCategory | null)[] = [null, 'new', 'indeterminate', 'done'];

/** What of an issue is no timeline. */
interface Facts extends IssueFacts {
  readonly category: StatusCategory | null;
  readonly blockedBy: readonly BlockingLink[];
}

/**
 * Writes what of issues is no timeline, fact by fact.
 *
 * @param lastChanges parallel to the issues: most were updated and resolved with their last change
 */
export const writeFacts = (
  writer: ByteWriter,
  issues: readonly IssueHistory[],
  lastChanges: readonly Instant[],
): void => {
  const each = (write: (issue: IssueHistory, lastChange: Instant) => void): void => {
    issues.forEach((issue, row) => {
      write(issue, lastChanges[row] ?? 0);
    });
  };
  writeNames(
    writer,
    issues.map(({ id }) => id),
  );
  writeNames(
    writer,
    issues.map(({ key }) => key),
  );
  each(({ summary }) => writer.text(summary));
  each(({ type }) => writer.text(type));
  each(({ level }) => writer.signed(level));
  each(({ updated }, lastChange) => writer.signed(updated - lastChange));
  each(({ resolved }) => writer.count(resolved === null ? 0 : 1));
  each(({ resolved }, lastChange) => {
    if (resolved !== null) writer.signed(resolved - lastChange);
  });
  each(({ due }) => writer.text(due));
  each(({ parentKey }) => writer.text(parentKey));
  each(({ category }) => writer.count(CATEGORIES.indexOf(category)));
  writeShared(
    writer,
    issues.map(({ labels }) => labels),
    writeTexts,
  );
  each(({ blockedBy }) => writer.count(blockedBy.length));
  each(({ blockedBy, created }) => writeLinks(writer, blockedBy, created));
  writeShared(
    writer,
    issues.map(({ plan }) => plan),
    writePlan,
  );
};

/**
 * Reads what {@link writeFacts} has written.
 *
 * @returns the facts of the issue in a row, put together when they are asked for
 */
export const readFacts = (
  reader: ByteReader,
  created: readonly Instant[],
  lastChanges: readonly Instant[],
): ((row: number) => Facts) => {
  const { length } = created;
  const ids = readNames(reader, length);
  const keys = readNames(reader, length);
  const summaries = reader.texts(length);
  const types = reader.texts(length);
  const levels = reader.smallCounts(length);
  const updated = reader.counts(length);
  const isResolved = reader.smallCounts(length);
  const resolved = resolvedOf(reader, isResolved, lastChanges);
  const dues = reader.texts(length);
  const parentKeys = reader.texts(length);
  const categories = reader.smallCounts(length);
  const labels = readShared(reader, length, readTexts);
  const links = linksOf(reader, created);
  const plans = readShared(reader, length, readPlan);
  return (row) => ({
    id: ids[row] ?? '',
    key: keys[row] ?? '',
    summary: summaries[row] ?? '',
    type: types[row] ?? '',
    level: signedOf(levels[row] ?? 0),
    created: created[row] ?? 0,
    updated: (lastChanges[row] ?? 0) + signedOf(updated[row] ?? 0),
    resolved: resolved[row] ?? null,
    due: dues[row] ?? null,
    parentKey: parentKeys[row] ?? null,
    category: CATEGORIES[categories[row] ?? 0] ?? null,
    labels: labels.values[labels.numbers[row] ?? 0] ?? NONE,
    blockedBy: links.get(row) ?? NONE,
    plan: plans.values[plans.numbers[row] ?? 0] ?? null,
  });
};

const NONE: readonly never[] = [];

const writeTexts = (writer: ByteWriter, texts: readonly string[]): void => {
  writer.count(texts.length);
  for (const text of texts) writer.text(text);
};

const readTexts = (reader: ByteReader): readonly string[] => {
  const length = reader.count();
  return length === 0 ? NONE : Array.from({ length }, () => reader.text() ?? '');
};

const resolvedOf = (
  reader: ByteReader,
  isResolved: Uint32Array,
  lastChanges: readonly Instant[],
): readonly (Instant | null)[] => {
  let count = 0;
  for (let row = 0; row < isResolved.length; row += 1) count += isResolved[row] === 1 ? 1 : 0;
  const distances = reader.counts(count);
  const resolved: (Instant | null)[] = [];
  let next = 0;
  for (let row = 0; row < isResolved.length; row += 1) {
    if (isResolved[row] !== 1) {
      resolved.push(null);
      continue;
    }
    resolved.push((lastChanges[row] ?? 0) + signedOf(distances[next] ?? 0));
    next += 1;
  }
  return resolved;
};

const writeLinks = (writer: ByteWriter, links: readonly BlockingLink[], created: Instant): void => {
  for (const { id, key, from, to } of links) {
    writer.text(id);
    writer.text(key);
    writer.signed(from - created);
    writer.count(to === null ? 0 : 1);
    if (to !== null) writer.signed(to - from);
  }
};

/** By row: few issues have any. */
const linksOf = (
  reader: ByteReader,
  created: readonly Instant[],
): ReadonlyMap<number, readonly BlockingLink[]> => {
  const counts = reader.smallCounts(created.length);
  const links = new Map<number, readonly BlockingLink[]>();
  for (let row = 0; row < counts.length; row += 1) {
    const count = counts[row] ?? 0;
    if (count > 0) links.set(row, readLinks(reader, count, created[row] ?? 0));
  }
  return links;
};

const readLinks = (reader: ByteReader, count: number, created: Instant): readonly BlockingLink[] => {
  const links: BlockingLink[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = reader.text();
    const key = reader.text() ?? '';
    const from = created + reader.signed();
    links.push({ id, key, from, to: reader.count() === 0 ? null : from + reader.signed() });
  }
  return links;
};

const writePlan = (writer: ByteWriter, plan: PlanProperty | null): void => {
  writer.text(plan?.plan ?? null);
  if (plan === null) return;
  writer.text(plan.node);
  writer.count(PHASES.indexOf(plan.phase));
  writer.count(KINDS.indexOf(plan.kind));
  writer.text(plan.source ?? null);
  writer.text(plan.environment ?? null);
  writer.text(plan.timeBoxDays === undefined ? null : String(plan.timeBoxDays));
};

const readPlan = (reader: ByteReader): PlanProperty | null => {
  const plan = reader.text();
  if (plan === null) return null;
  const node = reader.text() ?? '';
  const phase = PHASES[reader.count()];
  const kind = KINDS[reader.count()];
  if (phase === undefined || kind === undefined) throw new RangeError('a plan of unknown phase or kind');
  const source = reader.text();
  const environment = reader.text();
  const timeBoxDays = reader.text();
  return planProperty({
    plan,
    node,
    phase,
    kind,
    source,
    environment,
    timeBoxDays: timeBoxDays === null ? null : Number(timeBoxDays),
  });
};
