import { formatISO, isMonday, nextMonday, parseISO } from 'date-fns';
import { answersOf } from '../../../src/contract/charterRules';
import type {
  CharterPage,
  FitChoices,
  NodeEdit,
  Person,
  PlanAnswers,
  PlanDraft,
  ProjectOverview,
  RiskTier,
  Role,
} from '../../shared/contract';
import { type CharterDraft, charterOf, draftOf } from '../charter/draft';
import type { Assignees, Wanted } from '../generation/useGeneration';

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
  /** Who sits there, in place of whoever fills the role. */
  readonly person?: Person | undefined;
}

/** The wizard's answers as far as given. People stay in the browser; the rest is kept as a {@link PlanDraft}. */
export interface Draft {
  readonly template: string;
  readonly name: string;
  readonly charter: CharterDraft;
  /** Revision of the saved charter that this one was begun from; 0 where there was none. */
  readonly charterRevision: number;
  /** The charter as it was saved last, to tell whether it has changed since. */
  readonly savedCharter: string;
  /** What the plan is made for as long as the charter leaves it open; a plan file brings its own. */
  readonly assumed: { readonly riskTier: RiskTier; readonly measures: PlanAnswers['measures'] };
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
  /** What was decided about how the plan fits this Jira. */
  readonly choices: FitChoices;
}

const ASSUMED = { riskTier: 'limited', measures: {} } as const;

/** The project's charter as the site keeps it. */
export type SavedCharter = Pick<CharterPage, 'charter' | 'revision'>;

export const NEW_SOURCE = {
  name: '',
  ownerRole: 'Data owner',
  sensitive: false,
  needs: '',
  accessWeeks: undefined,
} as const;

/** Defaults that suit most projects, so that few answers are needed. Starts on a Monday, as most sprints do. */
export function initialDraft(
  overview: Pick<ProjectOverview, 'project' | 'today'>,
  saved: SavedCharter,
): Draft {
  return {
    ...charterParts(saved),
    assumed: ASSUMED,
    template: 'crisp-dm',
    name: overview.project.name,
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
    choices: {},
  };
}

/** The charter there is, to be gone on with. */
const charterParts = ({ charter, revision }: SavedCharter) => ({
  charter: draftOf(charter),
  charterRevision: revision,
  savedCharter: JSON.stringify(charterOf(draftOf(charter))),
});

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

/**
 * What is kept of the answers outside this browser tab: all but the people, and how the plan fits this Jira,
 * which may have changed.
 */
export function keptDraft(draft: Draft): PlanDraft {
  const {
    people: _stayHere,
    charter,
    charterRevision: _known,
    savedCharter: _there,
    choices: _askedAgain,
    assumed,
    ...kept
  } = draft;
  return {
    ...kept,
    businessQuestion: charter.businessQuestion,
    riskTier: assumed.riskTier,
    measures: assumed.measures ?? {},
    charter: JSON.stringify(charter),
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
export function openDraft(
  { businessQuestion, riskTier, measures, charter, ...kept }: PlanDraft,
  saved: SavedCharter,
): Draft {
  const parts = charterParts(saved);
  return {
    ...kept,
    ...parts,
    charter: charterAsWritten(charter, parts.charter, businessQuestion),
    assumed: { riskTier, measures },
    sources: withIds(kept.sources).map((source) => ({
      ...source,
      accessWeeks: source.accessWeeks ?? undefined,
    })),
    environments: withIds(kept.environments.map((name) => ({ name }))),
    team: withIds(kept.team),
    people: {},
    choices: {},
    start: kept.start ?? undefined,
    target: kept.target ?? undefined,
    capacity: kept.capacity ?? undefined,
  };
}

/** The charter that was being written; else the one there is, with the question that was asked. */
function charterAsWritten(
  written: string | null,
  saved: CharterDraft,
  businessQuestion: string,
): CharterDraft {
  const begun: Partial<CharterDraft> = written === null ? {} : JSON.parse(written);
  return { ...saved, ...(businessQuestion === '' ? {} : { businessQuestion }), ...begun };
}

/** The answers as the server takes them. A missing start is sent as empty, which the server refuses with a sentence. */
export function planInput(draft: Draft): PlanAnswers {
  const { businessQuestion, measures, riskTier } = answersOf(charterOf(draft.charter));
  return {
    name: draft.name.trim(),
    businessQuestion,
    measures: { ...draft.assumed.measures, ...measures },
    sources: draft.sources.map(({ name, ownerRole, sensitive, needs, accessWeeks }) => ({
      name: name.trim(),
      ownerRole: ownerRole.trim(),
      sensitive,
      ...(needs.trim() === '' ? {} : { needs: needs.trim() }),
      ...(accessWeeks === undefined ? {} : { accessWeeks }),
    })),
    environments: draft.environments.map(({ name }) => name.trim()),
    team: draft.team.map(({ name, role }) => ({ name: name.trim(), role })),
    riskTier: riskTier ?? draft.assumed.riskTier,
    method: draft.method,
    start: draft.start ?? '',
    ...(draft.target === undefined ? {} : { target: draft.target }),
    sprintLengthDays: draft.sprintLengthDays,
    holidays: draft.holidays,
    ...(draft.capacity === undefined ? {} : { capacity: draft.capacity }),
    ...(draft.edits.length === 0 ? {} : { edits: draft.edits }),
  };
}

/** What the plan is made from. */
export const wantedPlan = (draft: Draft): Wanted => ({
  template: draft.template,
  input: planInput(draft),
  choices: draft.choices,
});

/** Who takes the issues, by account id: sent with each step of the generation, never stored. */
export const assigneesOf = (draft: {
  readonly people: Draft['people'];
  readonly team: readonly Pick<DraftSeat, 'name' | 'person'>[];
}): Assignees => ({
  people: Object.fromEntries(Object.entries(draft.people).map(([role, person]) => [role, person.accountId])),
  seats: draft.team.flatMap(({ name, person }) =>
    person === undefined ? [] : [{ seat: name.trim(), person: person.accountId }],
  ),
});
