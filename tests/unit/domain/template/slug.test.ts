import fc from 'fast-check';
import { slugs } from '../../../../src/domain/template/slug';

describe('slugs', () => {
  test.each([
    ['CRM', 'crm'],
    ['Müller & Söhne', 'muller-sohne'],
    ['Straßenverkehr', 'strassenverkehr'],
    ['  Web   logs (2026) ', 'web-logs-2026'],
    ['Łódź Øresund', 'lodz-oresund'],
    ['<script>alert(1)</script>', 'script-alert-1-script'],
  ])('makes %j into %j', (name, slug) => {
    expect(slugs([name], 'source')).toEqual([slug]);
  });

  test('keeps names apart that come out alike', () => {
    expect(slugs(['C++', 'C#', 'c', 'C 2'], 'source')).toEqual(['c', 'c-2', 'c-3', 'c-2-2']);
  });

  test('names what has no Latin letter or digit by its place', () => {
    expect(slugs(['CRM', '客户', '🙂', 'source 2'], 'source')).toEqual([
      'crm',
      'source-2',
      'source-3',
      'source-2-2',
    ]);
  });

  test('cuts long names without leaving a hyphen at the end', () => {
    expect(slugs([`${'a'.repeat(39)} and more`], 'source')).toEqual(['a'.repeat(39)]);
  });

  test('are safe and different for any names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const result = slugs(names, 'source');
        expect(new Set(result).size).toBe(names.length);
        for (const slug of result) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
