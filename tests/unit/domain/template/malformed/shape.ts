import { EPIC, type Malformed, TOP, withItems } from './text';

const GOOD = withItems('key: a, kind: story, points: 1');

/** Templates whose YAML or whose form is wrong. */
export const WRONG_FORM: readonly Malformed[] = [
  ['nothing', '', ['bad.yaml:1:1 expected a template with id, version, name and epics, found nothing']],
  [
    'a text',
    'just words',
    ['bad.yaml:1:1 expected a template with id, version, name and epics, found “just words”'],
  ],
  [
    'a list',
    '- id: x',
    ['bad.yaml:1:1 expected a template with id, version, name and epics, found a list of 1'],
  ],
  [
    'a bracket that is never closed',
    'id: [x\nversion: 1\n',
    [
      'bad.yaml:2:1 this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
    ],
  ],
  [
    'a tab instead of spaces',
    'id: x\nepics:\n\t- key: a\n',
    ['bad.yaml:3:1 this is not YAML: Tabs are not allowed as indentation'],
  ],
  [
    'a second document',
    `${EPIC}---\nid: y\n`,
    ['bad.yaml:11:1 a text holds one template; here a second one begins'],
  ],
  ['a tag of its own', 'id: !secret x\n', ['bad.yaml:1:5 this is not YAML: Unresolved tag: !secret']],
  [
    'a directive, under which other keys are merged',
    '%YAML 1.1\n---\n<<: ',
    ['bad.yaml:1:1 a template has no lines that begin with %: leave it out'],
  ],
  [
    'an anchor',
    'id: &name x\n',
    ['bad.yaml:1:5 a template has no anchors and aliases (& and *): write the text out'],
  ],
  [
    'an alias',
    'id: *name\n',
    ['bad.yaml:1:5 a template has no anchors and aliases (& and *): write the text out'],
  ],
  [
    'a key given twice',
    GOOD.replace('    role: tech-lead\n', '    role: tech-lead\n    role: legal\n'),
    ['bad.yaml:8:5 epics.e.role: the key “role” is given twice here'],
  ],
  [
    'a key that is a list',
    'id: x\n? [a, b]\n: 1\n',
    ['bad.yaml:2:3 this is not YAML: With stringKeys, all keys must be strings'],
  ],
  [
    'nothing but an id',
    'id: x\n',
    [
      'bad.yaml:1:1 version: missing: expected a whole number from 1 to 1000000',
      'bad.yaml:1:1 name: missing: expected text',
      'bad.yaml:1:1 epics: missing: expected a list of epics',
    ],
  ],
  [
    'an id in capitals',
    GOOD.replace('id: bad', 'id: Bad Template'),
    [
      'bad.yaml:1:5 id: expected lower-case words joined by hyphens, such as data-access, 60 characters at most, found “Bad Template”',
    ],
  ],
  [
    'a version in words',
    GOOD.replace('version: 1', 'version: two'),
    ['bad.yaml:2:10 version: expected a whole number from 1 to 1000000, found “two”'],
  ],
  [
    'half a version',
    GOOD.replace('version: 1', 'version: 1.5'),
    ['bad.yaml:2:10 version: expected a whole number from 1 to 1000000, found 1.5'],
  ],
  [
    'an empty name',
    GOOD.replace('name: Bad', 'name: ""'),
    ['bad.yaml:3:7 name: expected text, found an empty text'],
  ],
  [
    'a misspelt key of the template',
    GOOD.replace('name: Bad', 'name: Bad\ndescribtion: Bad.'),
    ['bad.yaml:4:1 describtion: there is no such key here; did you mean “description”?'],
  ],
  [
    'no epics',
    'id: bad\nversion: 1\nname: Bad\nepics: []\n',
    ['bad.yaml:4:8 epics: expected 1 to 100 epics, found an empty list'],
  ],
  [
    'an epic without items',
    `${EPIC}    items: []\n`,
    ['bad.yaml:11:12 epics.e.items: expected 1 to 300 items, found an empty list'],
  ],
  [
    'an epic without a key',
    withItems('key: a, kind: story, points: 1').replace('  - key: e\n    phase:', '  - phase:'),
    [
      'bad.yaml:5:5 epics.1.key: missing: expected lower-case words joined by hyphens, such as data-access, 50 characters at most',
    ],
  ],
  [
    'an item that is a text',
    `${EPIC}    items:\n      - do it\n`,
    ['bad.yaml:12:9 epics.e.items: expected an item with its keys, found “do it”'],
  ],
  [
    'an item without its kind',
    withItems('key: a, points: 1'),
    [
      'bad.yaml:12:9 epics.e.items.a.kind: missing: expected one of spike, slice, story, checkpoint, sign-off, experiment',
    ],
  ],
  [
    'a misspelt kind',
    withItems('kind: storey, key: a, points: 1'),
    [
      'bad.yaml:12:17 epics.e.items.a.kind: expected one of spike, slice, story, checkpoint, sign-off, experiment, found “storey”; did you mean “story”?',
    ],
  ],
  [
    'a misspelt role',
    EPIC.replace('role: tech-lead', 'role: techlead'),
    [
      'bad.yaml:5:5 epics.e.items: missing: expected a list of items',
      'bad.yaml:7:11 epics.e.role: expected one of product-owner, scrum-master, tech-lead, data-scientist, data-engineer, ml-engineer, data-owner, business-owner, legal, found “techlead”; did you mean “tech-lead”?',
    ],
  ],
  [
    'a key that nobody knows',
    withItems('colour: red, key: a, kind: story, points: 1'),
    [
      'bad.yaml:12:11 epics.e.items.a.colour: there is no such key here; the keys are key, for, when, phase, kind, role, points, timeBox, summary, purpose, acceptance, checklist, links, labels, covers, after, wait, sprint',
    ],
  ],
  [
    'points out of range',
    withItems('points: 34, key: a, kind: story'),
    ['bad.yaml:12:19 epics.e.items.a.points: expected a whole number from 0 to 21, found 34'],
  ],
  [
    'a summary longer than Jira takes',
    withItems('key: a, kind: story, points: 1').replace('summary: S,', `summary: ${'S'.repeat(256)},`),
    [
      'bad.yaml:12:69 epics.e.items.a.summary: expected at most 255 characters, found a text of 256 characters',
    ],
  ],
  [
    'no acceptance',
    withItems('key: a, kind: story, points: 1').replace('acceptance: [A]', 'acceptance: []'),
    ['bad.yaml:12:97 epics.e.items.a.acceptance: expected 1 to 7 lines of acceptance, found an empty list'],
  ],
  [
    'eight lines of acceptance',
    withItems('key: a, kind: story, points: 1').replace(
      'acceptance: [A]',
      'acceptance: [A, A, A, A, A, A, A, A]',
    ),
    ['bad.yaml:12:97 epics.e.items.a.acceptance: expected 1 to 7 lines of acceptance, found a list of 8'],
  ],
  [
    'a condition of acceptance without its text',
    withItems('key: a, kind: story, points: 1').replace(
      'acceptance: [A]',
      'acceptance: [A, { when: high risk }]',
    ),
    ['bad.yaml:12:101 epics.e.items.a.acceptance.2.text: missing: expected text'],
  ],
  [
    'a checklist of thirteen lines',
    withItems(`checklist: [${'X, '.repeat(12)}X], key: a, kind: story, points: 1`),
    ['bad.yaml:12:22 epics.e.items.a.checklist: expected at most 12 lines, found a list of 13'],
  ],
  [
    'a label with white space',
    withItems('labels: [needs gpu], key: a, kind: story, points: 1'),
    ['bad.yaml:12:20 epics.e.items.a.labels: expected a label without white space, found “needs gpu”'],
  ],
  [
    'a link that is not https',
    withItems('links: [{ title: T, url: "http://example.com" }], key: a, kind: story, points: 1'),
    [
      'bad.yaml:12:36 epics.e.items.a.links.1.url: expected an address that begins with https://, found “http://example.com”',
    ],
  ],
  [
    'a link that runs a script',
    withItems('links: [{ title: T, url: "javascript:alert(1)" }], key: a, kind: story, points: 1'),
    [
      'bad.yaml:12:36 epics.e.items.a.links.1.url: expected an address that begins with https://, found “javascript:alert(1)”',
    ],
  ],
  [
    'phases that stand for nothing known',
    TOP.replace('epics:', 'phases: [{ key: look, name: Look, standsFor: modelling }]\nepics: []'),
    [
      'bad.yaml:4:46 phases.look.standsFor: expected one of business-understanding, data-understanding, data-preparation, modeling, evaluation, deployment, found “modelling”; did you mean “modeling”?',
      'bad.yaml:5:8 epics: expected 1 to 100 epics, found an empty list',
    ],
  ],
  [
    'a time to wait of nothing',
    withItems('wait: , key: a, kind: story, points: 1'),
    ['bad.yaml:12:17 epics.e.items.a.wait: expected a whole number from 1 to 365, found nothing'],
  ],
];
