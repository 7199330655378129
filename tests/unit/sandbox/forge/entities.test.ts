import { createKvs } from '../../../../sandbox/forge/kvs/kvs';
import { createClock } from '../../../../sandbox/server/clock';

const ENTITY = {
  name: 'snapshot',
  attributes: { train: { type: 'string' }, day: { type: 'string' }, points: { type: 'integer' } },
  indexes: ['points', { name: 'by-train', partition: ['train'], range: ['day'] }],
};

const ROWS = [
  { key: 'a', value: { train: 'north', day: '2026-01-03', points: 8 } },
  { key: 'b', value: { train: 'north', day: '2026-01-01', points: 3 } },
  { key: 'c', value: { train: 'south', day: '2026-01-02', points: 5 } },
  { key: 'd', value: { train: 'north', day: '2026-01-02' } },
];

describe('custom entities', () => {
  const { handle } = createKvs({ clock: createClock(0), entities: [ENTITY], queryLagMs: 0 });
  const call = (path: string, body: object) =>
    handle({
      path: `/api/v1/entity/${path}`,
      body: { entityName: 'snapshot', ...body },
      functionKey: 'resolver',
    });
  beforeAll(() => {
    for (const row of ROWS) call('set', row);
  });

  const keysOf = (query: object) =>
    Object(call('query', query)?.body).data.map(({ key }: { key: string }) => key);

  it('are kept by their name and key, apart from plain values', () => {
    expect(Object(call('get', { key: 'c' })?.body).value).toEqual({
      train: 'south',
      day: '2026-01-02',
      points: 5,
    });
    expect(handle({ path: '/api/v1/get', body: { key: 'c' }, functionKey: 'resolver' })).toMatchObject({
      status: 404,
      body: { code: 'KEY_NOT_FOUND' },
    });
  });

  it('are found by an index, in the order of its range', () => {
    expect(keysOf({ indexName: 'by-train', partition: ['north'] })).toEqual(['b', 'd', 'a']);
    expect(keysOf({ indexName: 'by-train', partition: ['north'], sort: 'DESC' })).toEqual(['a', 'd', 'b']);
    const range = { condition: 'BETWEEN', values: ['2026-01-02', '2026-01-03'] };
    expect(keysOf({ indexName: 'by-train', partition: ['north'], range })).toEqual(['d', 'a']);
  });

  it('are filtered by all or any of the conditions', () => {
    const conditions = [
      { property: 'points', condition: 'GREATER_THAN', values: [3] },
      { property: 'train', condition: 'EQUAL_TO', values: ['north'] },
    ];
    expect(keysOf({ indexName: 'by-key', filters: { and: conditions } })).toEqual(['a']);
    expect(keysOf({ indexName: 'by-key', filters: { or: conditions } })).toEqual(['a', 'b', 'c', 'd']);
    const missing = [{ property: 'points', condition: 'NOT_EXISTS', values: [true] }];
    expect(keysOf({ indexName: 'by-key', filters: { and: missing } })).toEqual(['d']);
  });

  it('come in pages', () => {
    const first = Object(call('query', { indexName: 'by-key', limit: 3 })?.body);
    expect(first.data).toHaveLength(3);
    expect(keysOf({ indexName: 'by-key', limit: 3, cursor: first.cursor })).toEqual(['d']);
  });

  it('must be declared in the manifest, and so must their indexes', () => {
    expect(call('get', { entityName: 'stranger', key: 'a' })).toMatchObject({ status: 400 });
    expect(call('query', { indexName: 'by-colour' })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_INDEX' },
    });
  });
});
