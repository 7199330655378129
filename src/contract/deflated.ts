/**
 * An answer as deflated JSON in base64. An answer of a project's every issue is a megabyte of JSON, which would be
 * copied several times on its way through Forge into the page; like this it is a fifth.
 */
export interface Deflated<Answer> {
  readonly deflated: string;
  /** ISO instant at which Jira was asked and nothing had changed since the answer was made; absent on a new answer. */
  readonly unchangedUntil?: string;
  /** Never sent: what is in it. */
  readonly of?: Answer;
}

/**
 * What was deflated. Runs in browsers and in Node.
 *
 * @throws where the text is damaged
 * @example
 * const metrics = unpackFlow(await inflate(answer.value));
 */
export const inflate = async <Answer>({ deflated }: Deflated<Answer>): Promise<Answer> => {
  const inflating = new DecompressionStream('deflate-raw');
  const writer = inflating.writable.getWriter();
  const written = [
    writer.write(Uint8Array.from(atob(deflated), (character) => character.charCodeAt(0))),
    writer.close(),
  ];
  const [json] = await Promise.all([textOf(inflating.readable), ...written]);
  return JSON.parse(json);
};

const textOf = async (stream: ReadableStream<BufferSource>): Promise<string> => {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  const texts: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts.join('');
    texts.push(value);
  }
};
