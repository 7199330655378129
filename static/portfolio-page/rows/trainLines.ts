import type { AppError, PhaseEpic, PortfolioRow, TrainRollUp } from '../../shared/contract';
import { PHASE_NAMES } from '../../shared/words';
import { NO_TRAIN } from './words';

type PhaseProgress = PortfolioRow['phases'][number];

/** What a line is about. */
export type LineOf =
  | { readonly level: 'train'; readonly train: TrainRollUp }
  | { readonly level: 'project'; readonly row: PortfolioRow }
  | { readonly level: 'phase'; readonly row: PortfolioRow; readonly part: PhaseProgress }
  | { readonly level: 'epic'; readonly epic: PhaseEpic }
  /** Stands where epics will be, or would be. */
  | { readonly level: 'note'; readonly text: string };

/** A line of the table: the same object for as long as nothing in it changes, so that only new lines are built. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly of: LineOf;
  readonly opens: boolean;
  /** Empty while the line is closed. */
  readonly lines: readonly Line[];
}

/** What is known of the epics of a phase that was opened. */
export type Epics =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly epics: readonly PhaseEpic[] }
  | { readonly state: 'failed'; readonly error: AppError };

export const trainId = ({ train }: TrainRollUp): string => (train === null ? 'no-train' : `train ${train}`);
export const phaseId = (project: string, phase: PhaseProgress['phase']): string =>
  `phase ${phase} ${project}`;

const PHASE_ID = /^phase (?<phase>\S+) (?<project>.+)$/;

/** @returns the project and phase that a line's id stands for; undefined for lines of other levels. */
export const phaseOfId = (
  id: string,
): { readonly project: string; readonly phase: PhaseProgress['phase'] } | undefined => {
  const { project, phase } = PHASE_ID.exec(id)?.groups ?? {};
  const known = PHASES.find((one) => one === phase);
  return project === undefined || known === undefined ? undefined : { project, phase: known };
};

const PHASES = Object.keys(PHASE_NAMES).filter((name): name is PhaseProgress['phase'] => name in PHASE_NAMES);

interface Opened {
  /** Ids of the lines that are open. */
  readonly open: ReadonlySet<unknown>;
  /** By id of the phase's line. */
  readonly epics: ReadonlyMap<string, Epics>;
}

/**
 * Makes the lines of release trains, their projects, phases and epics, level by level as far as they are open. It
 * remembers the lines that it made.
 */
export const createTrainLines = (): ((trains: readonly TrainRollUp[], opened: Opened) => readonly Line[]) => {
  const known = new Map<string, { readonly basis: unknown; readonly line: Line }>();

  const lineOf = (basis: unknown, line: Line): Line => {
    const before = known.get(line.id);
    if (before !== undefined && before.basis === basis && isSameList(before.line.lines, line.lines))
      return before.line;
    known.set(line.id, { basis, line });
    return line;
  };

  return (trains, { open, epics }) => {
    const inside = (id: string, lines: () => readonly Line[]): readonly Line[] =>
      open.has(id) ? lines() : [];

    const phaseLine = (row: PortfolioRow, part: PhaseProgress): Line => {
      const id = phaseId(row.project.id, part.phase);
      return lineOf(part, {
        id,
        name: PHASE_NAMES[part.phase],
        of: { level: 'phase', row, part },
        opens: true,
        lines: inside(id, () => epicLines(id, epics.get(id)).map(({ basis, line }) => lineOf(basis, line))),
      });
    };
    const projectLine = (row: PortfolioRow): Line => {
      const id = `project ${row.project.id}`;
      return lineOf(row, {
        id,
        name: row.project.name,
        of: { level: 'project', row },
        opens: row.phases.length > 0,
        lines: inside(id, () => row.phases.map((part) => phaseLine(row, part))),
      });
    };
    return trains.map((train) => {
      const id = trainId(train);
      return lineOf(train, {
        id,
        name: train.train ?? NO_TRAIN,
        of: { level: 'train', train },
        opens: true,
        lines: inside(id, () => train.projects.map(projectLine)),
      });
    });
  };
};

const isSameList = (some: readonly Line[], others: readonly Line[]): boolean =>
  some.length === others.length && some.every((line, index) => line === others[index]);

const epicLines = (
  id: string,
  epics: Epics | undefined,
): readonly { readonly basis: unknown; readonly line: Line }[] => {
  const note = (text: string) => [
    {
      basis: text,
      line: { id: `note ${id}`, name: text, of: { level: 'note', text }, opens: false, lines: [] },
    } as const,
  ];
  switch (epics?.state) {
    case 'ready':
      return epics.epics.length === 0
        ? note('You see no issue of this phase.')
        : epics.epics.map((epic) => ({
            basis: epic,
            line: {
              id: `epic ${id} ${epic.epic?.key ?? 'none'}`,
              name: epic.epic?.summary ?? 'In no epic',
              of: { level: 'epic', epic },
              opens: false,
              lines: [],
            },
          }));
    case 'failed':
      return note(epics.error.message);
    default:
      return note('Reading the epics…');
  }
};
