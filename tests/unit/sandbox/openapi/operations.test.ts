import { indexOperations } from '../../../../sandbox/jira/openapi/operations';

const find = indexOperations({
  platform: {
    paths: {
      '/rest/api/3/issue/{issueIdOrKey}': { get: {}, put: {} },
      '/rest/api/3/issue/bulkfetch': { get: {}, post: {} },
      '/rest/api/3/{kind}/bulkfetch': { get: {} },
    },
  },
  software: {
    paths: {
      '/rest/agile/1.0/board/{boardId}': {
        parameters: [{ in: 'query', name: 'shared', required: true, schema: { type: 'integer' } }],
        get: {
          parameters: [
            { in: 'query', name: 'own' },
            { in: 'path', name: 'boardId' },
          ],
        },
      },
    },
  },
});

describe('finding the documented operation of a call', () => {
  it('prefers the path with the literal segment', () => {
    expect(find('GET', '/rest/api/3/issue/bulkfetch')?.name).toBe('GET /rest/api/3/issue/bulkfetch');
    expect(find('GET', '/rest/api/3/issue/ML-1')?.name).toBe('GET /rest/api/3/issue/{issueIdOrKey}');
  });

  it('falls back to a template when only that has the method', () => {
    expect(find('PUT', '/rest/api/3/issue/bulkfetch')?.name).toBe('PUT /rest/api/3/issue/{issueIdOrKey}');
  });

  it('finds nothing for other methods, paths and empty segments', () => {
    expect(find('DELETE', '/rest/api/3/issue/ML-1')).toBeUndefined();
    expect(find('GET', '/rest/api/3/issue/ML-1/comment')).toBeUndefined();
    expect(find('GET', '/rest/api/3/issue/')).toBeUndefined();
  });

  it('joins the query parameters of the path and of the operation', () => {
    expect(find('GET', '/rest/agile/1.0/board/7')?.query).toEqual([
      { name: 'shared', required: true, type: 'integer' },
      { name: 'own', required: false, type: '' },
    ]);
  });
});
