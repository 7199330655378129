/** A start that cannot succeed; its message is a sentence for the person who typed the command. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}
