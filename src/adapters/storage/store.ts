/** The part of Forge's key-value storage that the app uses; `@forge/kvs` in production, a map in tests. */
export interface KeyValueStore {
  /** Strongly consistent; undefined where there is nothing. */
  get(key: string): Promise<unknown>;
  /** Sets a value unless the key has one. @returns whether it was set. */
  setIfAbsent(key: string, value: unknown): Promise<boolean>;
  /** Sets a value, whatever the key had before. */
  set(key: string, value: unknown): Promise<void>;
  /** Takes a value away; nothing happens where there is none. */
  remove(key: string): Promise<void>;
  /** Values whose keys begin with a prefix, page by page; may lag behind writes. */
  query(prefix: string, cursor: string | undefined): Promise<KeyValuePage>;
}

export interface KeyValuePage {
  readonly values: readonly unknown[];
  /** Absent on the last page. */
  readonly cursor?: string;
}
