import type { ProjectPi } from '../../shared/contract';
import type { PiQuery } from '../routes';

/** Names of the release trains that the projects belong to, and null where some belong to none. */
export function trainsOf(projects: readonly ProjectPi[]): readonly (string | null)[] {
  const trains = new Set(projects.map(({ releaseTrain }) => releaseTrain));
  const named = [...trains].filter((train) => train !== null).toSorted((a, b) => a.localeCompare(b, 'en'));
  return trains.has(null) && named.length > 0 ? [...named, null] : named;
}

/** Projects of the train that is asked for; all of them where none is. */
export const inTrain = (projects: readonly ProjectPi[], train: PiQuery['train']): readonly ProjectPi[] =>
  train === undefined ? projects : projects.filter(({ releaseTrain }) => releaseTrain === train);

/**
 * Names of the program increments that the projects are in or have recorded something for, newest name first: increments
 * are named by year and number.
 */
export const incrementsOf = (projects: readonly ProjectPi[]): readonly string[] =>
  [
    ...new Set(
      projects.flatMap(({ pi, objectives, risks }) => [
        ...(pi === null ? [] : [pi]),
        ...objectives.map((objective) => objective.pi),
        ...risks.map((risk) => risk.pi),
      ]),
    ),
  ].toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));

/** The increment that is asked for, else the one that most charters name, else the newest; undefined where there is none. */
export function chosenIncrement(
  projects: readonly ProjectPi[],
  asked: string | undefined,
): string | undefined {
  const increments = incrementsOf(projects);
  if (asked !== undefined) return asked;
  const named = (name: string) => projects.filter(({ pi }) => pi === name).length;
  return increments.toSorted((a, b) => named(b) - named(a))[0];
}

/** Whether a project is in an increment: its charter names it, or an objective or risk is recorded for it. */
export const takesPart = ({ pi: named, objectives, risks }: ProjectPi, pi: string): boolean =>
  named === pi || [...objectives, ...risks].some((recorded) => recorded.pi === pi);
