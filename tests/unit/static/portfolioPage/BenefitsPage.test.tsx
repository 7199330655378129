import '../fakeBridge';
import '../laidOut';
import { render, screen } from '@testing-library/react';
import type { ProjectBenefits } from '../../../../src/contract/pi';
import BenefitsPage from '../../../../static/portfolio-page/benefits/BenefitsPage';
import { host } from '../fakeBridge';

beforeEach(host.reset);

const CHURN: ProjectBenefits = {
  project: { id: '1', key: 'CHURN', name: 'Customer churn' },
  charter: {
    cost: { amount: 310_000, unit: 'EUR' },
    benefit: {},
    benefits: [
      {
        promise: {
          name: 'Churn rate',
          baseline: 4,
          target: 3,
          unit: '%',
          direction: 'down',
          byWhen: '2026-12-07',
        },
        measured: {
          status: 'ok',
          before: null,
          after: { day: '2026-10-30', value: 3.4 },
          share: 0.6,
          reached: false,
        },
      },
      {
        promise: { name: 'Offers accepted', direction: 'up' },
        measured: { status: 'insufficient', reason: 'No model is measured by “Offers accepted” yet.' },
      },
    ],
  },
};
const FRAUD: ProjectBenefits = { project: { id: '2', key: 'FRAUD', name: 'Payment fraud' }, charter: null };

const show = (projects: readonly ProjectBenefits[]) => {
  host.resolvers({
    'portfolio.options': () => ({ ok: true, value: projects.map(({ project }) => project) }),
    'benefits.read': () => ({ ok: true, value: projects }),
  });
  return render(<BenefitsPage />);
};

test('each promise stands beside what was measured of it, and what is not known is said', async () => {
  show([CHURN, FRAUD]);
  expect(
    await screen.findByText('0 of 2 promised metrics have reached their target; 1 is not measured yet.'),
  ).toBeTruthy();
  expect(screen.getByText(/^1 project with a charter; 1 project without one promises nothing/)).toBeTruthy();
  const rows = screen.getAllByRole('row').slice(1);
  const cells = rows.map((row) =>
    [...row.querySelectorAll('[role="rowheader"], [role="gridcell"]')].map(({ textContent }) => textContent),
  );
  expect(cells).toEqual([
    [
      'Customer churn',
      '310,000 EUR',
      'Not known',
      'Churn rate',
      '4 %',
      '3 %by 7 Dec 2026',
      '3.4 % on 30 Oct 202660% of the way to the target',
    ],
    [
      'Customer churn',
      '',
      '',
      'Offers accepted',
      'Not known',
      'Not knownDay not known',
      'No model is measured by “Offers accepted” yet.',
    ],
  ]);
});

test('without any charter the page says where promises are written', async () => {
  show([FRAUD]);
  expect(await screen.findByRole('heading', { name: 'No charter to show' })).toBeTruthy();
});
