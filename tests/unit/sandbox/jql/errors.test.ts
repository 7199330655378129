import { compileJql } from '../../../../sandbox/jira/jql';
import { context, errorsOf } from './issues';

describe('what Jira says about a query it refuses', () => {
  test.each([
    ['nothing = 1', ["Field 'nothing' does not exist or you do not have permission to view it."]],
    [
      'issue.property[ml-plan].secret = 1',
      ["Field 'issue.property[ml-plan].secret' does not exist or you do not have permission to view it."],
    ],
    [
      'project = A ORDER BY nothing',
      ["Field 'nothing' does not exist or you do not have permission to view it."],
    ],
    ['assignee = nobodyKnows()', ["Unable to find JQL function 'nobodyKnows()'."]],
    ['project ~ A', ["The operator '~' is not supported by the 'project' field."]],
    ['summary = x', ["The operator '=' is not supported by the 'summary' field."]],
    ['labels > 3', ["The operator '>' is not supported by the 'labels' field."]],
    ['statusCategory = Busy', ["The value 'Busy' does not exist for the field 'statusCategory'."]],
    [
      'created > soon',
      [
        "Date value 'soon' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
      ],
    ],
    [
      'created > 2026-02-31',
      [expect.stringContaining("Date value '2026-02-31' for field 'created' is invalid.")],
    ],
    ['labels was x', ["History searches do not support the 'labels' field."]],
    ['project = A ORDER BY comment', ["Not able to sort using field 'comment'."]],
    ['summary ~ "*x"', ["The text query '*x' for field 'summary' is not allowed to start with '*'."]],
  ])('%s', (jql, sentences) => {
    expect(errorsOf(jql)).toEqual(sentences);
  });

  it('tells every mistake of a query at once', () => {
    expect(errorsOf('one = 1 AND two = 2')).toEqual([
      "Field 'one' does not exist or you do not have permission to view it.",
      "Field 'two' does not exist or you do not have permission to view it.",
    ]);
  });

  it('says where the syntax goes wrong', () => {
    expect(errorsOf('project =')).toEqual([
      'Error in the JQL Query: Expecting either a value, list or function before the end of the query.',
    ]);
    expect(errorsOf('Story Points > 3')).toEqual([
      "Error in the JQL Query: Expecting operator but got 'Points'. The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'. (line 1, character 7)",
    ]);
  });

  it.each([
    [
      'size = 3',
      "'size' is a reserved JQL word. You must surround it in quotation marks to use it in a query. (line 1, character 1)",
    ],
    ['(project = A', "Expecting ')' before the end of the query."],
    ['project = A B', "Expecting either 'OR' or 'AND' but got 'B'. (line 1, character 13)"],
    ['project = A and', 'Expecting a field name before the end of the query.'],
    ['project in A', 'Expecting either a value, list or function before the end of the query.'],
  ])('%s', (jql, sentence) => {
    expect(errorsOf(jql)).toEqual([`Error in the JQL Query: ${sentence}`]);
  });

  it('refuses values that do not exist when it is told which do', () => {
    const exists = (field: string, value: string): boolean => value === (field === 'project' ? 'a' : '');
    expect(errorsOf('project = A', { exists })).toEqual([]);
    expect(errorsOf('project = ZZZ', { exists })).toEqual([
      "The value 'ZZZ' does not exist for the field 'project'.",
    ]);
    expect(errorsOf('key = A-9', { exists })).toEqual([
      "An issue with key 'A-9' does not exist for field 'key'.",
    ]);
    expect(errorsOf('sprint = 99', { exists })).toEqual([
      "Sprint with id '99' does not exist or you do not have permission to view it.",
    ]);
    expect(errorsOf('status was Gone', { exists })).toEqual([
      "The value 'Gone' does not exist for the field 'status'.",
    ]);
  });
});

describe('what the local Jira does not know of JQL', () => {
  test.each(['watcher = currentUser()', 'assignee in membersOf("x")', 'summary ~ "a OR b"', 'votes > 3'])(
    '%s is told apart from a mistake',
    (jql) => {
      const compiled = compileJql(jql, context);
      expect(compiled.ok ? undefined : compiled.notModelled).toBe(true);
    },
  );

  it('does not call a mistake unmodelled', () => {
    const compiled = compileJql('nothing = 1', context);
    expect(compiled.ok ? undefined : compiled.notModelled).toBe(false);
  });
});

describe('a bounded query', () => {
  test.each([
    ['project = A', true],
    ['created >= -1d ORDER BY created', true],
    ['', false],
    ['ORDER BY created', false],
  ])('"%s" is bounded: %s', (jql, bounded) => {
    const compiled = compileJql(jql, context);
    expect(compiled.ok && compiled.bounded).toBe(bounded);
  });
});
