import type { PlanSummary } from '../../shared/contract';

/** Names of the templates that the app ships; one added later is named after its id. */
const NAMES: Readonly<Record<string, string>> = { 'crisp-dm': 'CRISP-DM' };

/**
 * A template as people know it.
 *
 * @example
 * templateName({ id: 'crisp-dm', version: 1 }); // 'Template: CRISP-DM, version 1'
 */
export function templateName({ id, version, standIn }: PlanSummary['template']): string {
  const name = `Template: ${NAMES[id] ?? id.replaceAll('-', ' ')}, version ${version}`;
  return standIn === undefined
    ? name
    : `${name}. The app has only version ${standIn} of it by now, and shows the plan by that.`;
}
