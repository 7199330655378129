/** A promise whose failure matters only if somebody comes to wait for it. */
export const unawaited = <T>(promise: Promise<T>): Promise<T> => {
  promise.catch(() => undefined);
  return promise;
};
