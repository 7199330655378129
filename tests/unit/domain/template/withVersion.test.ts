import { withVersion } from '../../../../src/domain/template/withVersion';

describe('the version in the text of a template', () => {
  test.each([
    ['id: a\nversion: 1 # the first\nname: A\n', 'id: a\nversion: 12 # the first\nname: A\n'],
    ['{ id: a, version: 1, name: "version: 1" }', '{ id: a, version: 12, name: "version: 1" }'],
    ['name: "version: 3"\r\n"version": 0x1\r\n', 'name: "version: 3"\r\n"version": 12\r\n'],
    ['epics:\n  - version: 3\nversion: 1', 'epics:\n  - version: 3\nversion: 12'],
    ['id: a\n', 'id: a\n'],
    ['- version: 1\n', '- version: 1\n'],
  ])('is replaced and nothing else is: %j', (text, expected) => {
    expect(withVersion(text, 12)).toBe(expected);
  });
});
