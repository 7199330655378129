import { isFlagged, pointsOf, sprintsOf } from '../../../../sandbox/host/api/issueFields';

describe('custom fields of an issue', () => {
  it('reads the estimate from whichever point field holds one, zero included', () => {
    expect(pointsOf({ customfield_1: null, customfield_2: 5 }, ['customfield_1', 'customfield_2'])).toBe(5);
    expect(pointsOf({ customfield_1: 0 }, ['customfield_1'])).toBe(0);
    expect(pointsOf({ customfield_1: '5' }, ['customfield_1'])).toBeUndefined();
  });

  it('reads the sprints an issue was in, and none where the field is empty', () => {
    const fields = { customfield_3: [{ id: 4, name: 'Sprint 4', state: 'closed', boardId: 1 }] };
    expect(sprintsOf(fields, ['customfield_3'])).toEqual([{ id: 4, name: 'Sprint 4', state: 'closed' }]);
    expect(sprintsOf({ customfield_3: null }, ['customfield_3'])).toEqual([]);
  });

  it('knows a raised flag from an empty one', () => {
    expect(isFlagged({ customfield_9: [{ value: 'Impediment' }] }, ['customfield_9'])).toBe(true);
    expect(isFlagged({ customfield_9: [] }, ['customfield_9'])).toBe(false);
    expect(isFlagged({ customfield_9: null }, ['customfield_9'])).toBe(false);
  });
});
