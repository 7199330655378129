import { datedRisks, isOpenRisk } from '../../../../src/domain/pi/risks';

const risk = { id: 'a', pi: 'PI 2026.4', text: 'The CRM moves to another vendor', issue: null } as const;

test('a risk stands as it does since the day on which its status changed, whatever else was reworded', () => {
  const before = [{ ...risk, status: 'owned', since: '2026-10-05' } as const];
  const today = '2026-11-02';
  expect(datedRisks([{ ...risk, text: 'The CRM moves', status: 'owned' }], before, today)).toEqual([
    { ...risk, text: 'The CRM moves', status: 'owned', since: '2026-10-05' },
  ]);
  expect(datedRisks([{ ...risk, status: 'mitigated' }], before, today)).toEqual([
    { ...risk, status: 'mitigated', since: '2026-11-02' },
  ]);
});

test('a new risk is dated today, and one that is left out is gone', () => {
  expect(
    datedRisks(
      [{ ...risk, id: 'b', status: null }],
      [{ ...risk, status: 'owned', since: '2026-10-05' }],
      '2026-11-02',
    ),
  ).toEqual([{ ...risk, id: 'b', status: null, since: '2026-11-02' }]);
});

test('what is owned, accepted or not talked about can still happen', () => {
  expect(
    ([null, 'owned', 'accepted', 'resolved', 'mitigated'] as const).map((status) => isOpenRisk({ status })),
  ).toEqual([true, true, true, false, false]);
});
