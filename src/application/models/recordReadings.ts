import Papa from 'papaparse';
import type { ControlAnswer, ReadingsPasted, ReadingsRecorded } from '../../contract/models';
import type { ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { runningBreaches } from '../../domain/models/breaches';
import { readRows } from '../../domain/models/readingRows';
import { withReadings } from '../../domain/models/readings';
import type { Model, NewReading } from '../../domain/models/types';
import { Failure } from '../failure';
import { controlFor } from './controlFor';
import type { ModelDeps } from './deps';
import { changeLife, modelOf, projectToChange, todayIn } from './modelOfProject';

/**
 * Records readings of a model's metrics. Where the latest one is beyond its threshold, a change-control issue is created
 * as the person who records it, once a breach. Recording the same again changes nothing.
 *
 * @throws Failure `forbidden` where the person may not edit issues of the project, `invalid-request` where a reading is
 *   of no metric of the model, or of a day to come.
 */
export const recordReadings = async (
  deps: ModelDeps,
  request: ParsedRequests['models.record'],
): Promise<ReadingsRecorded> => {
  const project = await projectToChange(deps, request.project);
  const [model, { today }] = await Promise.all([
    modelOf(deps, project, request.model),
    todayIn(deps, project.id),
  ]);
  assertRecordable(model, request.readings, today);
  return record(deps, project, model, request.readings);
};

/**
 * Records readings that were pasted as lines of a table, all of them or none: every line that cannot be read is told.
 *
 * @throws Failure as {@link recordReadings} does.
 */
export const pasteReadings = async (
  deps: ModelDeps,
  request: ParsedRequests['models.paste'],
): Promise<ReadingsPasted> => {
  const project = await projectToChange(deps, request.project);
  const [model, { today }] = await Promise.all([
    modelOf(deps, project, request.model),
    todayIn(deps, project.id),
  ]);
  const { data, meta } = Papa.parse<string[]>(request.csv.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  const read = readRows(model, { rows: data, delimiter: meta.delimiter }, today);
  if (!read.ok) return { ok: false, problems: read.problems };
  return { ok: true, ...(await record(deps, project, model, read.readings)) };
};

const assertRecordable = (model: Model, readings: readonly NewReading[], today: string): void => {
  if (readings.some(({ metric }) => !model.metrics.some(({ id }) => id === metric)))
    throw new Failure({
      code: 'invalid-request',
      message: `${model.name} is not measured by that any more. Reload the page.`,
    });
  const late = readings.find(({ day }) => day > today);
  if (late !== undefined)
    throw new Failure({
      code: 'invalid-request',
      message: `A reading of ${late.day} cannot be recorded yet: that day lies in the future.`,
    });
};

const record = async (
  deps: ModelDeps,
  project: ProjectRef,
  model: Model,
  readings: readonly NewReading[],
): Promise<ReadingsRecorded> => {
  const life = await changeLife(deps.models, project.id, model.id, (before) =>
    withReadings(model, before, readings),
  );
  const controls: ControlAnswer[] = [];
  // One after the other: each begins by looking at what the one before has written.
  for (const { metric } of runningBreaches({ model, life })) {
    const answer = await controlFor(deps, project, model, metric).catch(told(metric.name));
    if (answer !== null) controls.push(answer);
  }
  return { recorded: readings.length, controls };
};

/** The readings stand, whatever becomes of the issue. */
const told =
  (metric: string) =>
  (error: unknown): ControlAnswer => {
    if (!(error instanceof Failure)) throw error;
    return { metric, state: 'refused', issue: null, reason: error.error.message };
  };
