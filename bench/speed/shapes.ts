import { type HandedTo, STATUSES, statusId } from './story';

/**
 * How much of itself each object in an answer of Jira brings along. `recorded` is every property that the answers have
 * which were recorded from a real site (`../shared/data/real`; addresses of pictures and of the objects themselves had been
 * taken out of them, so that a site sends more). `bare` is what the app reads and nothing else, which no site sends.
 */
export type Answers = 'recorded' | 'bare';

type Shape = Readonly<Record<string, unknown>>;

export interface Shapes {
  readonly person: (person: string) => Shape;
  readonly status: (index: number) => Shape;
  readonly issueType: (name: string) => Shape;
  /** What a reference to another issue says beyond its id and key. */
  readonly referred: (summary: string, type: string, status: number) => Shape;
  readonly handedTo: HandedTo;
}

const CATEGORIES = [
  { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  { id: 3, key: 'done', name: 'Done', colorName: 'green' },
] as const;

const categoryOf = (status: number) => {
  if (status < 2) return CATEGORIES[0];
  return status < STATUSES.length - 1 ? CATEGORIES[1] : CATEGORIES[2];
};

const typeId = (name: string): string => (name === 'Epic' ? '10000' : `1000${name.length}`);
const levelOf = (type: string): number => (type === 'Epic' ? 1 : 0);

const bare: Shapes = {
  person: (person) => ({ accountId: person }),
  status: (index) => ({
    id: statusId(index),
    name: STATUSES[index],
    statusCategory: { key: categoryOf(index).key },
  }),
  issueType: (name) => ({ id: typeId(name), name, hierarchyLevel: levelOf(name) }),
  referred: () => ({}),
  handedTo: () => ({}),
};

const recordedPerson = (person: string): Shape => ({
  accountId: person,
  displayName: person,
  active: true,
  accountType: 'atlassian',
});

const recordedStatus = (index: number): Shape => ({
  id: statusId(index),
  name: STATUSES[index],
  statusCategory: categoryOf(index),
});

const recordedType = (name: string): Shape => ({
  id: typeId(name),
  name,
  subtask: false,
  avatarId: 10_315,
  hierarchyLevel: levelOf(name),
});

const recorded: Shapes = {
  person: recordedPerson,
  status: recordedStatus,
  issueType: recordedType,
  referred: (summary, type, status) => ({
    fields: {
      status: recordedStatus(status),
      summary,
      priority: { id: '3', name: 'Medium' },
      issuetype: recordedType(type),
    },
  }),
  handedTo: (person) => ({ tmpFromAccountId: null, tmpToAccountId: person }),
};

export const SHAPES: Readonly<Record<Answers, Shapes>> = { recorded, bare };
