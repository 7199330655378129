import { parseTemplate } from '../domain/template/parse';
import type { Template } from '../domain/template/types';
import { TEMPLATE_FILES } from './templates.generated';

/**
 * The CRISP-DM template that ships with the app, parsed. It is checked by the tests, so a fault in it means that this
 * build of the app is broken.
 */
const read = (): Template => {
  const parsed = parseTemplate(TEMPLATE_FILES['crisp-dm']);
  if (!parsed.ok) throw new Error(`The template crisp-dm is broken: ${parsed.errors.join('; ')}`);
  return parsed.template;
};

let crispDm: Template | undefined;

/** The CRISP-DM template, read on first use so that invocations that need no template do not pay for it. */
export const crispDmTemplate = (): Template => {
  crispDm ??= read();
  return crispDm;
};
