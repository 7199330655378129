import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { templateJsonSchema } from '../../../../src/domain/template/jsonSchema';
import { TEMPLATE_FILES } from '../../../../src/templates/templates.generated';
import { WRONG_FORM } from './malformed/shape';

const validate = new Ajv({ allowUnionTypes: true, strict: false }).compile(templateJsonSchema());

describe('the JSON Schema of templates', () => {
  test('is committed as npm run schema writes it', () => {
    const file = join(__dirname, '../../../../src/templates/template.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(templateJsonSchema());
  });

  test.each(Object.entries(TEMPLATE_FILES))('accepts the shipped template %s', (_id, text) => {
    expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
  });

  test.each(
    WRONG_FORM.filter(([what]) => /misspelt|out of range|label with|not https|thirteen|eight/.test(what)),
  )('marks a template with %s', (_what, text) => {
    expect(validate(parse(text))).toBe(false);
  });
});
