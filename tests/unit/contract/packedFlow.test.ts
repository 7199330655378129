import { packFlow, unpackFlow } from '../../../src/contract/packedFlow';
import { fullFlow } from '../static/fixtures/flowFixtures';
import { cumulativeFlow, flowMetrics } from '../static/fixtures/metrics';

test('what is unpacked is what was packed', () => {
  expect(unpackFlow(packFlow(flowMetrics))).toEqual(flowMetrics);
  const moved = { ...fullFlow, cumulativeFlow: { status: 'ok' as const, ...cumulativeFlow } };
  expect(unpackFlow(JSON.parse(JSON.stringify(packFlow(moved))))).toEqual(moved);
});

test('each issue is told once, however often it is spoken of', () => {
  const { lines, withoutCycleTime, blocked } = packFlow(fullFlow);
  const keys = lines.keys.split('\n');
  // Five with a cycle time, one without one, and one in progress. Of the flow's moves back, issue 2 is one of the five.
  expect(keys).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `CHURN-${number}`));
  expect(withoutCycleTime).toEqual({ apart: [Date.parse('2026-02-12T12:00:00Z')] });
  expect(blocked).toMatchObject({ items: { issues: [6, 4], names: ['Data: crm', 'Flagged'] } });
});

test('a project without finished issues has no lines', () => {
  const nothing = { status: 'insufficient', reason: 'Nothing has been finished.' } as const;
  const young = {
    ...flowMetrics,
    cycleTimes: nothing,
    withoutCycleTime: [],
    cumulativeFlow: nothing,
    blocked: nothing,
  };
  expect(packFlow(young).lines).toEqual({ keys: '', summaries: '' });
  expect(unpackFlow(packFlow(young))).toEqual(young);
});

test('a summary of two lines does not push the others from their places', () => {
  const withoutCycleTime = [
    { key: 'A-1', summary: 'Two\nlines', finished: 5 },
    { key: 'A-2', summary: 'One line', finished: 3 },
  ];
  const nothing = { status: 'insufficient', reason: 'Nothing.' } as const;
  const { withoutCycleTime: unpacked } = unpackFlow(
    packFlow({ ...flowMetrics, cycleTimes: nothing, withoutCycleTime }),
  );
  expect(unpacked).toEqual([
    { key: 'A-1', summary: 'Two lines', finished: 5 },
    { key: 'A-2', summary: 'One line', finished: 3 },
  ]);
});
