/**
 * Schemas of the successful Software responses that Atlassian's document leaves without one, written from its
 * examples and from `SprintBean`. Keyed by operation and status.
 */

const component = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const page = (values: object) => ({
  type: 'object',
  required: ['maxResults', 'startAt', 'isLast', 'values'],
  properties: {
    maxResults: { type: 'integer' },
    startAt: { type: 'integer' },
    total: { type: 'integer' },
    isLast: { type: 'boolean' },
    values: { type: 'array', items: values },
  },
  additionalProperties: false,
});

const sprint = {
  allOf: [component('SprintBean'), { type: 'object', required: ['id', 'self', 'state', 'name'] }],
};

const epic = {
  type: 'object',
  required: ['id', 'self', 'name', 'summary', 'color', 'done'],
  properties: {
    id: { type: 'integer' },
    key: { type: 'string' },
    self: { type: 'string', format: 'uri' },
    name: { type: 'string' },
    summary: { type: 'string' },
    color: { type: 'object', required: ['key'], properties: { key: { type: 'string' } } },
    done: { type: 'boolean' },
  },
  additionalProperties: false,
};

const project = {
  type: 'object',
  required: ['id', 'key', 'name', 'self'],
  properties: { id: { type: 'string' }, key: { type: 'string' }, name: { type: 'string' } },
};

const version = {
  type: 'object',
  required: ['id', 'name', 'archived', 'released'],
  properties: { id: { type: 'integer' }, name: { type: 'string' }, projectId: { type: 'integer' } },
};

const issue = component('IssueBean');

const issueList = {
  type: 'object',
  required: ['startAt', 'maxResults', 'total', 'issues'],
  properties: {
    expand: { type: 'string' },
    startAt: { type: 'integer' },
    maxResults: { type: 'integer' },
    total: { type: 'integer' },
    issues: { type: 'array', items: issue },
    names: { type: 'object' },
    schema: { type: 'object' },
    warningMessages: { type: 'array', items: { type: 'string' } },
  },
  additionalProperties: false,
};

const estimation = {
  type: 'object',
  required: ['fieldId'],
  properties: { fieldId: { type: 'string' }, value: { type: ['string', 'number', 'null'] } },
  additionalProperties: false,
};

const propertyKeys = {
  type: 'object',
  required: ['keys'],
  properties: {
    keys: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'self'],
        properties: { key: { type: 'string' }, self: { type: 'string' } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const property = {
  type: 'object',
  required: ['key', 'value'],
  properties: { key: { type: 'string' }, value: {} },
  additionalProperties: false,
};

/** What a partly failed move or rank answers. */
const partialSuccess = {
  type: 'object',
  required: ['entries'],
  properties: {
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['issueId', 'issueKey', 'status'],
        properties: {
          issueId: { type: 'integer' },
          issueKey: { type: 'string' },
          status: { type: 'integer' },
          errors: { type: 'array', items: { type: 'string' } },
        },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
};

const BOARD = '/rest/agile/1.0/board/{boardId}';
const SPRINT = '/rest/agile/1.0/sprint/{sprintId}';

export const SOFTWARE_RESPONSES: Readonly<Record<string, object>> = {
  'POST /rest/agile/1.0/backlog/{boardId}/issue 207': partialSuccess,
  [`GET ${BOARD}/epic 200`]: page(epic),
  [`GET ${BOARD}/epic/none/issue 200`]: issueList,
  [`GET ${BOARD}/epic/{epicId}/issue 200`]: issueList,
  [`GET ${BOARD}/project 200`]: page(project),
  [`GET ${BOARD}/properties 200`]: propertyKeys,
  [`GET ${BOARD}/properties/{propertyKey} 200`]: property,
  [`GET ${BOARD}/sprint 200`]: page(sprint),
  [`GET ${BOARD}/sprint/{sprintId}/issue 200`]: issueList,
  [`GET ${BOARD}/version 200`]: page(version),
  'GET /rest/agile/1.0/epic/none/issue 200': issueList,
  'GET /rest/agile/1.0/epic/{epicIdOrKey} 200': epic,
  'POST /rest/agile/1.0/epic/{epicIdOrKey} 200': epic,
  'GET /rest/agile/1.0/epic/{epicIdOrKey}/issue 200': issueList,
  'PUT /rest/agile/1.0/issue/rank 207': partialSuccess,
  'GET /rest/agile/1.0/issue/{issueIdOrKey} 200': issue,
  'GET /rest/agile/1.0/issue/{issueIdOrKey}/estimation 200': estimation,
  'PUT /rest/agile/1.0/issue/{issueIdOrKey}/estimation 200': estimation,
  'POST /rest/agile/1.0/sprint 201': sprint,
  [`GET ${SPRINT} 200`]: sprint,
  [`POST ${SPRINT} 200`]: sprint,
  [`PUT ${SPRINT} 200`]: sprint,
  [`GET ${SPRINT}/issue 200`]: issueList,
  [`GET ${SPRINT}/properties 200`]: propertyKeys,
  [`GET ${SPRINT}/properties/{propertyKey} 200`]: property,
};
