/** A refusal by Forge's key-value store: what @forge/kvs turns into a ForgeKvsAPIError. */
export class KvsFailure extends Error {
  override readonly name = 'KvsFailure';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const badRequest = (code: string, message: string) => new KvsFailure(400, code, message);
