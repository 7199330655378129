import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';

/** What a section of the metrics answers, deflated as it travels, with a schema of what is in it. */
export const inflatedAs = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .object({ deflated: z.string() })
    .transform(({ deflated }): unknown =>
      JSON.parse(inflateRawSync(Buffer.from(deflated, 'base64')).toString()),
    )
    .pipe(schema);
