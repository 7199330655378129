import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable } from '../../../../static/shared/charts/DataTable';

const table = (length: number) => (
  <DataTable
    caption="Finished issues"
    columns={[{ name: 'Issue' }]}
    rows={Array.from({ length }, (_, index) => ({ id: String(index), cells: [`CHURN-${index + 1}`] }))}
  />
);

const rows = (container: HTMLElement) => container.querySelectorAll('tbody tr');

test('the first 200 rows of a long table are drawn, the others on demand', async () => {
  const { container } = render(table(201));
  expect(rows(container)).toHaveLength(200);
  await userEvent.click(screen.getByText('Show all 201 rows'));
  expect(rows(container)).toHaveLength(201);
  expect(screen.queryByText(/^Show all/)).toBeNull();
});

test('a table of 200 rows has nothing more to show', () => {
  const { container } = render(table(200));
  expect(rows(container)).toHaveLength(200);
  expect(screen.queryByText(/^Show all/)).toBeNull();
});
