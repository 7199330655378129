import { readDraft, saveDraft } from '../../src/application/drafts';
import type { PlanDraft } from '../../src/contract/draft';
import { requests } from '../../src/contract/requests';
import { createRig, VIEWER } from './generationRig';

const draft: PlanDraft = {
  template: 'crisp-dm',
  name: 'Churn',
  businessQuestion: '',
  riskTier: 'limited',
  measures: {},
  charter: null,
  sources: [{ name: '', ownerRole: 'Data owner', sensitive: false, needs: '', accessWeeks: null }],
  environments: ['dev', 'prod'],
  team: [],
  method: 'scrum',
  start: null,
  target: null,
  sprintLengthDays: 14,
  holidays: [],
  capacity: null,
  edits: [],
};

const request = (kept: PlanDraft) => requests['draft.save'].parse({ project: 'NEW', draft: kept });

describe('answers given so far', () => {
  test('come back half-written, and the newest ones win', async () => {
    const rig = createRig();
    expect(await readDraft(rig.tab().drafts, { project: 'NEW' })).toBeNull();
    await saveDraft(rig.tab().drafts, request(draft));
    await saveDraft(rig.tab().drafts, request({ ...draft, businessQuestion: 'Who lea' }));
    expect(await readDraft(rig.tab().drafts, { project: 'NEW' })).toEqual({
      ...draft,
      businessQuestion: 'Who lea',
    });
  });

  test('are kept by nobody who may not create issues', async () => {
    const rig = createRig();
    await expect(saveDraft(rig.tab({ accountId: VIEWER }).drafts, request(draft))).rejects.toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await readDraft(rig.tab().drafts, { project: 'NEW' })).toBeNull();
  });

  test('of a project that somebody may not see are not shown to them', async () => {
    const rig = createRig();
    rig.site.addUser({
      accountId: 'account-stranger',
      email: 'stranger@example.com',
      displayName: 'Stranger',
    });
    await saveDraft(rig.tab().drafts, request(draft));
    await expect(
      readDraft(rig.tab({ accountId: 'account-stranger' }).drafts, { project: 'NEW' }),
    ).rejects.toMatchObject({ error: { code: 'not-found' } });
  });

  test('hold no person: a draft that names one is refused', () => {
    const named = { project: 'NEW', draft: { ...draft, people: { 'tech-lead': 'account-1' } } };
    expect(requests['draft.save'].safeParse(named).success).toBe(false);
  });
});
