import { type Findings, probe } from './leaks/probe';

describe('people who may not see a project, asking every resolver about it', () => {
  let findings: Findings;

  beforeAll(async () => {
    findings = await probe();
  }, 600_000);

  it('is tried by four kinds of people in thousands of ways, which answer whoever may see it', () => {
    expect(findings.personas).toBe(4);
    expect(findings.probes).toBeGreaterThan(1_000);
    expect(findings.unanswered).toEqual([]);
  });

  it('shows them no word of the project', () => {
    expect(findings.leaks).toEqual([]);
  });

  it('answers as if the project did not exist', () => {
    expect(findings.tells).toEqual([]);
  });

  it('changes nothing', () => {
    expect(findings.changes).toEqual([]);
  });
});
