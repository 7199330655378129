import type { BlockingLink, Instant, IssueFacts, IssueHistory, StatusCategory } from '../types';
import { countAt, entriesAt, timelineAt } from './column';
import type { Columns } from './columns';

/**
 * An issue whose timelines lie in columns. A class, so that ten thousand issues share the functions that make their
 * timelines; that is also why its timelines do not come along where it is spread into another object.
 */
export class HistoryInColumns implements IssueHistory {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly type: string;
  readonly level: number;
  readonly created: Instant;
  readonly updated: Instant;
  readonly resolved: Instant | null;
  readonly due: IssueFacts['due'];
  readonly parentKey: string | null;
  readonly labels: readonly string[];
  readonly plan: IssueFacts['plan'];
  readonly category: StatusCategory | null;
  readonly blockedBy: readonly BlockingLink[];
  readonly #columns: Columns;
  readonly #row: number;
  // The four that nearly every metric asks for are kept once made; the others are asked for once, or never.
  #status?: IssueHistory['status'];
  #sprints?: IssueHistory['sprints'];
  #estimate?: IssueHistory['estimate'];
  #flagged?: IssueHistory['flagged'];

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
    this.#status ??= timelineAt(this.#columns.status, this.#row, this.created);
    return this.#status;
  }
  get sprints() {
    this.#sprints ??= timelineAt(this.#columns.sprint, this.#row, this.created);
    return this.#sprints;
  }
  get estimate() {
    this.#estimate ??= timelineAt(this.#columns.estimate, this.#row, this.created);
    return this.#estimate;
  }
  get flagged() {
    this.#flagged ??= timelineAt(this.#columns.flagged, this.#row, this.created);
    return this.#flagged;
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
