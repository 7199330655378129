import { z } from 'zod';
import type { ForgeEntity } from '../manifest';
import { meets, meetsAll } from './conditions';
import { badRequest } from './errors';
import { checkLimit } from './limits';
import { page } from './page';
import type { StoredValue } from './store';

const condition = z.object({ condition: z.string(), values: z.array(z.unknown()) });
const named = condition.extend({ property: z.string() });

const entityQueryRequest = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: condition.optional(),
  filters: z.object({ and: z.array(named).optional(), or: z.array(named).optional() }).optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  cursor: z.string().optional(),
  limit: z.number().int().optional(),
});

/** Attributes of an index: those that must be equal, and the one that orders. */
const indexOf = (entity: ForgeEntity | undefined, name: string) => {
  if (name === 'by-key') return { partition: [], range: undefined };
  const index = entity?.indexes?.find((declared) =>
    typeof declared === 'string' ? declared === name : declared.name === name,
  );
  if (index === undefined)
    throw badRequest('INVALID_INDEX', `The index ${name} is not declared in the manifest.`);
  if (typeof index === 'string') return { partition: [], range: index };
  return { partition: index.partition ?? [], range: index.range.at(0) };
};

const attribute = (value: unknown, name: string | undefined): unknown =>
  typeof value === 'object' && value !== null && name !== undefined ? Reflect.get(value, name) : undefined;

const ordered = (a: unknown, b: unknown) => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
};

/**
 * A query of custom entities by a declared index.
 * @throws KvsFailure
 */
export const queryEntities = (
  body: unknown,
  entities: readonly ForgeEntity[],
  scan: (entityName: string) => readonly StoredValue[],
) => {
  const parsed = entityQueryRequest.safeParse(body);
  if (!parsed.success) throw badRequest('BAD_REQUEST', 'Provided request body is invalid');
  const { entityName, indexName, partition = [], range, filters, sort, cursor, limit } = parsed.data;
  const stored = scan(entityName);
  const index = indexOf(
    entities.find(({ name }) => name === entityName),
    indexName,
  );
  const rangeAttribute = index.range;
  const rows = stored
    .map((row) => ({ row, value: JSON.parse(row.json) }))
    .filter(({ value }) => index.partition.every((name, at) => attribute(value, name) === partition[at]))
    .filter(({ row, value }) => {
      if (!range) return true;
      return rangeAttribute === undefined
        ? meets({ key: row.key }, { ...range, property: 'key' })
        : meets(value, { ...range, property: rangeAttribute });
    })
    .filter(({ value }) => meetsAll(value, filters))
    .sort((a, b) => ordered(attribute(a.value, rangeAttribute), attribute(b.value, rangeAttribute)));
  const sorted = sort === 'DESC' ? rows.reverse() : rows;
  return page(
    sorted.map(({ row }) => row),
    cursor,
    checkLimit(limit),
  );
};
