import type { TemplateSummary } from '../shared/contract';

/** A text in the editor, and where it comes from. */
export interface Draft {
  readonly title: string;
  readonly yaml: string;
  /** Whether the text is what the site has as the version it builds on. */
  readonly isSaved: boolean;
  /** The version it becomes the successor of; absent for a new template. */
  readonly basedOn?: { readonly id: string; readonly version: number };
}

type Known = readonly Pick<TemplateSummary, 'id' | 'version' | 'origin'>[];

/** A small template that is complete, to be changed into what is wanted. */
export const newDraft = (known: Known): Draft => ({
  title: 'New template',
  yaml: STARTER.replace('id: our-template', `id: ${freeId('our-template', known)}`),
  isSaved: false,
});

/** A copy of a template under an id and a name of its own. */
export const duplicateDraft = (template: TemplateSummary, yaml: string, known: Known): Draft => ({
  title: `Copy of ${template.name}`,
  yaml: yaml
    .replace(/^id:.*$/m, `id: ${freeId(`${template.id}-copy`, known)}`)
    .replace(/^version:.*$/m, 'version: 1')
    .replace(/^(name:[ \t]*)(["']?)([^"'#>|&*\n]+?)\2[ \t]*$/m, '$1$2$3 (copy)$2'),
  isSaved: false,
});

/** The text of a file: the next version of the site's template of that id, or a new template where there is none. */
export const importDraft = (fileName: string, yaml: string, known: Known): Draft => {
  const id = /^id:[ \t]*["']?([a-z0-9-]+)/m.exec(yaml)?.[1];
  const existing = known.find((template) => template.origin === 'site' && template.id === id);
  return {
    title: `Import ${fileName}`,
    yaml: yaml.replace(/\r\n?/g, '\n'),
    isSaved: false,
    ...(existing === undefined ? {} : { basedOn: { id: existing.id, version: existing.version } }),
  };
};

const freeId = (wanted: string, known: Known): string => {
  const taken = new Set(known.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
};

const STARTER = `# A template: epics, and the issues that are made under them. Change it into yours.
id: our-template
version: 1
name: Our template
description: What it is for, in a sentence or two, for whoever chooses a template.
epics:
  - key: charter
    phase: business-understanding
    role: product-owner
    summary: Charter
    purpose: >
      {name} has to answer one business question: {businessQuestion}
    acceptance:
      - The charter is signed by its sponsor
    items:
      - key: objectives
        kind: story
        role: product-owner
        points: 3
        summary: Write down the business objectives
        purpose: A model nobody asked for helps nobody.
        acceptance:
          - The problem, its owner and the people who will use the answer are named by role

  - key: data-access
    phase: data-understanding
    role: data-engineer
    summary: Data access
    purpose: The data of every source can be used.
    acceptance:
      - Every source can be read
    items:
      - key: request
        for: source
        kind: spike
        role: data-engineer
        timeBox: 5
        summary: Get access to {source}
        purpose: Access takes longest, so it is asked for first.
        acceptance:
          - Its owner, {owner}, has agreed
        after: [charter.objectives]
`;
