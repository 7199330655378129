import type { BlockingLink, Instant, IssueFacts, IssueHistory, StatusCategory } from '../types';
import { countAt, entriesAt, timelineAt } from './column';
import type { Columns } from './columns';

/** Made by the first who asks. */
interface KeptTimelines {
  status?: IssueHistory['status'];
  sprints?: IssueHistory['sprints'];
  estimate?: IssueHistory['estimate'];
  flagged?: IssueHistory['flagged'];
}

/**
 * An issue whose timelines lie in columns. A class, so that ten thousand issues share the functions that make their
 * timelines; that is also why its timelines do not come along where it is spread into another object.
 * Its facts are only declared here, since a field that is defined is first made without its value.
 */
export class HistoryInColumns implements IssueHistory {
  declare readonly id: string;
  declare readonly key: string;
  declare readonly summary: string;
  declare readonly type: string;
  declare readonly level: number;
  declare readonly created: Instant;
  declare readonly updated: Instant;
  declare readonly resolved: Instant | null;
  declare readonly due: IssueFacts['due'];
  declare readonly parentKey: string | null;
  declare readonly labels: readonly string[];
  declare readonly plan: IssueFacts['plan'];
  declare readonly category: StatusCategory | null;
  declare readonly blockedBy: readonly BlockingLink[];
  readonly #columns: Columns;
  readonly #row: number;
  // The four that nearly every metric asks for are kept once made; the others are asked for once, or never.
  #kept?: KeptTimelines;

  constructor(
    facts: IssueFacts,
    category: StatusCategory | null,
    blockedBy: readonly BlockingLink[],
    columns: Columns,
    row: number,
  ) {
    this.id = facts.id;
    this.key = facts.key;
    this.summary = facts.summary;
    this.type = facts.type;
    this.level = facts.level;
    this.created = facts.created;
    this.updated = facts.updated;
    this.resolved = facts.resolved;
    this.due = facts.due;
    this.parentKey = facts.parentKey;
    this.labels = facts.labels;
    this.plan = facts.plan;
    this.category = category;
    this.blockedBy = blockedBy;
    this.#columns = columns;
    this.#row = row;
  }

  #keptTimelines(): KeptTimelines {
    this.#kept ??= {};
    return this.#kept;
  }
  get columns(): Columns {
    return this.#columns;
  }
  get row(): number {
    return this.#row;
  }
  get statusCount(): number {
    return countAt(this.#columns.status, this.#row);
  }
  get status() {
    const kept = this.#keptTimelines();
    kept.status ??= timelineAt(this.#columns.status, this.#row, this.created);
    return kept.status;
  }
  get sprints() {
    const kept = this.#keptTimelines();
    kept.sprints ??= timelineAt(this.#columns.sprint, this.#row, this.created);
    return kept.sprints;
  }
  get estimate() {
    const kept = this.#keptTimelines();
    kept.estimate ??= timelineAt(this.#columns.estimate, this.#row, this.created);
    return kept.estimate;
  }
  get flagged() {
    const kept = this.#keptTimelines();
    kept.flagged ??= timelineAt(this.#columns.flagged, this.#row, this.created);
    return kept.flagged;
  }
  get types() {
    return timelineAt(this.#columns.type, this.#row, this.created);
  }
  get parents() {
    return timelineAt(this.#columns.parent, this.#row, this.created);
  }
  get resolutions() {
    return timelineAt(this.#columns.resolution, this.#row, this.created);
  }
  /** The present key and labels are facts of the issue already; nearly every key is another. */
  get keys(): IssueHistory['keys'] {
    return entriesAt(this.#columns.key, this.#row) ?? [{ at: this.created, value: this.key }];
  }
  get labelSets(): IssueHistory['labelSets'] {
    return entriesAt(this.#columns.labels, this.#row) ?? [{ at: this.created, value: this.labels }];
  }
}
