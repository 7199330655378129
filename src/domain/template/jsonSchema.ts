import { z } from 'zod';
import { templateSchema } from './schema';

/** The form of a template as a JSON Schema, with which editors complete and check YAML while it is written. */
export const templateJsonSchema = (): object => ({
  ...z.toJSONSchema(templateSchema, { io: 'input', target: 'draft-7' }),
  title: 'A template of ML Plan for Jira',
});
