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

const METHOD_NAMES = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' };

const methodLiteral = (objectLiteral) =>
  objectLiteral.properties
    .filter(ts.isPropertyAssignment)
    .filter(({ name, initializer }) => name.getText() === 'method' && ts.isStringLiteral(initializer))
    .map(({ initializer }) => initializer.text)[0];

/** The HTTP method of the call that the template is an argument of: `client.get(route…)`, `read(route…, {method: 'POST'})`, `request('POST', route…)`. */
const methodOf = (template) => {
  for (let node = template.parent; node && !ts.isStatement(node); node = node.parent) {
    if (!ts.isCallExpression(node)) {
      if (ts.isObjectLiteralExpression(node)) {
        const method = methodLiteral(node);
        if (method) return method;
      }
      continue;
    }
    const options = node.arguments.filter(ts.isObjectLiteralExpression).map(methodLiteral).find(Boolean);
    if (options) return options;
    const word = node.arguments
      .filter(ts.isStringLiteral)
      .find(({ text }) => Object.values(METHOD_NAMES).includes(text));
    if (word) return word.text;
    const callee = ts.isPropertyAccessExpression(node.expression)
      ? node.expression.name.text
      : node.expression.getText();
    const named = METHOD_NAMES[callee];
    if (named) return named;
  }
  return undefined;
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
