import { sourceNames } from '../../../../src/domain/metrics/sourceNames';
import { contextOf } from './contexts';
import { history } from './histories';
import { request } from './mlProject';

const named = (source: string, key: string, summary: string) => ({ ...request(source, { key }), summary });

test('a source is called what the summaries of its issues call it', () => {
  const issues = [
    named('crm', 'A', 'Request access to CRM and settle the legal basis'),
    named('device-fingerprints', 'B', 'Connect Device fingerprints in dev'),
  ];
  expect(sourceNames(contextOf(issues))).toEqual({
    crm: 'CRM',
    'device-fingerprints': 'Device fingerprints',
  });
});

test('a name is not found within another word', () => {
  expect(sourceNames(contextOf([named('pos', 'A', 'Position of stores')]))).toEqual({ pos: 'Pos' });
});

test('what no summary names goes by the words of its slug, and a label written by hand breaks nothing', () => {
  const own = history({
    key: 'OWN',
    facts: { labels: ['crispdm-data-understanding', 'kind-story', 'src-c++(legacy'] },
  });
  expect(sourceNames(contextOf([named('web-shop', 'A', 'Ask for the data'), own]))).toEqual({
    'c++(legacy': 'C++(legacy',
    'web-shop': 'Web shop',
  });
});
