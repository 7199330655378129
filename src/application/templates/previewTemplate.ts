import type { PlanPreview } from '../../contract/plan';
import type { ParsedRequests } from '../../contract/requests';
import { parseTemplate } from '../../domain/template/parse';
import { Failure } from '../failure';
import { requireTemplateAdministrator, type TemplateDeps } from './deps';
import { textOf } from './readTemplate';
import { referencePlan } from './reference';

/**
 * The plan that a template makes for one data source and three environments. For administrators.
 *
 * @throws Failure `forbidden` for others, `not-found` where there is no such template or version.
 */
export const previewTemplate = async (
  deps: TemplateDeps,
  request: ParsedRequests['templates.preview'],
): Promise<PlanPreview> => {
  await requireTemplateAdministrator(deps.jira);
  const { yaml } = await textOf(deps, request);
  const parsed = parseTemplate(yaml);
  if (!parsed.ok)
    throw new Failure({
      code: 'unexpected',
      message:
        'This template was saved by another version of this app, and this one cannot read it. Edit it to see why.',
    });
  return referencePlan(parsed.template);
};
