import { createValidator, toJsonSchema, violationSentence } from '../../../../sandbox/jira/openapi/schema';

const violations = (schema: object, value: unknown): readonly string[] => {
  const validate = createValidator({}).compile({ ...Object(toJsonSchema(schema)) });
  return validate(value) ? [] : (validate.errors ?? []).map(violationSentence);
};

describe('schemas of OpenAPI 3.0 read as JSON Schema', () => {
  it('let a nullable value be null, and nothing else', () => {
    const schema = {
      type: 'object',
      properties: { to: { type: 'string', nullable: true }, from: { type: 'string' } },
    };
    expect(violations(schema, { to: null })).toEqual([]);
    expect(violations(schema, { from: null })).toEqual(['/from must be string']);
  });

  it('take a property named like a keyword for a property', () => {
    const schema = {
      type: 'object',
      properties: { example: { type: 'integer' }, nullable: { type: 'boolean' } },
    };
    expect(violations(schema, { example: 'x', nullable: 1 })).toEqual([
      '/example must be integer',
      '/nullable must be boolean',
    ]);
  });

  it('name the property that should not be there', () => {
    expect(violations({ type: 'object', additionalProperties: false }, { surplus: 1 })).toEqual([
      'the body must NOT have additional properties ("surplus")',
    ]);
  });

  test.each([
    ['date-time', '2026-01-02T10:00:00.000+0000', true],
    ['date-time', '2026-01-02T10:00:00Z', true],
    ['date-time', '2026-01-02', false],
    ['date', '2026-01-02', true],
    ['date', '2 January', false],
    ['uri', 'https://example.com/rest/api/3/issue/1', true],
    ['uri', 'https://', false],
    ['int32', 2_147_483_647, true],
    ['int32', 3_000_000_000, false],
    ['int64', 3_000_000_000, true],
    ['int64', 1.5, false],
  ])('format %s of %p is right: %p', (format, value, right) => {
    expect(violations({ format }, value)).toHaveLength(right ? 0 : 1);
  });
});
