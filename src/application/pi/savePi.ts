import type { PiSaved } from '../../contract/pi';
import type { ProjectRef } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { dayOf } from '../../domain/history/days';
import { datedRisks } from '../../domain/pi/risks';
import { Failure } from '../failure';
import type { PiDeps } from './deps';

/**
 * Saves a project's objectives and risks.
 *
 * @throws Failure `forbidden` where the person may not edit issues of the project, `invalid-request` where a risk names
 *   an issue of another project, `conflict` where somebody else has saved since they were read.
 */
export const savePi = async (
  { jira, records, clock }: Pick<PiDeps, 'jira' | 'records' | 'clock'>,
  request: ParsedRequests['pi.save'],
): Promise<PiSaved> => {
  const project = await jira.project(request.project);
  const [editable, before, zone] = await Promise.all([
    jira.editable([project.id]),
    records.read(project.id),
    jira.timeZone(),
  ]);
  if (!editable.has(project.id))
    throw new Failure({
      code: 'forbidden',
      message: `You may not change the objectives of ${project.name}. Ask a project administrator for the permission “Edit issues”.`,
    });
  refuseForeignIssues(project, request.risks);
  const record = {
    objectives: request.objectives,
    increments: request.increments,
    risks: datedRisks(request.risks, before.record.risks, dayOf(clock.now().getTime(), zone)),
  };
  const revision = await records.save(project.id, request.revision, record);
  if (revision === undefined)
    throw new Failure({
      code: 'conflict',
      message: `Somebody else changed the objectives or risks of ${project.name} meanwhile, so yours were not saved.`,
    });
  return { revision, ...record };
};

/** Whoever may browse this project reads the key, and may not know of any other project. */
const refuseForeignIssues = (project: ProjectRef, risks: ParsedRequests['pi.save']['risks']): void => {
  const index = risks.findIndex(({ issue }) => issue !== null && !issue.startsWith(`${project.key}-`));
  if (index < 0) return;
  const message = `A risk is owned by an issue of ${project.name}, such as ${project.key}-1.`;
  throw new Failure({
    code: 'invalid-request',
    message,
    issues: [{ path: `risks.${index}.issue`, message }],
  });
};
