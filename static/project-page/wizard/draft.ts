import { formatISO, isMonday, nextMonday, parseISO } from 'date-fns';
import type {
  NodeEdit,
  Person,
  PlanAnswers,
  PlanDraft,
  PlanImport,
  ProjectOverview,
  Requests,
  RiskTier,
  Role,
} from '../../shared/contract';

/** A row of a list in the wizard; the id only keeps rows apart while they are edited. */
interface DraftRow {
  readonly id: number;
  readonly name: string;
}

export interface DraftSource extends DraftRow {
  readonly ownerRole: string;
  readonly sensitive: boolean;
  readonly needs: string;
  readonly accessWeeks: number | undefined;
}

export interface DraftSeat extends DraftRow {
  readonly role: Role;
}

/** The wizard's answers as far as given. People stay in the browser; the rest is kept as a {@link PlanDraft}. */
export interface Draft {
  readonly template: string;
  readonly name: string;
  readonly businessQuestion: string;
  readonly riskTier: RiskTier;
  readonly sources: readonly DraftSource[];
  readonly environments: readonly DraftRow[];
  readonly team: readonly DraftSeat[];
  readonly people: Readonly<Partial<Record<Role, Person>>>;
  readonly method: 'scrum' | 'kanban';
  readonly start: string | undefined;
  readonly target: string | undefined;
  readonly sprintLengthDays: PlanDraft['sprintLengthDays'];
  readonly holidays: readonly string[];
  readonly capacity: number | undefined;
  /** What was changed in the preview. */
  readonly edits: readonly NodeEdit[];
}

export const NEW_SOURCE = {
  name: '',
  ownerRole: 'Data owner',
  sensitive: false,
  needs: '',
  accessWeeks: undefined,
} as const;

/** Defaults that suit most projects, so that few answers are needed. Starts on a Monday, as most sprints do. */
export function initialDraft(overview: Pick<ProjectOverview, 'project' | 'today'>): Draft {
  return {
    template: 'crisp-dm',
    name: overview.project.name,
    businessQuestion: '',
    riskTier: 'limited',
    sources: [{ id: 1, ...NEW_SOURCE }],
    environments: withIds([{ name: 'dev' }, { name: 'test' }, { name: 'prod' }]),
    team: [],
    people: {},
    method: 'scrum',
    start: mondayFrom(overview.today),
    target: undefined,
    sprintLengthDays: 14,
    holidays: [],
    capacity: undefined,
    edits: [],
  };
}

/** The day itself if it is a Monday, else the next one. */
function mondayFrom(day: string): string {
  const date = parseISO(day);
  return formatISO(isMonday(date) ? date : nextMonday(date), { representation: 'date' });
}

const withIds = <Row extends { readonly name: string }>(rows: readonly Row[]) =>
  rows.map((row, index) => ({ ...row, id: index + 1 }));

/** A new row at the end of a list, under an id of its own. */
export function withRow<Row extends DraftRow>(
  rows: readonly Row[],
  row: Omit<Row, 'id'>,
): readonly (Omit<Row, 'id'> & { readonly id: number })[] {
  const id = Math.max(0, ...rows.map((existing) => existing.id)) + 1;
  return [...rows, { ...row, id }];
}

/** What is kept of the answers outside this browser tab: all but the people. */
export function keptDraft(draft: Draft): PlanDraft {
  const { people: _stayHere, ...kept } = draft;
  return {
    ...kept,
    sources: draft.sources.map(({ id: _rowOnly, accessWeeks, ...source }) => ({
      ...source,
      accessWeeks: accessWeeks ?? null,
    })),
    environments: draft.environments.map(({ name }) => name),
    team: draft.team.map(({ name, role }) => ({ name, role })),
    start: draft.start ?? null,
    target: draft.target ?? null,
    holidays: [...draft.holidays],
    edits: draft.edits.map((edit) => ({ ...edit })),
    capacity: draft.capacity ?? null,
  };
}

/** The inverse of {@link keptDraft}; nobody has been chosen yet. */
export function openDraft(kept: PlanDraft): Draft {
  return {
    ...kept,
    sources: withIds(kept.sources).map((source) => ({
      ...source,
      accessWeeks: source.accessWeeks ?? undefined,
    })),
    environments: withIds(kept.environments.map((name) => ({ name }))),
    team: withIds(kept.team),
    people: {},
    start: kept.start ?? undefined,
    target: kept.target ?? undefined,
    capacity: kept.capacity ?? undefined,
  };
}

/** The answers of a plan file; nobody has been chosen yet. */
export function importedDraft({ template, input }: PlanImport): Draft {
  const { measures: _fromTheCharter, ...answers } = input;
  return {
    ...answers,
    template,
    sources: withIds(input.sources).map(({ needs, accessWeeks, ...source }) => ({
      ...source,
      needs: needs ?? '',
      accessWeeks,
    })),
    environments: withIds(input.environments.map((name) => ({ name }))),
    team: withIds(input.team),
    people: {},
    target: input.target,
    capacity: input.capacity,
  };
}

/** The answers as the server takes them. A missing start is sent as empty, which the server refuses with a sentence. */
export function planInput(draft: Draft): PlanAnswers {
  return {
    name: draft.name.trim(),
    businessQuestion: draft.businessQuestion.trim(),
    sources: draft.sources.map(({ name, ownerRole, sensitive, needs, accessWeeks }) => ({
      name: name.trim(),
      ownerRole: ownerRole.trim(),
      sensitive,
      ...(needs.trim() === '' ? {} : { needs: needs.trim() }),
      ...(accessWeeks === undefined ? {} : { accessWeeks }),
    })),
    environments: draft.environments.map(({ name }) => name.trim()),
    team: draft.team.map(({ name, role }) => ({ name: name.trim(), role })),
    riskTier: draft.riskTier,
    method: draft.method,
    start: draft.start ?? '',
    ...(draft.target === undefined ? {} : { target: draft.target }),
    sprintLengthDays: draft.sprintLengthDays,
    holidays: draft.holidays,
    ...(draft.capacity === undefined ? {} : { capacity: draft.capacity }),
    ...(draft.edits.length === 0 ? {} : { edits: draft.edits }),
  };
}

/** Who fills each role, by account id: sent with each step of the generation, never stored. */
export function peopleByRole(draft: Draft): Requests['generation.step']['people'] {
  return Object.fromEntries(Object.entries(draft.people).map(([role, person]) => [role, person.accountId]));
}
