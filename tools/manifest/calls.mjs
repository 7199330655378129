/** Reads the sources for the Jira calls the functions make and for the names the browser invokes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.generated.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const syntaxTrees = (root, folder) =>
  sourcesIn(join(root, folder)).map((file) => ({
    file: relative(root, file),
    tree: ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
  }));

const visit = (node, use) => {
  use(node);
  ts.forEachChild(node, (child) => visit(child, use));
};

/** Path of a `route` template, each expression written as `{}`, the query left out. */
const pathOf = (template) => {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : template.templateSpans.reduce((path, span) => `${path}{}${span.literal.text}`, template.head.text);
  return text.split('?')[0];
};

const methodLiteral = (objectLiteral) =>
  objectLiteral.properties
    .filter(ts.isPropertyAssignment)
    .filter(({ name, initializer }) => name.getText() === 'method' && ts.isStringLiteral(initializer))
    .map(({ initializer }) => initializer.text)[0];

/** The HTTP method of a `requestJira(route…, {method: 'POST', …})` call; GET where none is named, as the client has it. */
const methodOf = (template) => {
  const call = template.parent;
  if (!ts.isCallExpression(call) || !/\brequestJira$/.test(call.expression.getText().replace(/<.*>$/, '')))
    return undefined;
  const [, options] = call.arguments;
  if (!options) return 'GET';
  return ts.isObjectLiteralExpression(options) ? (methodLiteral(options) ?? 'GET') : undefined;
};

/**
 * Every Jira call in src/, found by its `route` template.
 * @returns {{file: string, line: number, method: string | undefined, path: string}[]}
 */
export const jiraCalls = (root) =>
  syntaxTrees(root, 'src').flatMap(({ file, tree }) => {
    const calls = [];
    visit(tree, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'route') return;
      const path = pathOf(node.template);
      if (!path.startsWith('/rest/')) return;
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      calls.push({ file, line, method: methodOf(node), path });
    });
    return calls;
  });

/** Every name the browser side invokes: the first argument of `invoke(…)` and `useInvoke(…)`. */
export const invokedNames = (root) =>
  syntaxTrees(root, 'static').flatMap(({ file, tree }) => {
    const names = [];
    visit(tree, (node) => {
      if (!ts.isCallExpression(node) || !/(^|\.)(use)?invoke$/i.test(node.expression.getText())) return;
      const [name] = node.arguments;
      if (name && ts.isStringLiteral(name)) names.push({ file, name: name.text });
    });
    return names;
  });

/** Every name the resolver answers: the keys of the handler table in src/entry. */
export const resolvedNames = (root) =>
  syntaxTrees(root, 'src/entry').flatMap(({ tree }) => {
    const names = [];
    visit(tree, (node) => {
      if (!ts.isPropertyAssignment(node) && !ts.isMethodDeclaration(node)) return;
      if (ts.isStringLiteral(node.name) && /^[a-z]+\.[a-zA-Z]+$/.test(node.name.text))
        names.push(node.name.text);
    });
    return names;
  });
