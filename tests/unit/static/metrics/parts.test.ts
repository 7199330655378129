import { bandClass, bands, correctionsOn } from '../../../../static/project-page/metrics/flow/flowBands';
import { apart } from '../../../../static/project-page/metrics/parts/apart';
import { markLabels } from '../../../../static/project-page/metrics/parts/markLabels';
import { nearestIndex } from '../../../../static/project-page/metrics/parts/nearestIndex';
import { spread } from '../../../../static/project-page/metrics/parts/spread';
import { changeWords, signed } from '../../../../static/project-page/metrics/sprints/burndownWords';
import { shortened, sprintNames } from '../../../../static/project-page/metrics/sprints/sprintNames';
import { cumulativeFlow } from '../fixtures/metrics';

test('a band is what reached its column less what went beyond', () => {
  // Last day: reached 10, 6, 2.
  expect(bands(cumulativeFlow, 2)).toEqual([
    { name: 'To do', count: 4 },
    { name: 'In progress', count: 4 },
    { name: 'Done', count: 2 },
  ]);
});

test('a board with two columns has a first and a last and nothing between', () => {
  expect([bandClass(0, 2), bandClass(1, 2)]).toEqual([
    'flow__band flow__band--first',
    'flow__band flow__band--last',
  ]);
});

test('colours between first and last start again after the fifth', () => {
  expect(bandClass(5, 9)).toBe('flow__band flow__band--5');
  expect(bandClass(6, 9)).toBe('flow__band flow__band--1');
});

test('moves back are found by their day', () => {
  expect(correctionsOn(cumulativeFlow, '2026-04-01').map(({ issue }) => issue.key)).toEqual(['CHURN-2']);
  expect(correctionsOn(cumulativeFlow, '2026-03-31')).toEqual([]);
});

test('what sprints share is told apart from what is their own', () => {
  expect(sprintNames(['Churn Sprint 9', 'Churn Sprint 10'])).toEqual({
    shared: 'Churn Sprint',
    own: ['9', '10'],
  });
  expect(sprintNames(['Alpha', 'Beta'])).toEqual({ shared: '', own: ['Alpha', 'Beta'] });
  expect(sprintNames(['Sprint 1'])).toEqual({ shared: '', own: ['Sprint 1'] });
});

test('two sprints of the same name keep a label', () => {
  expect(sprintNames(['Churn Sprint', 'Churn Sprint']).own).toEqual(['Sprint', 'Sprint']);
});

test('a name too long keeps its end', () => {
  expect(shortened('Churn Sprint 12', 9)).toBe('…print 12');
  expect(shortened('Churn 12', 9)).toBe('Churn 12');
});

test('labels that would overlap stand around their places, the others stay', () => {
  expect(spread([100, 98, 60], 14, 200)).toEqual([106, 92, 60]);
  expect(spread([100, 99, 98], 14, 200)).toEqual([113, 99, 85]);
});

test('labels that moved apart move the next one on that they would overlap', () => {
  // 100 and 98 go to 106 and 92; 86 is then too near, so all three stand around 94⅔.
  const [first = 0, second = 0, third = 0] = spread([100, 98, 86], 14, 200);
  expect([first - second, second - third]).toEqual([14, 14]);
  expect(second).toBeCloseTo(94.667, 2);
});

test('no label goes below the axis', () => {
  expect(spread([100, 98], 14, 101)).toEqual([101, 87]);
});

test('labels of upright lines go down from left to right, where no later line crosses them', () => {
  expect(markLabels([10, 30, 60], 400, 90)).toEqual([
    { row: 0, side: 'right' },
    { row: 1, side: 'right' },
    { row: 2, side: 'right' },
  ]);
});

test('a line at the right edge has its label on the left, in the first row where it is far from the others', () => {
  expect(markLabels([10, 30, 390], 400, 90)).toEqual([
    { row: 0, side: 'right' },
    { row: 1, side: 'right' },
    { row: 0, side: 'left' },
  ]);
});

test('lines close to each other at the right edge all have their labels on the left, going up', () => {
  expect(markLabels([300, 320, 390], 400, 90)).toEqual([
    { row: 2, side: 'left' },
    { row: 1, side: 'left' },
    { row: 0, side: 'left' },
  ]);
});

test('of marks that would cover each other the first is drawn', () => {
  const places = [
    { x: 0, y: 50 },
    { x: 8, y: 52 },
    { x: 9, y: 50 },
    { x: 12, y: 90 },
  ];
  expect(apart(places, 9)).toEqual([places[0], places[2], places[3]]);
  expect(apart([], 9)).toEqual([]);
});

test('the nearest of no values is none', () => {
  expect(nearestIndex([], 5)).toBeUndefined();
  expect(nearestIndex([0, 10, 20], 14)).toBe(1);
});

test('changes carry their sign', () => {
  expect(changeWords({ type: 'added', change: 3 })).toBe('Added (+3)');
  expect(changeWords({ type: 'done', change: -2.5 })).toBe('Done (−2.5)');
  expect(changeWords({ type: 'start', change: 0 })).toBe('Sprint started');
  expect(signed(0)).toBe('0');
});
