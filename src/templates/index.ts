import { parseTemplate } from '../domain/template/parse';
import { describeProblem } from '../domain/template/problems';
import type { Template } from '../domain/template/types';
import { TEMPLATE_FILES } from './templates.generated';

const files: Readonly<Record<string, string>> = TEMPLATE_FILES;
const parsed = new Map<string, Template>();

/**
 * A template that ships with the app, parsed on first use so that invocations that need none do not pay for it. It is
 * checked by the tests, so a fault in it means that this build of the app is broken.
 *
 * @returns undefined where none of that id ships.
 */
export const shippedTemplate = (id: string): Template | undefined => {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const text = Object.hasOwn(files, id) ? files[id] : undefined;
  if (text === undefined) return undefined;
  const read = parseTemplate(text, `${id}.yaml`);
  if (!read.ok)
    throw new Error(read.problems.map((problem) => describeProblem(problem, read.file)).join('\n'));
  parsed.set(id, read.template);
  return read.template;
};

/** All templates that ship with the app, in the order in which they are offered. */
export const shippedTemplates = (): readonly Template[] =>
  Object.keys(files)
    .toSorted((one, other) => placeOf(one) - placeOf(other))
    .flatMap((id) => shippedTemplate(id) ?? []);

/** The fullest first, then the small one, then those for other ways of working. */
const OFFERED = ['crisp-dm', 'crisp-dm-lite', 'ai-life-cycle', 'llm-application'];
const placeOf = (id: string): number => (OFFERED.includes(id) ? OFFERED.indexOf(id) : OFFERED.length);
