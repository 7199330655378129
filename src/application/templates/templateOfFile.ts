import type { PlanFile } from '../../domain/plan/planFile';
import type { Template } from '../../domain/template/types';
import { withVersion } from '../../domain/template/withVersion';
import { Failure } from '../failure';
import type { TemplateLibrary } from '../ports/templates';
import type { TemplateDeps } from './deps';
import { readSiteTemplate } from './readSiteTemplate';
import { saveTemplate } from './saveTemplate';

interface TemplateHere {
  readonly template: Template;
  /** What is not here as it was there, as sentences. */
  readonly notes: readonly string[];
}

type FileTemplate = PlanFile['template'];

/**
 * The template that a plan file was made from, as this site has it. One that the site does not have and that came with
 * the file becomes one of the site's own where an administrator imports the file.
 *
 * @throws Failure `not-found` where the site has no such template, or it is retired, with what to do about it;
 *   `invalid-request` where what came with the file is no template.
 */
export const templateOfFile = async (
  library: TemplateLibrary,
  deps: TemplateDeps,
  file: FileTemplate,
): Promise<TemplateHere> => {
  const here = await library.find(file.id);
  return here === undefined
    ? bring(library, deps, file)
    : { template: here, notes: await difference(library, file, here) };
};

/** The same text has other version numbers on other sites. */
const difference = async (
  library: TemplateLibrary,
  file: FileTemplate,
  here: Template,
): Promise<readonly string[]> => {
  const own = file.text === undefined ? undefined : await library.ownText(here.id, here.version);
  if (file.text !== undefined && own !== undefined)
    return withVersion(file.text, here.version) === own
      ? []
      : [
          `This site’s template “${here.name}” is not as it is in the file. The plan is made from this site’s.`,
        ];
  return here.version === file.version
    ? []
    : [
        `The plan was made from version ${file.version} of its template. Here it is made from version ${here.version}.`,
      ];
};

const bring = async (
  library: TemplateLibrary,
  deps: TemplateDeps,
  { id, text }: FileTemplate,
): Promise<TemplateHere> => {
  if ((await deps.site.find(id))?.retired)
    throw notHere(
      `The template “${id}”, which the plan is made from, is retired on this site. Ask a Jira administrator to offer it again.`,
    );
  const missing = `This site has no template “${id}”, which the plan is made from.`;
  if (text === undefined) throw notHere(`${missing} Ask a Jira administrator to import the template first.`);
  if (!(await deps.jira.isAdministrator()))
    throw notHere(`${missing} It came with the file: ask a Jira administrator to import this file once.`);
  const read = readSiteTemplate(deps.shipped, text);
  if (!read.ok) throw unusable(`line ${read.problems[0]?.line}: ${read.problems[0]?.message}`);
  if (read.template.id !== id) throw unusable(`it is called “${read.template.id}”, not “${id}”`);
  await saveTemplate(deps, { yaml: text });
  const template = await library.find(id);
  if (template === undefined) throw notHere(missing);
  return {
    template,
    notes: [`The template “${template.name}” came with the file. It is one of this site’s own now.`],
  };
};

const notHere = (message: string): Failure => new Failure({ code: 'not-found', message });

const unusable = (why: string): Failure =>
  new Failure({
    code: 'invalid-request',
    message: `The template that came with the file cannot be used: ${why}.`,
  });
