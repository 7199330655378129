import type { FinishedIssue, FinishedWork, FlowMetrics, IssueRef, Measured } from './metrics';

type Ok<Name extends 'cycleTimes' | 'cumulativeFlow' | 'blocked'> = Omit<
  Extract<FlowMetrics[Name], { readonly status: 'ok' }>,
  'status'
>;
type Correction = Ok<'cumulativeFlow'>['corrections'][number];
type BlockedItem = Ok<'blocked'>['items'][number];

/** Finished issues in the order of their lines in {@link PackedFlow.lines}; parallel lists. */
interface PackedFinished {
  /** Milliseconds since the one before. */
  readonly apart: readonly number[];
}

interface PackedWork extends PackedFinished {
  readonly elapsedDays: readonly number[];
  readonly wholeDays: readonly number[];
}

/** Parallel lists; issues are lines of {@link PackedFlow.lines}. */
interface PackedCorrections {
  readonly issues: readonly number[];
  /** Places among the days of the flow. */
  readonly days: readonly number[];
  /** Places in `moves`. */
  readonly move: readonly number[];
  readonly moves: readonly Pick<Correction, 'from' | 'to'>[];
}

/** Parallel lists; issues are lines of {@link PackedFlow.lines}. */
interface PackedBlocked {
  readonly issues: readonly number[];
  readonly days: readonly number[];
  readonly times: readonly number[];
  readonly blockedNow: readonly boolean[];
  /** Places in `names`. */
  readonly reasons: readonly (readonly number[])[];
  readonly names: readonly string[];
}

/**
 * The flow on its way to the browser. Every value is copied a dozen times until it is there, and ten thousand issues
 * are many values: so each issue is told once, in a line of a text, and what is said of it in lists of numbers.
 */
export interface PackedFlow
  extends Omit<FlowMetrics, 'cycleTimes' | 'withoutCycleTime' | 'cumulativeFlow' | 'blocked'> {
  /** One line an issue: those of `cycleTimes`, those of `withoutCycleTime`, then others that are spoken of. */
  readonly lines: { readonly keys: string; readonly summaries: string };
  readonly cycleTimes: Measured<Omit<Ok<'cycleTimes'>, 'items'> & { readonly items: PackedWork }>;
  readonly withoutCycleTime: PackedFinished;
  readonly cumulativeFlow: Measured<
    Omit<Ok<'cumulativeFlow'>, 'corrections'> & { readonly corrections: PackedCorrections }
  >;
  readonly blocked: Measured<Omit<Ok<'blocked'>, 'items'> & { readonly items: PackedBlocked }>;
}

/**
 * Packs an answer.
 *
 * @example
 * unpackFlow(packFlow(metrics)); // equal to metrics
 */
export const packFlow = (metrics: FlowMetrics): PackedFlow => {
  const { cycleTimes, withoutCycleTime, cumulativeFlow, blocked } = metrics;
  const work = cycleTimes.status === 'ok' ? cycleTimes.items : [];
  const lines = linesOf([...work, ...withoutCycleTime]);
  return {
    ...metrics,
    cycleTimes: withOk(cycleTimes, (ok) => ({ ...ok, items: packWork(ok.items) })),
    withoutCycleTime: { apart: apartOf(withoutCycleTime) },
    cumulativeFlow: withOk(cumulativeFlow, (ok) => ({
      ...ok,
      corrections: packCorrections(ok.corrections, ok.days, lines.of),
    })),
    blocked: withOk(blocked, (ok) => ({ ...ok, items: packBlocked(ok.items, lines.of) })),
    // Last: whoever is spoken of has a line by now.
    lines: lines.texts(),
  };
};

/** The answer that was packed. */
export const unpackFlow = (packed: PackedFlow): FlowMetrics => {
  const { lines, cycleTimes, withoutCycleTime, cumulativeFlow, blocked, ...rest } = packed;
  const known = issuesIn(lines);
  const listed = cycleTimes.status === 'ok' ? cycleTimes.items.apart.length : 0;
  return {
    ...rest,
    cycleTimes: withOk(cycleTimes, (ok) => ({ ...ok, items: unpackWork(ok.items, known) })),
    withoutCycleTime: finishedOf(withoutCycleTime, known.slice(listed)),
    cumulativeFlow: withOk(cumulativeFlow, (ok) => ({
      ...ok,
      corrections: unpackCorrections(ok.corrections, ok.days, known),
    })),
    blocked: withOk(blocked, (ok) => ({ ...ok, items: unpackBlocked(ok.items, known) })),
  };
};

const withOk = <From, To>(measured: Measured<From>, change: (ok: From) => To): Measured<To> =>
  measured.status === 'ok' ? { status: 'ok', ...change(measured) } : measured;

/** Gives each issue a line, and one only. */
const linesOf = (first: readonly IssueRef[]) => {
  const keys = first.map(({ key }) => key);
  const summaries = first.map(({ summary }) => summary);
  const places = new Map(keys.map((key, line) => [key, line]));
  return {
    of({ key, summary }: IssueRef): number {
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, keys.length);
      summaries.push(summary);
      return keys.push(key) - 1;
    },
    texts: () => ({
      keys: keys.join('\n'),
      // Jira takes no summary of several lines; one from elsewhere must not push the others from their places.
      summaries: summaries.map((summary) => summary.replaceAll('\n', ' ')).join('\n'),
    }),
  };
};

const issuesIn = ({ keys, summaries }: PackedFlow['lines']): readonly IssueRef[] => {
  if (keys === '') return [];
  const lines = summaries.split('\n');
  return keys.split('\n').map((key, line) => ({ key, summary: lines[line] ?? '' }));
};

const apartOf = (finished: readonly FinishedIssue[]): readonly number[] =>
  finished.map((issue, index) => issue.finished - (finished[index - 1]?.finished ?? 0));

const finishedOf = ({ apart }: PackedFinished, issues: readonly IssueRef[]): readonly FinishedIssue[] => {
  let finished = 0;
  return apart.map((since, index) => {
    finished += since;
    return { ...issueAt(issues, index), finished };
  });
};

const packWork = (items: readonly FinishedWork[]): PackedWork => ({
  apart: apartOf(items),
  elapsedDays: items.map(({ elapsedDays }) => elapsedDays),
  wholeDays: items.map(({ wholeDays }) => wholeDays),
});

const unpackWork = (packed: PackedWork, issues: readonly IssueRef[]): readonly FinishedWork[] =>
  finishedOf(packed, issues).map((issue, index) => ({
    ...issue,
    elapsedDays: packed.elapsedDays[index] ?? 0,
    wholeDays: packed.wholeDays[index] ?? 0,
  }));

const packCorrections = (
  corrections: readonly Correction[],
  days: readonly string[],
  lineOf: (issue: IssueRef) => number,
): PackedCorrections => {
  const dayAt = new Map(days.map((day, index) => [day, index]));
  const moves = new Map<string, { readonly place: number; readonly move: Pick<Correction, 'from' | 'to'> }>();
  const placeOf = ({ from, to }: Correction): number => {
    const name = JSON.stringify([from, to]);
    const found = moves.get(name) ?? { place: moves.size, move: { from, to } };
    moves.set(name, found);
    return found.place;
  };
  return {
    issues: corrections.map(({ issue }) => lineOf(issue)),
    days: corrections.map(({ day }) => dayAt.get(day) ?? -1),
    move: corrections.map(placeOf),
    moves: [...moves.values()].map(({ move }) => move),
  };
};

const unpackCorrections = (
  packed: PackedCorrections,
  days: readonly string[],
  issues: readonly IssueRef[],
): readonly Correction[] =>
  packed.issues.map((line, index) => ({
    day: days[packed.days[index] ?? -1] ?? '',
    issue: issueAt(issues, line),
    ...(packed.moves[packed.move[index] ?? -1] ?? { from: '', to: '' }),
  }));

const packBlocked = (items: readonly BlockedItem[], lineOf: (issue: IssueRef) => number): PackedBlocked => {
  const names = new Map<string, number>();
  const placeOf = (name: string): number => {
    const place = names.get(name) ?? names.size;
    names.set(name, place);
    return place;
  };
  return {
    issues: items.map(lineOf),
    days: items.map(({ days }) => days),
    times: items.map(({ times }) => times),
    blockedNow: items.map(({ blockedNow }) => blockedNow),
    reasons: items.map(({ reasons }) => reasons.map(placeOf)),
    names: [...names.keys()],
  };
};

const unpackBlocked = (packed: PackedBlocked, issues: readonly IssueRef[]): readonly BlockedItem[] =>
  packed.issues.map((line, index) => ({
    ...issueAt(issues, line),
    days: packed.days[index] ?? 0,
    times: packed.times[index] ?? 0,
    blockedNow: packed.blockedNow[index] ?? false,
    reasons: (packed.reasons[index] ?? []).map((place) => packed.names[place] ?? ''),
  }));

const issueAt = (issues: readonly IssueRef[], line: number): IssueRef => {
  const { key, summary } = issues[line] ?? { key: '', summary: '' };
  return { key, summary };
};
