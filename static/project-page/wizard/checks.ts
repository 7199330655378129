import { LIMITS } from '../../../src/contract/limits';
import type { AppError } from '../../shared/contract';
import type { WizardStep } from '../routing/routes';
import type { Draft } from './draft';

/** What is wrong, by the path of the answer as the server names it: `name`, `sources.2.ownerRole`. */
export type FieldErrors = Readonly<Record<string, string>>;

/**
 * What a step still lacks, checked before going on. The server checks everything again; this only saves the way there.
 *
 * @example
 * checkStep('charter', draft); // { businessQuestion: 'Write the question the business wants answered.' }
 */
export function checkStep(step: WizardStep, draft: Draft): FieldErrors {
  const found = CHECKS[step](draft).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(found);
}

type Finding = readonly [path: string, problem: string | undefined];

const CHECKS: Readonly<Record<WizardStep, (draft: Draft) => readonly Finding[]>> = {
  charter: (draft) => [
    ['name', text(draft.name, 'Give the plan a name.', LIMITS.nameLength)],
    [
      'businessQuestion',
      text(
        draft.charter.businessQuestion,
        'Write the question that the business wants answered.',
        LIMITS.businessQuestionLength,
      ),
    ],
  ],
  template: () => [],
  sources: (draft) =>
    draft.sources.flatMap((source, index): Finding[] => [
      [
        `sources.${index}.name`,
        text(source.name, 'Name the data source.', LIMITS.sourceNameLength) ??
          repeated(draft.sources, index, 'Another data source has this name.'),
      ],
      [
        `sources.${index}.ownerRole`,
        text(source.ownerRole, 'Say which role or team owns it.', LIMITS.sourceNameLength),
      ],
      [`sources.${index}.needs`, tooLong(source.needs, LIMITS.needsLength)],
    ]),
  people: (draft) => [
    ...draft.environments.map(
      (environment, index): Finding => [
        `environments.${index}`,
        text(environment.name, 'Name the environment.', LIMITS.environmentNameLength) ??
          repeated(draft.environments, index, 'Another environment has this name.'),
      ],
    ),
    ...draft.team.map(
      (seat, index): Finding => [
        `team.${index}.name`,
        text(seat.name, 'Name the seat.', LIMITS.sourceNameLength) ??
          repeated(draft.team, index, 'Another seat has this name.'),
      ],
    ),
  ],
  calendar: (draft) => [
    ['start', draft.start === undefined ? 'Choose the day the first sprint starts.' : undefined],
    [
      'target',
      draft.start !== undefined && draft.target !== undefined && draft.target < draft.start
        ? 'The target date is before the start.'
        : undefined,
    ],
  ],
  preview: () => [],
};

function text(value: string, missing: string, longest: number): string | undefined {
  return value.trim() === '' ? missing : tooLong(value, longest);
}

function tooLong(value: string, longest: number): string | undefined {
  const length = value.trim().length;
  return length > longest ? `Shorten this to ${longest} characters; it has ${length}.` : undefined;
}

function repeated(rows: readonly { name: string }[], index: number, problem: string): string | undefined {
  const same = (name: string) => name.trim().toLocaleLowerCase('en');
  const wanted = same(rows[index]?.name ?? '');
  return rows.slice(0, index).some((row) => same(row.name) === wanted) ? problem : undefined;
}

/** The fields that the server found wrong. Paths come as `input.sources.0.name` or without the `input.`. */
export function serverErrors(error: AppError): FieldErrors {
  return Object.fromEntries(
    (error.issues ?? []).map((issue) => [issue.path.replace(/^input\./, ''), issue.message]),
  );
}

const STEP_OF_FIELD: Readonly<Record<string, WizardStep>> = {
  name: 'charter',
  businessQuestion: 'charter',
  riskTier: 'charter',
  measures: 'charter',
  sources: 'sources',
  environments: 'people',
  team: 'people',
  people: 'people',
  method: 'calendar',
  start: 'calendar',
  target: 'calendar',
  sprintLengthDays: 'calendar',
  holidays: 'calendar',
  capacity: 'calendar',
};

/** The first step that holds one of the fields, to jump to; undefined where none does. */
export function stepOf(errors: FieldErrors): WizardStep | undefined {
  const [first] = Object.keys(errors);
  return first === undefined ? undefined : STEP_OF_FIELD[first.split('.')[0] ?? ''];
}
