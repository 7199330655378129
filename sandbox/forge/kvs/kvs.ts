import type { z } from 'zod';
import type { Clock } from '../../types';
import type { ForgeEntity } from '../manifest';
import type { PlatformService } from '../proxy';
import { meetsAll } from './conditions';
import { queryEntities } from './entityQuery';
import { badRequest, KvsFailure } from './errors';
import { checkItems, checkKey, checkLimit, checkValue, ttlMillis } from './limits';
import { page, shown } from './page';
import {
  batchKeysRequest,
  batchSetRequest,
  type KeyRequest,
  keyRequest,
  queryRequest,
  type SetRequest,
  setRequest,
  transactionRequest,
} from './requests';
import { createKvsStore, type KvsStore, type Space } from './store';

export interface Kvs {
  readonly handle: PlatformService;
  readonly store: KvsStore;
}

export interface KvsOptions {
  readonly clock: Clock;
  /** As declared under `app.storage.entities`. */
  readonly entities: readonly ForgeEntity[];
  /** How long a query may miss what was just written; `get` never does. */
  readonly queryLagMs?: number;
}

const DEFAULT_QUERY_LAG_MS = 500;

const read = <T>(schema: z.ZodType<T>, body: unknown): T => {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw badRequest('BAD_REQUEST', 'Provided request body is invalid');
  return parsed.data;
};

/**
 * Forge's key-value store behind `__forge_fetch__({type: 'kvs'})`, with its limits and refusals.
 * The refusal of `FAIL_IF_EXISTS` is not documented: 409 KEY_ALREADY_EXISTS is this sandbox's word for it.
 */
export const createKvs = ({ clock, entities, queryLagMs = DEFAULT_QUERY_LAG_MS }: KvsOptions): Kvs => {
  const store = createKvsStore(clock, queryLagMs);

  const entitySpace = (name: string): Space => {
    if (!entities.some((entity) => entity.name === name))
      throw badRequest('INVALID_ENTITY_NAME', `The entity ${name} is not declared in the manifest.`);
    return `entity:${name}`;
  };
  const spaceOf = (plain: Space, entityName: string | undefined) =>
    entityName === undefined ? plain : entitySpace(entityName);

  const checkSet = ({ key, value, options }: SetRequest) => {
    checkKey(key);
    return { json: checkValue(value), ttl: options?.ttl && ttlMillis(options.ttl) };
  };

  /** One of several: `keyPolicy` is for a single set. */
  const checkSetAmongOthers = (request: SetRequest) => {
    if (request.options?.keyPolicy !== undefined)
      throw badRequest('BAD_REQUEST', 'keyPolicy is supported by a single set only.');
    checkSet(request);
  };

  const set = (plain: Space, request: SetRequest) => {
    const { key, options, entityName } = request;
    const { json, ttl } = checkSet(request);
    const space = spaceOf(plain, entityName);
    const previous = store.get(space, key);
    if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous)
      throw new KvsFailure(409, 'KEY_ALREADY_EXISTS', 'The specified key already exists.');
    const latest = store.set(space, key, json, ttl);
    if (options?.returnValue === undefined) return undefined;
    const returned = options.returnValue === 'LATEST' ? latest : previous;
    return returned && shown(returned);
  };

  const get = (plain: Space, { key, entityName }: KeyRequest) => {
    checkKey(key);
    const found = store.get(spaceOf(plain, entityName), key);
    if (!found) throw new KvsFailure(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
    return shown(found);
  };

  const remove = (plain: Space, { key, entityName }: KeyRequest) => {
    checkKey(key);
    store.delete(spaceOf(plain, entityName), key);
  };

  const query = (body: unknown) => {
    const { where = [], after, limit } = read(queryRequest, body);
    const [condition] = where;
    if (where.length > 1)
      throw badRequest('QUERY_WHERE_INVALID', 'KVS queries should contain only a single "where" clause.');
    if (condition && condition.property !== 'key')
      throw badRequest('QUERY_WHERE_FIELD_INVALID', 'The specified field is not supported for filters.');
    if (condition && condition.condition !== 'BEGINS_WITH')
      throw badRequest('INVALID_FILTER_CONDITION', 'The specified condition is not supported for filters.');
    const prefix = String(condition?.values[0] ?? '');
    return page(
      store.scan('kvs').filter(({ key }) => key.startsWith(prefix)),
      after,
      checkLimit(limit),
    );
  };

  /** Each item succeeds or fails by itself. */
  const batch = <Item extends KeyRequest>(
    items: readonly Item[],
    run: (item: Item) => object | undefined,
  ) => {
    checkItems(items);
    const successfulKeys: object[] = [];
    const failedKeys: object[] = [];
    for (const item of items) {
      const named = {
        key: item.key,
        ...(item.entityName === undefined ? {} : { entityName: item.entityName }),
      };
      try {
        successfulKeys.push({ ...named, ...run(item) });
      } catch (error) {
        if (!(error instanceof KvsFailure)) throw error;
        failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  };

  /** All or nothing: everything is checked before anything is written. */
  const transact = (body: unknown) => {
    const { set: sets, delete: deletes, check: checks } = read(transactionRequest, body);
    checkItems([...sets, ...deletes, ...checks]);
    for (const { key, entityName, conditions } of [...sets, ...deletes, ...checks]) {
      checkKey(key);
      const found = store.get(spaceOf('kvs', entityName), key);
      if (!meetsAll(found && JSON.parse(found.json), conditions))
        throw badRequest('TRANSACTION_CONDITION_FAILED', 'A condition of the transaction was not met.');
    }
    for (const request of sets) checkSetAmongOthers(request);
    for (const request of sets) set('kvs', request);
    for (const request of deletes) remove('kvs', request);
  };

  const operations: Readonly<Record<string, (body: unknown) => unknown>> = {
    get: (body) => get('kvs', read(keyRequest, body)),
    set: (body) => set('kvs', read(setRequest, body)),
    delete: (body) => remove('kvs', read(keyRequest, body)),
    'secret/get': (body) => get('secret', read(keyRequest, body)),
    'secret/set': (body) => set('secret', read(setRequest, body)),
    'secret/delete': (body) => remove('secret', read(keyRequest, body)),
    'entity/get': (body) => get('kvs', read(keyRequest.required({ entityName: true }), body)),
    'entity/set': (body) => set('kvs', read(setRequest.required({ entityName: true }), body)),
    'entity/delete': (body) => remove('kvs', read(keyRequest.required({ entityName: true }), body)),
    'entity/query': (body) => queryEntities(body, entities, (name) => store.scan(entitySpace(name))),
    query,
    'batch/set': (body) =>
      batch(read(batchSetRequest, body), (item) => {
        checkSetAmongOthers(item);
        set('kvs', item);
        return undefined;
      }),
    'batch/get': (body) => batch(read(batchKeysRequest, body), (item) => get('kvs', item)),
    'batch/delete': (body) => batch(read(batchKeysRequest, body), (item) => void remove('kvs', item)),
    transaction: transact,
  };

  return {
    store,
    handle({ path, body }) {
      const operation = operations[path.replace('/api/v1/', '')];
      if (!operation) return undefined;
      try {
        return { status: 200, body: operation(body) };
      } catch (error) {
        if (!(error instanceof KvsFailure)) throw error;
        return { status: error.status, body: { code: error.code, message: error.message } };
      }
    },
  };
};
