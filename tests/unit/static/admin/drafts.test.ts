import { parseTemplate } from '../../../../src/domain/template/parse';
import { duplicateDraft, importDraft, newDraft } from '../../../../static/admin/drafts';

const template = (id: string, version: number, origin: 'shipped' | 'site') => ({
  id,
  version,
  origin,
  name: 'Churn',
  description: '',
  retired: false,
  size: { epics: 1, issues: 1 },
});

describe('a new template', () => {
  test('starts as a small one that is complete', () => {
    const { yaml, basedOn } = newDraft([]);
    expect(parseTemplate(yaml)).toMatchObject({ ok: true, template: { id: 'our-template', version: 1 } });
    expect(basedOn).toBeUndefined();
  });

  test('has an id that is free', () => {
    const known = [template('our-template', 1, 'site'), template('our-template-2', 1, 'site')];
    expect(newDraft(known).yaml).toContain('\nid: our-template-3\n');
  });
});

describe('a copy', () => {
  const copyOf = (yaml: string) => duplicateDraft(template('churn', 4, 'site'), yaml, []).yaml;

  test('has an id and a name of its own and begins at version 1; the rest stays', () => {
    expect(copyOf('# Ours\nid: churn\nversion: 4\nname: Churn plan\nepics:\n  - key: a\n    name: B\n')).toBe(
      '# Ours\nid: churn-copy\nversion: 1\nname: Churn plan (copy)\nepics:\n  - key: a\n    name: B\n',
    );
  });

  test.each([
    ['name: "Churn: plan"', 'name: "Churn: plan (copy)"'],
    ["name: 'Churn'", "name: 'Churn (copy)'"],
    ['name: >\n  Churn', 'name: >\n  Churn'],
    ['name: Churn # ours', 'name: Churn # ours'],
  ])('keeps the name readable as YAML: %j', (name, expected) => {
    expect(copyOf(name)).toBe(expected);
  });
});

describe('a file', () => {
  test('of a template that the site has becomes its next version', () => {
    const draft = importDraft('churn.yaml', 'id: churn\r\nversion: 1\r\n', [template('churn', 4, 'site')]);
    expect(draft).toEqual({
      title: 'Import churn.yaml',
      yaml: 'id: churn\nversion: 1\n',
      isSaved: false,
      basedOn: { id: 'churn', version: 4 },
    });
  });

  test('of another one becomes a new template', () => {
    const shipped = template('crisp-dm', 1, 'shipped');
    expect(importDraft('a.yaml', 'id: fraud\n', [template('churn', 4, 'site')]).basedOn).toBeUndefined();
    expect(importDraft('a.yaml', 'id: crisp-dm\n', [shipped]).basedOn).toBeUndefined();
    expect(importDraft('a.yaml', 'no template', [shipped]).basedOn).toBeUndefined();
  });
});
