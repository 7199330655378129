import { readFileSync } from 'node:fs';
import { readImport } from '../../../sandbox/site/import';
import type { ImportedProject } from '../../../sandbox/types';
import { describeWithShared, sharedPath } from '../../withShared';

const importShared = (name: string): ImportedProject => {
  const result = readImport(readFileSync(sharedPath(`data/${name}`)), name);
  if (!result.ok) throw new Error(result.message);
  return result.project;
};

describeWithShared('data', 'importing the shared data', () => {
  it('reads the thousand generated issues with their workflow, sprints and changelogs', () => {
    const project = importShared('flow/generated-1000.json.gz');
    expect(project).toMatchObject({ key: 'ML', sprints: { length: 20 }, issues: { length: 1000 } });
    expect(project.statuses.map(({ name }) => name)).toEqual([
      'Backlog',
      'Selected',
      'Data Access',
      'In Progress',
      'Experiment',
      'Validation',
      'Done',
    ]);
    const sixth = project.issues.find(({ key }) => key === 'ML-6');
    expect(sixth).toMatchObject({
      type: 'Spike',
      status: 'Done',
      storyPoints: 1,
      sprintIds: [2],
      resolutiondate: '2025-11-08T19:29:05.857Z',
    });
    expect(sixth?.histories.at(-1)).toEqual({
      id: '100064',
      created: '2025-11-08T19:29:05.857Z',
      items: [
        { field: 'resolution', from: null, fromString: null, to: '10000', toString: 'Done' },
        { field: 'status', from: '10005', fromString: 'Validation', to: '10006', toString: 'Done' },
      ],
    });
  });

  it('reads the edge cases, whose keys are words and whose flags stand only in changelogs', () => {
    const project = importShared('flow/edge-cases.json');
    expect(project.issues).toHaveLength(21);
    expect(project.issues.filter(({ flagged }) => flagged).map(({ key }) => key)).toContain('FLAG-OPEN');
    const late = project.issues.find(({ key }) => key === 'TZ-LATE');
    expect(late?.created).toBe('2026-01-02T07:30:00.000Z');
  });

  it('reads a real site without changelogs: points, sprints and links, nothing invented', () => {
    const project = importShared('real/titanium-sprints.json.gz');
    expect(project).toMatchObject({
      key: 'TIMOB',
      name: 'Titanium SDK/CLI',
      issues: { length: 2183 },
      sprints: { length: 240 },
    });
    expect(project.issues.filter(({ storyPoints }) => storyPoints !== null)).toHaveLength(1278);
    expect(project.issues.flatMap(({ histories }) => histories)).toEqual([]);
    expect(project.issues.find(({ key }) => key === 'TIMOB-339')).toMatchObject({
      type: 'Bug',
      status: 'Closed',
      resolution: 'Invalid',
      storyPoints: null,
      sprintIds: [925],
    });
    expect(project.sprints.find(({ id }) => id === 925)).toEqual({
      id: 925,
      name: '2017 Sprint 15 SDK',
      state: 'closed',
      startDate: '2017-07-16T14:40:47.191Z',
      endDate: '2017-07-30T14:40:00.000Z',
      completeDate: '2017-07-31T16:15:09.335Z',
    });
  });

  it('reads recorded Jira Cloud answers in another language', () => {
    const project = importShared('real/cloud-changelogs.json');
    expect(project).toMatchObject({ key: 'EE', name: 'Enterprise Edition', issues: { length: 33 } });
    expect(project.issueTypes).toContainEqual({ name: '子任务', level: -1 });
  });
});
