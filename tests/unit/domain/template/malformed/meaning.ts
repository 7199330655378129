import { EPIC, type Malformed, TOP, withItems } from './text';

const story = (key: string, rest = '') => `key: ${key}, kind: story, points: 1${rest}`;

/** Templates of the right form whose names lead nowhere, or mean nothing where they stand. */
export const WRONG_MEANING: readonly Malformed[] = [
  [
    'a phase that is none',
    EPIC.replace('phase: modeling', 'phase: modelling').concat('    items:\n', `      - { ${story('a')} }\n`),
    [
      'bad.yaml:6:12 epics.e.phase: expected one of business-understanding, data-understanding, data-preparation, modeling, evaluation, deployment, found “modelling”; did you mean “modeling”?',
      'bad.yaml:12:9 epics.e.items.a.role: missing: expected one of product-owner, scrum-master, tech-lead, data-scientist, data-engineer, ml-engineer, data-owner, business-owner, legal',
      'bad.yaml:12:9 epics.e.items.a.summary: missing: expected text',
      'bad.yaml:12:9 epics.e.items.a.purpose: missing: expected text',
      'bad.yaml:12:9 epics.e.items.a.acceptance: missing: expected a list of lines of acceptance',
    ],
  ],
  [
    'a phase of CRISP-DM in a template with phases of its own',
    withItems(story('a')).replace(
      'epics:',
      'phases: [{ key: model, name: Model, standsFor: modeling }]\nepics:',
    ),
    ['bad.yaml:7:12 epics.e.phase: expected one of model, found “modeling”'],
  ],
  [
    'two phases with one key',
    withItems(story('a')).replace(
      'epics:',
      'phases: [{ key: modeling, name: A, standsFor: modeling }, { key: modeling, name: B, standsFor: modeling }]\nepics:',
    ),
    ['bad.yaml:4:66 phases.modeling.key: two phases have this key; each needs its own'],
  ],
  [
    'two epics with one key',
    `${withItems(story('a'))}${withItems(story('b')).slice(TOP.length)}`,
    ['bad.yaml:13:10 epics.e.key: two epics have this key; each needs its own'],
  ],
  [
    'two items with one key',
    withItems(story('a'), story('a')),
    ['bad.yaml:13:16 epics.e.items.a.key: two items of this epic have this key; each needs its own'],
  ],
  [
    'a spike with points',
    withItems('points: 3, key: a, kind: spike'),
    ['bad.yaml:12:19 epics.e.items.a.points: a spike takes a timeBox in working days and no points'],
  ],
  [
    'a story with a time box',
    withItems('timeBox: 3, key: a, kind: story'),
    ['bad.yaml:12:20 epics.e.items.a.timeBox: a story takes points and no timeBox'],
  ],
  [
    'an experiment without a time box',
    withItems('key: a, kind: experiment'),
    [
      'bad.yaml:12:9 epics.e.items.a.timeBox: missing: an experiment takes a timeBox in working days and no points',
    ],
  ],
  [
    'no axes',
    withItems(`for: [], ${story('a')}`),
    [
      'bad.yaml:12:16 epics.e.items.a.for: expected at least one of source, environment, person, found an empty list',
    ],
  ],
  [
    'a misspelt axis',
    withItems(`for: enviroment, ${story('a')}`),
    [
      'bad.yaml:12:16 epics.e.items.a.for: expected once, source, environment, person, or several of them joined by +, found “enviroment”; did you mean “environment”?',
    ],
  ],
  [
    'a misspelt axis in a list',
    withItems(`for: [source, persons], ${story('a')}`),
    [
      'bad.yaml:12:25 epics.e.items.a.for: expected one of source, environment, person, found “persons”; did you mean “person”?',
    ],
  ],
  [
    'an axis named twice',
    withItems(`for: [source, source], ${story('a')}`),
    ['bad.yaml:12:16 epics.e.items.a.for: expected each axis only once, found a list of 2'],
  ],
  [
    'a misspelt condition',
    withItems(`when: hihg risk, ${story('a')}`),
    [
      'bad.yaml:12:17 epics.e.items.a.when: expected one of sensitive source, regulated source, limited or high risk, high risk, production, not production, scrum, kanban, found “hihg risk”; did you mean “high risk”?',
    ],
  ],
  [
    'no conditions',
    withItems(`when: [], ${story('a')}`),
    ['bad.yaml:12:17 epics.e.items.a.when: expected 1 to 4 conditions, found an empty list'],
  ],
  [
    'a condition on a source where there is none',
    withItems(`when: sensitive source, ${story('a', ', for: environment')}`),
    [
      'bad.yaml:12:17 epics.e.items.a.when: “sensitive source” is known only where there is one for each source: this needs “for: source”',
    ],
  ],
  [
    'a condition on an environment where there is none',
    withItems(`when: [scrum, not production], ${story('a', ', for: source')}`),
    [
      'bad.yaml:12:17 epics.e.items.a.when: “not production” is known only where there is one for each environment: this needs “for: environment”',
    ],
  ],
  [
    'a condition on a source in acceptance where there is none',
    withItems(story('a')).replace('[A]', '[{ text: A, when: regulated source }]'),
    [
      'bad.yaml:12:115 epics.e.items.a.acceptance.1.when: “regulated source” is known only where there is one for each source: this needs “for: source”',
    ],
  ],
  [
    'an epic that asks for production',
    withItems(story('a')).replace('role: tech-lead\n', 'role: tech-lead\n    when: production\n'),
    [
      'bad.yaml:8:11 epics.e.when: “production” is known only where there is one for each environment: this needs “for: environment”',
    ],
  ],
  [
    'a misspelt variable',
    withItems(story('a', ', for: source')).replace('purpose: P.', 'purpose: "About {sorce}"'),
    ['bad.yaml:12:94 epics.e.items.a.purpose: there is no {sorce}; did you mean {source}?'],
  ],
  [
    'a variable of an axis that is not there',
    withItems(`checklist: ["Ask {person}"], ${story('a')}`),
    [
      'bad.yaml:12:23 epics.e.items.a.checklist: {person} is known only where there is one for each person: this needs “for: person”',
    ],
  ],
  [
    'a variable that is nothing like any',
    withItems(story('a')).replace('summary: S,', 'summary: "{deadline}",'),
    [
      'bad.yaml:12:69 epics.e.items.a.summary: there is no {deadline}; a text may name {name}, {businessQuestion}, {firstSource}, {businessMeasure}, {modelMeasure}, {source}, {owner}, {needs}, {environment}, {person}',
    ],
  ],
  [
    'a misspelt task of CRISP-DM',
    withItems(`covers: [Explore the data], ${story('a')}`),
    [
      'bad.yaml:12:20 epics.e.items.a.covers: expected a task of CRISP-DM, such as Describe data, found “Explore the data”; did you mean “Explore data”?',
    ],
  ],
  [
    'words that are no reference',
    withItems(`after: [somewhere], ${story('a')}`),
    [
      'bad.yaml:12:19 epics.e.items.a.after: expected a reference such as “charter.objectives” or “data-access.request of same source”, found “somewhere”',
    ],
  ],
  [
    'a reference to nothing',
    withItems(story('objectives'), `after: [e.objektives], ${story('b')}`),
    [
      'bad.yaml:13:19 epics.e.items.b.after: there is no item “e.objektives” to come after; did you mean “e.objectives”?',
    ],
  ],
  [
    'a reference that leaves open which source',
    withItems(story('a', ', for: source'), `after: [e.a], ${story('b')}`),
    [
      'bad.yaml:13:19 epics.e.items.b.after: there is one “e.a” for each source: say which, for example “of first source”',
    ],
  ],
  [
    'the same source where there is none',
    withItems(story('a', ', for: source'), `after: [e.a of same source], ${story('b')}`),
    [
      'bad.yaml:13:19 epics.e.items.b.after: this has no source of its own, so “of same source” means nothing here: say first, last or all',
    ],
  ],
  [
    'the environment of something that has none',
    withItems(story('a'), `after: [e.a in last environment], ${story('b')}`),
    [
      'bad.yaml:13:19 epics.e.items.b.after: there is only one “e.a”, not one for each environment: leave out “in last environment”',
    ],
  ],
  [
    'an item that comes after itself',
    withItems(`after: [e.a], ${story('a')}`),
    ['bad.yaml:12:19 epics.e.items.a.after: an item cannot come after itself'],
  ],
  [
    'three items that wait for each other, beside one that waits for them',
    withItems(
      `after: [e.b], ${story('d')}`,
      `after: [e.c], ${story('b')}`,
      `after: [e.a], ${story('c')}`,
      `after: [e.b], ${story('a')}`,
    ),
    ['bad.yaml:13:18 epics.e.items.b.after: these items wait for each other: e.b → e.c → e.a → e.b'],
  ],
  [
    'two circles',
    withItems(
      `after: [e.b], ${story('a')}`,
      `after: [e.a], ${story('b')}`,
      `after: [e.d], ${story('c')}`,
      `after: [e.c], ${story('d')}`,
    ),
    [
      'bad.yaml:12:18 epics.e.items.a.after: these items wait for each other: e.a → e.b → e.a',
      'bad.yaml:14:18 epics.e.items.c.after: these items wait for each other: e.c → e.d → e.c',
    ],
  ],
  [
    '301 items in two epics',
    `${withItems(...Array.from({ length: 300 }, (_, index) => story(`a${index}`)))}${withItems(story('b'))
      .slice(TOP.length)
      .replace('key: e', 'key: f')}`,
    ['bad.yaml:5:3 epics: a template has at most 300 items, and this one has 301'],
  ],
  [
    'a broken item and, elsewhere, references to it and to nothing',
    withItems('points: many, key: a, kind: story', `after: [e.a, e.nowhere], ${story('b')}`),
    [
      'bad.yaml:12:19 epics.e.items.a.points: expected a whole number from 0 to 21, found “many”',
      'bad.yaml:13:24 epics.e.items.b.after: there is no item “e.nowhere” to come after',
    ],
  ],
];
