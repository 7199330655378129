import type { RemoteFunction } from './protocol';

type AnyFunction = (...args: readonly unknown[]) => unknown;

/** Functions this side has handed out, by id. */
export interface FunctionTable {
  /** A copy that can be posted: each function replaced by its id, everything else as structured cloning takes it. */
  encode(value: unknown): unknown;
  /** The other way round: ids become functions that call `remote`. */
  decode(value: unknown, remote: (fn: number, args: readonly unknown[]) => unknown): unknown;
  run(fn: number, args: readonly unknown[]): unknown;
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

const isRemote = (value: unknown): value is RemoteFunction =>
  isPlain(value) && typeof value.__function === 'number';

const mapValue = (value: unknown, change: (value: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map(change);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, change(child)]));
};

const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

export const createFunctionTable = (): FunctionTable => {
  const table = new Map<number, AnyFunction>();
  const ids = new Map<AnyFunction, number>();

  const idOf = (fn: AnyFunction): number => {
    const id = ids.get(fn) ?? ids.size + 1;
    ids.set(fn, id);
    table.set(id, fn);
    return id;
  };

  const encode = (value: unknown): unknown =>
    isFunction(value) ? { __function: idOf(value) } : mapValue(value, encode);

  return {
    encode,
    decode(value, remote) {
      const decode = (inner: unknown): unknown => {
        if (!isRemote(inner)) return mapValue(inner, decode);
        const fn = inner.__function;
        return (...args: readonly unknown[]) => remote(fn, args);
      };
      return decode(value);
    },
    run(fn, args) {
      const found = table.get(fn);
      if (!found) throw new Error(`There is no function ${fn} on this side of the bridge.`);
      return found(...args);
    },
  };
};
