import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shortAuthor, wholeAuthor } from '../../bench/speed/authors';
import { describeWithShared, sharedPath } from '../withShared';

const operationSchema = z.object({
  responses: z.object({
    200: z.object({ content: z.object({ 'application/json': z.object({ example: z.string() }) }) }),
  }),
});
const documentSchema = z.object({
  paths: z.looseObject({ '/rest/api/3/changelog/bulkfetch': z.object({ post: operationSchema }) }),
});
const answerSchema = z.object({
  issueChangeLogs: z.array(
    z.object({ changeHistories: z.array(z.object({ author: z.record(z.string(), z.unknown()) })) }),
  ),
});

/** The authors of the changes in the answer that Atlassian's document shows. */
const documentedAuthors = () => {
  const document = documentSchema.parse(
    JSON.parse(readFileSync(sharedPath('specs/jira-platform-v3.json'), 'utf8')),
  );
  const { example } =
    document.paths['/rest/api/3/changelog/bulkfetch'].post.responses[200].content['application/json'];
  const { issueChangeLogs } = answerSchema.parse(JSON.parse(example));
  return issueChangeLogs.flatMap(({ changeHistories }) => changeHistories.map(({ author }) => author));
};

/** Names of all properties, those of objects within as well. */
const namesIn = (author: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(author)
    .flatMap(([name, value]) =>
      typeof value === 'object' && value !== null
        ? Object.keys(value).map((inner) => `${name}.${inner}`)
        : [name],
    )
    .sort();

describeWithShared('specs', 'what the bench parses of the author of a change', () => {
  it('has each property that Atlassian shows in the answer of changelog/bulkfetch, and no other', () => {
    const documented = documentedAuthors();
    expect(documented.length).toBeGreaterThan(0);
    for (const author of documented) expect(namesIn(wholeAuthor('person-1'))).toEqual(namesIn(author));
  });

  it('is hardly longer than the author that is shown there', () => {
    const longest = Math.max(...documentedAuthors().map((author) => JSON.stringify(author).length));
    expect(JSON.stringify(wholeAuthor('person-1')).length).toBeLessThan(longest * 1.05);
  });

  it('is an id and nothing else in the short input', () => {
    expect(namesIn(shortAuthor('person-1'))).toEqual(['accountId']);
  });
});
