import { formatISO, isMonday, nextMonday, parseISO } from 'date-fns';
import type {
  NodeEdit,
  Person,
  PlanAnswers,
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
}

/** The wizard's answers as far as given. They stay in memory while moving between steps and pages, never stored. */
export interface Draft {
  readonly name: string;
  readonly businessQuestion: string;
  readonly riskTier: RiskTier;
  readonly sources: readonly DraftSource[];
  readonly environments: readonly DraftRow[];
  readonly people: Readonly<Partial<Record<Role, Person>>>;
  readonly start: string | undefined;
  readonly target: string | undefined;
  readonly sprintLengthDays: PlanAnswers['sprintLengthDays'];
  /** What was changed in the preview. */
  readonly edits: readonly NodeEdit[];
}

/** Defaults that suit most projects, so that few answers are needed. Starts on a Monday, as most sprints do. */
export function initialDraft(overview: Pick<ProjectOverview, 'project' | 'today'>): Draft {
  return {
    name: overview.project.name,
    businessQuestion: '',
    riskTier: 'limited',
    sources: [{ id: 1, name: '', ownerRole: 'Data owner', sensitive: false }],
    environments: [
      { id: 1, name: 'dev' },
      { id: 2, name: 'test' },
      { id: 3, name: 'prod' },
    ],
    people: {},
    start: mondayFrom(overview.today),
    target: undefined,
    sprintLengthDays: 14,
    edits: [],
  };
}

/** The day itself if it is a Monday, else the next one. */
function mondayFrom(day: string): string {
  const date = parseISO(day);
  return formatISO(isMonday(date) ? date : nextMonday(date), { representation: 'date' });
}

/** A new row at the end of a list, under an id of its own. */
export function withRow<Row extends DraftRow>(
  rows: readonly Row[],
  row: Omit<Row, 'id'>,
): readonly (Omit<Row, 'id'> & { readonly id: number })[] {
  const id = Math.max(0, ...rows.map((existing) => existing.id)) + 1;
  return [...rows, { ...row, id }];
}

/** The answers as the server takes them. A missing start is sent as empty, which the server refuses with a sentence. */
export function planInput(draft: Draft): PlanAnswers {
  return {
    name: draft.name.trim(),
    businessQuestion: draft.businessQuestion.trim(),
    sources: draft.sources.map(({ name, ownerRole, sensitive }) => ({
      name: name.trim(),
      ownerRole: ownerRole.trim(),
      sensitive,
    })),
    environments: draft.environments.map(({ name }) => name.trim()),
    riskTier: draft.riskTier,
    start: draft.start ?? '',
    ...(draft.target === undefined ? {} : { target: draft.target }),
    sprintLengthDays: draft.sprintLengthDays,
    ...(draft.edits.length === 0 ? {} : { edits: draft.edits }),
  };
}

/** Who fills each role, by account id: sent with each step of the generation, never stored. */
export function peopleByRole(draft: Draft): Requests['generation.step']['people'] {
  return Object.fromEntries(Object.entries(draft.people).map(([role, person]) => [role, person.accountId]));
}
