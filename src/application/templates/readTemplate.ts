import type { ParsedRequests } from '../../contract/requests';
import type { TemplateText } from '../../contract/templates';
import { Failure } from '../failure';
import { requireTemplateAdministrator, type TemplateDeps } from './deps';

/**
 * The text of a template, in one version or its newest, retired ones too; for administrators.
 *
 * @throws Failure `forbidden` for others, `not-found` where there is no such template or version.
 */
export const readTemplate = async (
  deps: TemplateDeps,
  request: ParsedRequests['templates.read'],
): Promise<TemplateText> => {
  await requireTemplateAdministrator(deps.jira);
  return textOf(deps, request);
};

/** The same for use cases that have asked already who is asking. */
export const textOf = async (
  { shipped, site }: TemplateDeps,
  { id, version }: ParsedRequests['templates.read'],
): Promise<TemplateText> => {
  const file = shipped.list().find(({ template }) => template.id === id);
  const newest = file?.template.version ?? (await site.find(id))?.version;
  const wanted = version ?? newest;
  if (wanted === undefined) throw notThere(id, undefined);
  const yaml = file === undefined ? await site.text(id, wanted) : wanted === newest ? file.yaml : undefined;
  if (yaml === undefined) throw notThere(id, version);
  return { id, version: wanted, yaml };
};

/** What to say of a template, or of one of its versions, that is not there. */
export const notThere = (id: string, version: number | undefined): Failure =>
  new Failure({
    code: 'not-found',
    message:
      version === undefined
        ? `There is no template “${id}” on this site.`
        : `There is no version ${version} of the template “${id}” on this site.`,
  });
