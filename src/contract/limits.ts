/** Limits of a plan, stated where requests are checked and repeated in the wizard; here alone, so that zod stays out of the browser. */
export const LIMITS = {
  sources: 60,
  /** Of the sources of a plan, how many one generation, or one growth, creates issues for. */
  sourcesAtOnce: 50,
  environments: 6,
  nameLength: 120,
  sourceNameLength: 60,
  environmentNameLength: 30,
  businessQuestionLength: 2000,
  measureLength: 300,
  needsLength: 300,
  accessWeeks: 104,
  seats: 12,
  holidays: 100,
  capacity: 1000,
  edits: 1000,
  summaryLength: 255,
  nodeKeyLength: 250,
  points: 100,
  timeBoxDays: 60,
  sprints: 200,
  planFileLength: 262_144,
  templateIdLength: 60,
  templateVersions: 9999,
  /** Forge stores values of up to 240 KiB; what is kept beside the text needs some of it. */
  templateBytes: 200 * 1024,
  fieldValueLength: 2000,
  /** Jira takes this many characters in a field of one line. */
  fieldLineLength: 255,
  fieldOptions: 50,
  fieldNameLength: 255,
  fieldsOfType: 50,
  driverLength: 64,
  columns: 30,
  columnNameLength: 80,
  statuses: 200,
  issueTypes: 100,
  pauses: 50,
  chosenIssues: 5000,
  jqlLength: 2000,
} as const;

/**
 * Why so many new data sources are not generated in one go; undefined where they are. Larger plans can be looked at, and
 * are reached by growing: what is created at once can still be looked over, taken back, and is done within minutes.
 *
 * @example
 * tooManyAtOnce(60); // 'A plan starts with at most 50 data sources. Generate 50, and add …'
 */
export const tooManyAtOnce = (sources: number): string | undefined =>
  sources > LIMITS.sourcesAtOnce
    ? `A plan starts with at most ${LIMITS.sourcesAtOnce} data sources. Generate ${LIMITS.sourcesAtOnce}, and add the others afterwards with “Grow”.`
    : undefined;
